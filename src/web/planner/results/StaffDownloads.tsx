// What can be taken along of a search for staff: the files that the command line writes.
import type { StaffResult } from '../../../experiment/staff/staffResult.ts';
import type { ReportContent } from '../../../report/content.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { saveFile } from '../../parts/save.ts';
import { plainName } from '../../workspace/fileNames.ts';
import { drawnReport } from './drawnReport.ts';
import { FilesToSave } from './FilesToSave.tsx';
import { occasionNow } from './occasion.ts';

export interface StaffDownloadsProps {
  readonly result: StaffResult;
  readonly command: string;
  readonly content: ReportContent;
  /** Milliseconds of searching. */
  readonly took: number;
}

export function StaffDownloads({ result, command, content, took }: StaffDownloadsProps) {
  const stem = `staff-${plainName(result.scenario.name)}`;
  const report = () => drawnReport(content, theDrawings());
  const saveReport = async () => saveFile(`${stem}-report.html`, await report(), 'text/html;charset=utf-8');
  const saveAll = async () => {
    const [{ staffFilesOf, zipped }, page] = await Promise.all([import('./files.ts'), report()]);
    const files = await staffFilesOf(result, page, occasionNow(command, took));
    saveFile(`${stem}.zip`, zipped(files), 'application/zip');
  };
  return (
    <FilesToSave
      id="staff-answer-downloads"
      title="Take the answer on staff along"
      level={3}
      buttonsOf={(making) => [
        {
          label: 'Full report (HTML)',
          note: 'All sections with charts, one file that opens anywhere.',
          onPress: making('the report', saveReport),
        },
        {
          label: 'Everything (ZIP)',
          note: 'Report, tables and manifest together.',
          onPress: making('the archive', saveAll),
        },
      ]}
    />
  );
}
