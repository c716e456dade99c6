/** Of the control of a path in a scenario's file, on a page with several scenarios. */
export function fieldId(key: number, path: string): string {
  return `q${key}-${path.replaceAll('.', '-')}`;
}
