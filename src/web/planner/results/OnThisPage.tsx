// Below the warnings of a result: where on this page to find what they name.
import { whereOnThisPage } from './whereOnThisPage.ts';

export function OnThisPage({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <>
      {whereOnThisPage(remarks).map((where) => (
        <p key={where}>{where}</p>
      ))}
    </>
  );
}
