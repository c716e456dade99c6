// How to run a study again.
import { html } from '../markup.ts';
import type { Section } from './section.ts';

export function studyAgainSection(command: string, seed: number | string, programVersion: string): Section {
  return {
    id: 'again',
    title: 'How to run it again',
    body: html`<pre tabindex="0"><code>${command}</code></pre>
<p>Seed <code>${seed}</code>, remit ${programVersion}. The same command gives the same figures on any machine with any number of threads. <code>remit report</code> makes this page again from the folder that it lies in.</p>
`,
  };
}
