// Reads files that somebody chose, as text.
import type { OpenedFile } from '../../workspace/files.ts';

export interface Texts {
  readonly files: readonly OpenedFile[];
  readonly problems: readonly string[];
}

/** All of them; one that is too large or cannot be read is a problem. */
export async function textsOf(chosen: readonly File[], largestMegabytes: number): Promise<Texts> {
  const files: OpenedFile[] = [];
  const problems: string[] = [];
  for (const file of chosen) {
    const megabytes = file.size / 1024 / 1024;
    if (megabytes > largestMegabytes) {
      problems.push(`${file.name} is ${megabytes.toFixed(1)} MB; wanted at most ${largestMegabytes} MB`);
      continue;
    }
    try {
      files.push({ path: file.name, text: await file.text() });
    } catch (error) {
      problems.push(`${file.name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, problems };
}
