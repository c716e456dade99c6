// The command for the page.
import type { CommandEntry } from './entry.ts';
import { json, noColor } from './options.ts';

export const pageCommands: readonly CommandEntry[] = [
  {
    words: 'web',
    positionals: '',
    positionalMeaning: '',
    describe: 'Serve the page to a browser on this machine, or write it as one file',
    options: [
      {
        name: 'port',
        value: 'N',
        describe: 'Port to serve it at, 0 for any free one [default: 8300, else a free one]',
      },
      { name: 'out', value: 'FILE', describe: 'Write the page as one self-contained HTML file instead' },
      json,
      noColor,
    ],
    examples: [
      ['remit web', 'plan a service, watch two worlds, take the chair'],
      ['remit web --out remit.html', 'one file for a room without a network'],
    ],
  },
];
