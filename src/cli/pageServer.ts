// Serves the built page on loopback: the files of one folder, read once, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const loopback = '127.0.0.1';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The page's own policy again, because a worker that is a file obeys only what comes with that file; and no framing, which a page cannot forbid. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self' blob:",
  'img-src data: blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** @returns a server that is not listening yet */
export function pageServer(folder: string): Server {
  const files = filesOf(folder);
  return createServer((request, response) => answer(files, request, response));
}

/**
 * Listens where only this machine can reach it.
 * @param port 0 for any free one
 * @returns the address of the page
 * @throws what listening throws, such as EADDRINUSE
 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve(`http://${loopback}:${(server.address() as AddressInfo).port}/`);
    });
  });
}

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

function answer(
  files: ReadonlyMap<string, Buffer>,
  { method, url = '/', headers: asked }: IncomingMessage,
  response: ServerResponse,
): void {
  const refuse = (status: number) => response.writeHead(status, headers).end();
  if (method !== 'GET' && method !== 'HEAD') return void refuse(405);
  // Another site's name that is made to lead here must not be able to read the page in its own name.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(asked.host ?? '')) return void refuse(403);
  const path = url.replace(/[?#].*$/s, '');
  const name = path === '/' ? '/index.html' : path;
  const file = files.get(name);
  if (file === undefined) return void refuse(404);
  const type = mediaTypes[extname(name)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': file.length });
  response.end(method === 'HEAD' ? undefined : file);
}
