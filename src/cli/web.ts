// `remit web`: the page on loopback, or as one file to take along.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { builtPageFile, builtSiteFolder } from './packageFolder.ts';
import { listen, pageServer } from './pageServer.ts';
import { writeNewFile } from './resultFolder.ts';

/** The same from day to day, so that links that were kept still lead to the page. */
const usualPort = 8300;
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves until the person stops it. @throws BadInput where the page is not built, the port is taken or the file cannot be */
export async function web(words: Words): Promise<void> {
  const problems: string[] = [];
  const out = textOf(words.out);
  const port = wholeNumber(words, 'port', usualPort, [0, 65_535], problems);
  if (out !== null && words.port !== undefined) problems.push('--out and --port are both there; wanted one of them');
  const needed = out === null ? builtSiteFolder : builtPageFile;
  if (!existsSync(needed)) problems.push(`the page is not built: ${needed} is not there; run npm run build`);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  if (out !== null) return writePage(out);

  const server = pageServer(builtSiteFolder);
  const address = await listenSomewhere(server, port, words.port !== undefined);
  if (words.json === true) process.stdout.write(`${JSON.stringify({ schema: 1, address })}\n`);
  else {
    process.stdout.write(
      [
        `The page: ${address}`,
        'Open it in a browser on this machine; no other machine can reach it, and nothing leaves the browser.',
        'To stop: Ctrl-C. As one file that needs neither this nor a network: npx remit web --out remit.html',
        '',
      ].join('\n'),
    );
  }
  await Promise.race(stopSignals.map((name) => once(process, name)));
  server.close();
  server.closeAllConnections();
}

async function listenSomewhere(server: ReturnType<typeof pageServer>, port: number, isAsked: boolean): Promise<string> {
  try {
    return await listen(server, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (isAsked) {
      const why = code === 'EACCES' ? 'may not be used' : 'is taken';
      throw new BadInput(`--port is ${port}, which ${why}; wanted a free port, or 0 for any`);
    }
    return listen(server, 0);
  }
}

function writePage(out: string): void {
  if (out === '-') throw new BadInput('--out is -; wanted the name of a new file');
  writeNewFile(out, readFileSync(builtPageFile, 'utf8'));
  process.stdout.write(`Wrote ${out}: the whole page in one file. Open it in a browser; it needs no network.\n`);
}
