import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { builtPageFile } from '../../src/cli/packageFolder.ts';
import { listen, pageServer } from '../../src/cli/pageServer.ts';
import { emptyFolder, programFile, remit } from './remit.ts';

const open: ReturnType<typeof pageServer>[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function served(): Promise<string> {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, '..', 'beside.txt'), 'not for the page');
  const server = pageServer(folder);
  open.push(server);
  return listen(server, 0);
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the path as it is, which `fetch` would tidy. */
async function ask(address: string, path: string, host?: string, method = 'GET'): Promise<Answer> {
  const { port } = new URL(address);
  const request = get({ host: '127.0.0.1', port, path, method, ...(host === undefined ? {} : { headers: { host } }) });
  const [response] = await once(request, 'response');
  let body = '';
  for await (const part of response) body += part;
  return { status: response.statusCode, headers: response.headers, body };
}

describe('the server of the page', () => {
  it('gives the page and its files with their types, and forbids framing', async () => {
    const address = await served();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await ask(address, '/?x#y');
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>page</title>']);
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const script = await ask(address, '/assets/main.js');
    expect(script.headers['content-type']).toMatch(/^text\/javascript/);
    expect(script.headers['content-security-policy']).toContain("connect-src 'none'");
    expect((await ask(address, '/', undefined, 'HEAD')).body).toBe('');
  });

  it('gives nothing that is not of the page, however it is asked for', async () => {
    const address = await served();
    for (const path of [
      '/../beside.txt',
      '/assets/../../beside.txt',
      '/%2e%2e/beside.txt',
      '//etc/passwd',
      '/assets',
      '/__proto__',
    ])
      expect((await ask(address, path)).status, path).toBe(404);
    expect((await ask(address, '/', undefined, 'POST')).status).toBe(405);
  });

  it('does not answer to another name than its own', async () => {
    const address = await served();
    expect((await ask(address, '/', 'evil.example')).status).toBe(403);
    expect((await ask(address, '/', 'localhost.evil.example:80')).status).toBe(403);
    expect((await ask(address, '/', `localhost:${new URL(address).port}`)).status).toBe(200);
  });
});

describe('remit web', () => {
  it('says where the page is, serves it until it is stopped, and then ends well', async () => {
    const child = spawn(process.execPath, [programFile, 'web', '--port', '0', '--json'], { stdio: 'pipe' });
    const [first] = await once(child.stdout, 'data');
    const { address } = JSON.parse(String(first));
    const page = await ask(address, '/');
    expect(page.body).toContain('<div id="page">');
    expect(page.body).toContain("connect-src 'none'");
    const taken = remit(emptyFolder(), ['web', '--port', new URL(address).port]);
    expect([taken.exitCode, taken.stderr]).toEqual([2, expect.stringContaining('which is taken; wanted a free port')]);
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('writes the page as one file and leaves alone what is there', () => {
    const folder = emptyFolder();
    expect(remit(folder, ['web', '--out', 'mine.html']).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toBe(readFileSync(builtPageFile, 'utf8'));
    const again = remit(folder, ['web', '--out', 'mine.html']);
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('exists already')]);
    const wrong = remit(folder, ['web', '--out', 'x.html', '--port', 'many']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('--port is many');
    expect(wrong.stderr).toContain('--out and --port are both there');
    expect(existsSync(join(folder, 'x.html'))).toBe(false);
  });
});
