// What can be taken along of a search for staff: the files that the command line writes.
import type { StaffResult } from '../../../experiment/staff/staffResult.ts';
import type { ReportContent } from '../../../report/content.ts';
import { theDrawings } from '../../drawing/theDrawings.ts';
import { Button } from '../../parts/Button.tsx';
import { saveFile } from '../../parts/save.ts';
import { plainName } from '../../workspace/fileNames.ts';
import { drawnReport } from './drawnReport.ts';
import { occasionNow } from './occasion.ts';
import { useMaking } from './useMaking.ts';

export interface StaffDownloadsProps {
  readonly result: StaffResult;
  readonly command: string;
  readonly content: ReportContent;
  /** Milliseconds of searching. */
  readonly took: number;
}

export function StaffDownloads({ result, command, content, took }: StaffDownloadsProps) {
  const { said, making } = useMaking();
  const stem = `staff-${plainName(result.scenario.name)}`;
  const report = () => drawnReport(content, theDrawings());
  const saveReport = async () => saveFile(`${stem}-report.html`, await report(), 'text/html;charset=utf-8');
  const saveAll = async () => {
    const [{ staffFilesOf, zipped }, page] = await Promise.all([import('./files.ts'), report()]);
    const files = await staffFilesOf(result, page, occasionNow(command, took));
    saveFile(`${stem}.zip`, zipped(files), 'application/zip');
  };
  return (
    <section class="results__downloads" aria-labelledby="staff-downloads">
      <h3 class="nhsuk-heading-s" id="staff-downloads">
        Take it along
      </h3>
      <ul class="results__files">
        <li>
          <Button small onPress={making('the report', saveReport)}>
            Full report (HTML)
          </Button>
          <span>All sections with charts, one file that opens anywhere.</span>
        </li>
        <li>
          <Button small kind="secondary" onPress={making('the archive', saveAll)}>
            Everything (ZIP)
          </Button>
          <span>Report, tables and manifest together.</span>
        </li>
      </ul>
      <p role="status">{said}</p>
    </section>
  );
}
