// Markup made by the report: only what src/report has made is of this type, and it escapes whatever comes from a scenario.
import type { Markup } from '../../report/markup.ts';

export function MarkupView({ of, className }: { readonly of: Markup; readonly className?: string }) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: of.markup }} />;
}
