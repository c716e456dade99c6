// Lines of a card: what it is, and how it stands.
import type { Fact } from '../../experiment/chair/personFacts.ts';

export function FactList({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section class="chair-facts">
      <h3 class="nhsuk-heading-s chair-facts__title">{title}</h3>
      <dl class="chair-facts__list">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
