// Builds the page twice: `vite build` writes an ordinary site (dist/page/site), `vite build --mode file` one self-contained
// HTML file that works from disk (dist/page/file/index.html). Both forbid themselves everything but their own code.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { readonly version: string };

export default defineConfig(({ mode }) => {
  const isFile = mode === 'file';
  return {
    root: here('./src/web'),
    base: './',
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: {
      alias: { '#start': here(isFile ? './src/web/threads/startInline.ts' : './src/web/threads/startFiles.ts') },
    },
    css: { preprocessorOptions: { scss: { loadPaths: [here('./node_modules')], quietDeps: true } } },
    worker: { format: isFile ? 'iife' : 'es' },
    build: {
      outDir: here(isFile ? './dist/page/file' : './dist/page/site'),
      emptyOutDir: true,
      target: ['chrome111', 'firefox114', 'safari16.4'],
      // Its polyfill fetches, and the page may fetch nothing.
      modulePreload: false,
      // Icons go into the style sheet, so that nothing but code and style is loaded.
      assetsInlineLimit: 100_000,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // It mistakes the policy of the reports, a text in the code, for the page's own.
        onLog: (level, log, tell) => {
          if (log.plugin !== 'vite:singlefile' || !log.message.includes('Content-Security-Policy')) tell(level, log);
        },
      },
    },
    plugins: isFile ? [viteSingleFile(), policy(true)] : [policy(false)],
  };
});

/** What the page may do: run its own code, in workers too; nothing else, and no connection to anywhere. */
function policy(isFile: boolean): Plugin {
  return {
    name: 'remit:policy',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const rules = [
            "default-src 'none'",
            `script-src ${isFile ? hashes(html, 'script') : "'self'"}`,
            `style-src ${isFile ? hashes(html, 'style') : "'self'"}`,
            // The writer of Excel files packs in a worker of its own, made from a blob.
            `worker-src ${isFile ? 'blob:' : "'self' blob:"}`,
            'img-src data: blob:',
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
          ];
          const meta = `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
          file.source = html.replace(/<meta charset="[^"]*"\s*\/?>/, (charset) => `${charset}\n    ${meta}`);
        }
      },
    },
  };
}

/** Of every inline element of the kind: nothing else that stands in the page is run. */
function hashes(html: string, tag: 'script' | 'style'): string {
  const found = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))];
  return found.map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}
