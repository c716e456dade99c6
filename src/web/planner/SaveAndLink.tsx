// Keeping the work: a file for each scenario, or a link that holds them all.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { Status } from '../parts/Notes.tsx';
import { saveFile } from '../parts/save.ts';
import type { Entry, Evaluation } from '../workspace/evaluate.ts';
import { longLinkCharacters } from '../workspace/link.ts';

export interface SaveAndLinkProps {
  readonly evaluation: Evaluation;
  /** Makes the link and puts it into the address. */
  readonly linkOf: () => Promise<string>;
}

export function SaveAndLink({ evaluation, linkOf }: SaveAndLinkProps) {
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  // A link to what is no longer on the page would mislead.
  useEffect(() => {
    setLink('');
    setSaid('');
  }, [evaluation]);
  const make = async () => {
    let made: string;
    try {
      made = await linkOf();
    } catch {
      setSaid('A link cannot be made: there is too much on the page for one, or this browser cannot. Save the files.');
      return;
    }
    setLink(made);
    const length = `The link has ${made.length.toLocaleString('en-GB')} characters.`;
    const long = 'Some programs for mail and chat cut links as long as this: save the files instead, or try it first.';
    setSaid(made.length > longLinkCharacters ? `${length} ${long}` : `${length} It is in the address bar as well.`);
  };
  const save = ({ name, text }: Entry) => saveFile(`${name}.yaml`, text, 'application/yaml');
  const saveAll = () => {
    for (const entry of evaluation.entries) save(entry);
    setSaid('One file after another is saved. A browser may ask first whether this page may save several.');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid('The link is copied.');
    } catch {
      setSaid('This browser does not let the page copy. Select the link and copy it yourself.');
    }
  };
  return (
    <>
      <p>
        Nothing is kept when you close this page. A file holds one scenario, a link holds all of them with seed and
        replications.
        {evaluation.entries.length > 1 && ' Scenarios build on your service: keep their files in one folder.'}
      </p>
      <ul class="preset-list">
        {evaluation.entries.map((entry) => (
          <li key={entry.draft.key}>
            <Button kind="secondary" small onPress={() => save(entry)}>
              Save {entry.name}.yaml
            </Button>
          </li>
        ))}
        {evaluation.entries.length > 1 && (
          <li>
            <Button kind="secondary" small onPress={saveAll}>
              Save all {evaluation.entries.length} files
            </Button>
          </li>
        )}
        <li>
          <Button kind="secondary" small label="Make a link to this page with everything on it" onPress={make}>
            Make a link
          </Button>
        </li>
      </ul>
      {link !== '' && (
        <div class="nhsuk-form-group link-made">
          <label class="nhsuk-label" for="link">
            Link to this page with everything on it
          </label>
          <input
            class="nhsuk-input"
            id="link"
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button kind="secondary" small onPress={copy}>
            Copy the link
          </Button>
        </div>
      )}
      <Status>{said && <p>{said}</p>}</Status>
    </>
  );
}
