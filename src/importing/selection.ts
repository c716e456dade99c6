// Which part of England is wanted.

/** One primary care network, one integrated care board, or all of them. */
export type Selection = { readonly pcn: string } | { readonly icb: string } | 'england';

/** Where something in the tables belongs; null where the tables do not say. */
export interface Whereabouts {
  readonly pcn: string | null;
  readonly icb: string | null;
}

/** Whether it concerns the selection. What belongs nowhere might belong anywhere, so it always does. */
export function concerns(selection: Selection, { pcn, icb }: Whereabouts): boolean {
  if (selection === 'england') return true;
  if ('pcn' in selection) return pcn === selection.pcn || (pcn === null && icb === null);
  return icb === selection.icb || (pcn === null && icb === null);
}
