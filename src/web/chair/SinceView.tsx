// What happened to the worker's people since the last question.
import type { Since } from '../../experiment/chair/since.ts';

export function SinceView({ since, isFirst }: { readonly since: Since; readonly isFirst: boolean }) {
  const { summary, items } = since;
  if (summary === '' && items.length === 0) return null;
  return (
    <section class="chair-since">
      <h3 class="nhsuk-heading-s">{isFirst ? 'Since you sat down' : 'Since the last question'}</h3>
      {summary !== '' && <p>{summary}</p>}
      {items.length > 0 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {items.map(({ person, who, sentence }, i) => (
            <li key={`${i} ${person}`}>
              Person {person} ({who}): {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
