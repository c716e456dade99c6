// The built page as tests open it: one file from disk, and the site as `remit web` serves it on loopback.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listen, pageServer } from '../../src/cli/pageServer.ts';

const built = (path: string) => fileURLToPath(new URL(`../../dist/page/${path}`, import.meta.url));

/** Address of the page in one file. */
export const fileAddress = pathToFileURL(built('file/index.html')).href;
export const siteFolder = built('site');

export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

export async function serveSite(): Promise<Site> {
  const server = pageServer(siteFolder);
  const address = await listen(server, 0);
  return {
    address,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
