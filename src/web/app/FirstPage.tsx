// Where one comes in without an address: what the page answers, and the ways in.
import { hashOf, ways } from './route.ts';
import { wayWords } from './wayWords.ts';

export function FirstPage() {
  return (
    <>
      <h1 class="nhsuk-heading-xl">What happens when the boundary of the role moves?</h1>
      <p class="nhsuk-lede-text">
        Link workers in general practice use their own judgement, not always as guidance says. That builds trust, and it
        can stretch them too far. This page plays a service with its people, its link workers and its voluntary sector,
        and shows what changes for each of them.
      </p>
      <ul class="nhsuk-grid-row nhsuk-card-group">
        {ways.map((way) => (
          <li key={way} class="nhsuk-grid-column-one-third nhsuk-card-group__item">
            <div class="nhsuk-card nhsuk-card--clickable">
              <div class="nhsuk-card__content">
                <h2 class="nhsuk-card__heading nhsuk-heading-m">
                  <a class="nhsuk-card__link" href={hashOf(way)}>
                    {wayWords[way].title}
                  </a>
                </h2>
                <p class="first-reader">{wayWords[way].reader}</p>
                <p class="nhsuk-card__description">{wayWords[way].purpose}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <h2 class="nhsuk-heading-m">What to know before you begin</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>Everything is simulated in this browser: no account, no server, nothing is sent anywhere.</li>
        <li>Results come with ranges. A range says how far luck alone could move a figure, unless it says more.</li>
        <li>Many numbers of the model are assumptions, because nobody has measured them. They are marked as such.</li>
      </ul>
    </>
  );
}
