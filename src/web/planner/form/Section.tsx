// Questions of one topic under its heading.
import type { ComponentChildren } from 'preact';
import { useForm } from './form.ts';

export function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const { isWhatIf } = useForm();
  const Heading = isWhatIf ? 'h4' : 'h3';
  return (
    <section class="question-section">
      <Heading class="nhsuk-heading-s">{title}</Heading>
      {children}
    </section>
  );
}
