// What the colours of a day, the marks of people and the shapes of decisions mean.
import { dayKinds } from '../../experiment/playback/dayKinds.ts';
import { dayKindWords } from './words.ts';

export function Legend() {
  return (
    <div class="legend">
      <p class="legend__title">A day:</p>
      <ul class="legend__list">
        {dayKinds.map((kind) => (
          <li key={kind}>
            <span class={`legend__swatch bar__part--${kind}`} aria-hidden="true" /> {dayKindWords[kind]}
          </li>
        ))}
        <li>
          <span class="legend__mark" aria-hidden="true" /> End of contracted hours
        </li>
      </ul>
      <p class="legend__note">
        Sessions fill the day as they happen; all other work is settled when contracted hours end, as the model does it.
        A hollow mark is somebody who is being seen and on an organisation’s list. In “12 + 30 of 50”, 12 places are
        kept or taken by link workers’ people at this moment; 30 is the mean of the week for everybody else, of whom the
        run keeps no more; “closed” takes no referrals for now, “shut” has shut down. ● within the remit, ▲ at its edge,
        ■ beyond it: the classes are this model’s own; “read as edge” means that the worker misread it. An
        organisation’s offer or refusal may fall at night or on a Saturday, and the decision about it stands at that
        very moment; the work that it brings is done on working days. An overstep is an act beyond what the policy
        permits: where everything is permitted there is none, however far beyond the remit the act lies.
      </p>
    </div>
  );
}
