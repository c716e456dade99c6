// The page: puts the app into the document.
import { render } from 'preact';
import { App } from './app/App.tsx';
import './style/page.scss';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page"');
render(<App />, place);
