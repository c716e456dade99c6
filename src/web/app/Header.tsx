// The page's own name, and the ways in.
import { hashOf, type Way, ways } from './route.ts';
import { wayWords } from './wayWords.ts';

export function Header({ way }: { readonly way: Way | null }) {
  return (
    <header class="top">
      <div class="top__inside">
        <a class="top__name" href="#/">
          remit
        </a>
        <span class="top__about">a simulation of social-prescribing link workers</span>
        <nav class="top__ways" aria-label="Ways in">
          <ul>
            {ways.map((one) => (
              <li key={one}>
                <a href={hashOf(one)} aria-current={one === way ? 'page' : undefined}>
                  {wayWords[one].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
