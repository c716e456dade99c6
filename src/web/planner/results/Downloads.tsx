// What can be taken along: the report, tables, workbook, manifest, scenario files, a link, paper. Everything is made in this browser.
import { useState } from 'preact/hooks';
import type { Comparison } from '../../../experiment/result.ts';
import type { ReportContent } from '../../../report/content.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { Button } from '../../parts/Button.tsx';
import { saveFile } from '../../parts/save.ts';
import type { Asked } from '../../workspace/asked.ts';
import { plainName } from '../../workspace/fileNames.ts';
import { scenarioFile } from './command.ts';
import { drawnReport } from './drawnReport.ts';
import { occasionNow } from './occasion.ts';
import { threadsRefused } from './threadsRefused.ts';
import { useMaking } from './useMaking.ts';

export interface DownloadsProps {
  readonly asked: Asked;
  readonly comparison: Comparison;
  readonly content: ReportContent;
  /** Milliseconds of simulating. */
  readonly took: number;
  /** Where there is more than one result on the page: tells its files from the others'. */
  readonly name?: string;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function Downloads({ asked, comparison, content, took, name: kind = 'result' }: DownloadsProps) {
  const { said, making } = useMaking();
  const [link, setLink] = useState<string | null>(null);

  // The others stand inside a part of the first.
  const Heading = kind === 'result' ? 'h2' : 'h3';
  const first = plainName(comparison.baseline.scenario.name);
  const stem = `${comparison.scenarios.length === 0 ? 'run' : 'compare'}-${first}${kind === 'result' ? '' : `-${kind}`}`;
  const report = () => drawnReport(content, theDrawings());
  const files = async () => {
    const [{ filesOf }, page] = await Promise.all([import('./files.ts'), report()]);
    return filesOf(comparison, page, occasionNow(comparison.command, took));
  };
  const saveOne = (ending: string, mediaType: string) => async () => {
    const { bytesOf } = await import('./files.ts');
    for (const file of await files()) {
      if (file.name.endsWith(ending)) saveFile(`${stem}-${file.name}`, bytesOf(file), mediaType);
    }
  };
  const saveReport = async () => saveFile(`${stem}-report.html`, await report(), 'text/html;charset=utf-8');
  const saveWorkbook = async () => {
    const { workbookOf } = await import('./files.ts');
    saveFile(`${stem}.xlsx`, await workbookOf(comparison, threadsRefused()), workbookType);
  };
  const saveAll = async () => {
    const { zipped } = await import('./files.ts');
    const scenarios = asked.texts.map(({ name, text }) => ({ name: scenarioFile(name), text: [text] }));
    saveFile(`${stem}.zip`, zipped([...(await files()), ...scenarios]), 'application/zip');
  };

  return (
    <section class="results__downloads" aria-labelledby={`${kind}-downloads`}>
      <Heading class="nhsuk-heading-m" id={`${kind}-downloads`}>
        Take it along
      </Heading>
      <p>
        Files are made in this browser and put among your downloads. They are the files that the command line writes.
      </p>
      <ul class="results__files">
        <li>
          <Button small onPress={making('the report', saveReport)}>
            Full report (HTML)
          </Button>
          <span>All sections with charts, one file that opens anywhere.</span>
        </li>
        <li>
          <Button small kind="secondary" onPress={making('the workbook', saveWorkbook)}>
            Tables (Excel)
          </Button>
          <span>A sheet a table, and one that says what each column is.</span>
        </li>
        <li>
          <Button small kind="secondary" onPress={making('the tables', saveOne('.csv', 'text/csv;charset=utf-8'))}>
            Tables (CSV)
          </Button>
          <span>A file a table; your browser may ask whether it may save several.</span>
        </li>
        <li>
          <Button small kind="secondary" onPress={making('the archive', saveAll)}>
            Everything (ZIP)
          </Button>
          <span>Report, tables, manifest and scenario files together.</span>
        </li>
        <li>
          <Button
            small
            kind="secondary"
            onPress={making('the manifest', saveOne('manifest.json', 'application/json;charset=utf-8'))}
          >
            Manifest (JSON)
          </Button>
          <span>What was asked, in full, with the fingerprints.</span>
        </li>
        {asked.texts.map(({ name, text }) => (
          <li key={name}>
            <Button
              small
              kind="secondary"
              onPress={() => saveFile(scenarioFile(name), text, 'text/yaml;charset=utf-8')}
            >
              {scenarioFile(name)}
            </Button>
            <span>The scenario as a file that this page and the command line open.</span>
          </li>
        ))}
        <li>
          <Button small kind="secondary" onPress={making('the link', async () => setLink(await asked.linkOf()))}>
            Make a link
          </Button>
          <span>An address that holds all questions and answers, not the results.</span>
        </li>
        <li>
          <Button small kind="secondary" onPress={() => print()}>
            Print
          </Button>
          <span>What is open on this page, on paper.</span>
        </li>
      </ul>
      {link !== null && (
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for={`${kind}-link`}>
            Link to copy
          </label>
          <input
            class="nhsuk-input"
            id={`${kind}-link`}
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
