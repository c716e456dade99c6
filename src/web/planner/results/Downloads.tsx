// What can be taken along: the report, tables, workbook, manifest, scenario files, a link, paper. Everything is made in this browser.
import { useState } from 'preact/hooks';
import type { Comparison } from '../../../experiment/result.ts';
import type { ReportContent } from '../../../report/content.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { saveFile } from '../../parts/save.ts';
import type { Asked } from '../../workspace/asked.ts';
import { plainName } from '../../workspace/fileNames.ts';
import { scenarioFile } from './command.ts';
import { drawnReport } from './drawnReport.ts';
import { type FileButton, FilesToSave } from './FilesToSave.tsx';
import { occasionNow } from './occasion.ts';
import type { Making } from './useMaking.ts';

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
  const [link, setLink] = useState<string | null>(null);

  // The others stand inside a part of the first.
  const isFirst = kind === 'result';
  const first = plainName(comparison.baseline.scenario.name);
  const stem = `${comparison.scenarios.length === 0 ? 'run' : 'compare'}-${first}${isFirst ? '' : `-${kind}`}`;
  const occasion = () => occasionNow(comparison.command, took);
  const report = () => drawnReport(content, theDrawings());
  const savePlain = (ending: string, mediaType: string) => async () => {
    const { bytesOf, plainFilesOf } = await import('./files.ts');
    for (const file of plainFilesOf(comparison, occasion())) {
      if (file.name.endsWith(ending)) saveFile(`${stem}-${file.name}`, bytesOf(file), mediaType);
    }
  };
  const saveReport = async () => saveFile(`${stem}-report.html`, await report(), 'text/html;charset=utf-8');
  const saveWorkbook = async () => {
    const { workbookOf } = await import('./files.ts');
    saveFile(`${stem}.xlsx`, await workbookOf(comparison), workbookType);
  };
  const saveAll = async () => {
    const [{ filesOf, zipped }, page] = await Promise.all([import('./files.ts'), report()]);
    const scenarios = asked.texts.map(({ name, text }) => ({ name: scenarioFile(name), text: [text] }));
    saveFile(`${stem}.zip`, zipped([...filesOf(comparison, page, occasion()), ...scenarios]), 'application/zip');
  };
  const buttonsOf = (making: Making['making']): readonly FileButton[] => [
    {
      label: 'Full report (HTML)',
      note: 'All sections with charts, one file that opens anywhere.',
      onPress: making('the report', saveReport),
    },
    {
      label: 'Tables (Excel)',
      note: 'A sheet a table, and one that says what each column is.',
      onPress: making('the workbook', saveWorkbook),
    },
    {
      label: 'Tables (CSV)',
      note: 'A file a table; your browser may ask whether it may save several.',
      onPress: making('the tables', savePlain('.csv', 'text/csv;charset=utf-8')),
    },
    {
      label: 'Everything (ZIP)',
      note: 'Report, tables, manifest and scenario files together.',
      onPress: making('the archive', saveAll),
    },
    {
      label: 'Manifest (JSON)',
      note: 'What was asked, in full, with the fingerprints.',
      onPress: making('the manifest', savePlain('manifest.json', 'application/json;charset=utf-8')),
    },
    ...asked.texts.map(({ name, text }) => ({
      label: scenarioFile(name),
      note: 'The scenario as a file that this page and the command line open.',
      onPress: () => saveFile(scenarioFile(name), text, 'text/yaml;charset=utf-8'),
    })),
    {
      label: 'Make a link to these questions',
      note: 'An address that holds all questions and answers, not the results.',
      onPress: making('the link', async () => setLink(await asked.linkOf())),
    },
    {
      label: 'Print',
      note: 'This page on paper, with all that is folded away in the results.',
      onPress: () => print(),
    },
  ];

  return (
    <FilesToSave
      id={`${kind}-downloads`}
      title={isFirst ? 'Take it along' : 'Take the answer over sets of assumptions along'}
      level={isFirst ? 2 : 3}
      buttonsOf={buttonsOf}
      lead={
        <p>
          Files are made in this browser and put among your downloads. They are the files that the command line writes.
        </p>
      }
    >
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
    </FilesToSave>
  );
}
