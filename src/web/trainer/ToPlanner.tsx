// The way from one run to many: the two worlds on the planner's page.
import type { PlannerLink } from './plannerLink.ts';

export function ToPlanner({ link }: { readonly link: PlannerLink | null }) {
  if (link === null) {
    return (
      <>
        For ranges over many runs make both scenarios in <a href="#/planner">Plan a service</a>.
      </>
    );
  }
  const isThere = link.payload === '';
  return (
    <>
      For ranges over many runs,{' '}
      <a href={`#/planner${link.payload}`}>
        {isThere ? 'compare your scenarios in Plan a service' : 'compare these two in Plan a service'}
      </a>
      {isThere ? '.' : ' (in place of what stands there).'}
    </>
  );
}
