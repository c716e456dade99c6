// Every choice of the room: what it said, what the policy says, what the worker would have done, and the true class.
import type { Choice } from '../../experiment/chair/ending.ts';

export function ChoicesTable({ choices }: { readonly choices: readonly Choice[] }) {
  if (choices.length === 0) return <p>There was nothing to decide in these weeks.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="chair-scroll" aria-label="Every choice" tabIndex={0}>
      <table class="nhsuk-table chair-table">
        <caption class="nhsuk-table__caption chair-table__caption">
          What you said, what the policy says and what the worker would have done at the same moment of your weeks. The
          true class was not to be known where the worker misread it.
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Date</th>
            <th scope="col">What it was about</th>
            <th scope="col">You</th>
            <th scope="col">The policy</th>
            <th scope="col">The worker</th>
            <th scope="col">True class</th>
            <th scope="col" class="chair-table__number">
              Minutes it took
            </th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice, i) => (
            <ChoiceRow key={i} choice={choice} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function done(isDone: boolean): string {
  return isDone ? 'do it' : 'do not';
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  const { question, date, kind, person, room, isLeft, policy, worker, trueClass, readAs, misread, overstep, minutes } =
    choice;
  return (
    <tr>
      <th scope="row">{question ?? 'as always'}</th>
      <td>{date}</td>
      <td>
        {kind}
        {person === null ? '' : `, person ${person}`}
      </td>
      <td>
        {done(room)}
        {isLeft && ', left to the worker'}
        {overstep && ' (an overstep)'}
      </td>
      <td>{done(policy)}</td>
      <td>{done(worker)}</td>
      <td>
        {trueClass}
        {misread && `; misread as ${readAs}`}
      </td>
      <td class="chair-table__number">{Math.round(minutes)}</td>
    </tr>
  );
}
