// Builds dist/: the library and the command line bundled with shared chunks, and the word lists beside them.
//   node scripts/build.mjs [--types]
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** Turns `require` of Node's own modules (in commander) into imports; the one that only runs subcommands as programs is left out. */
const requiredBuiltins = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'node:child_process'
          ? 'export default {}'
          : `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // commander and chalk come along: loading them from node_modules costs a start 15 ms of CPU.
  external: Object.keys(dependencies)
    .filter((name) => name !== 'commander' && name !== 'chalk')
    .flatMap((name) => [name, `${name}/*`]),
  plugins: [requiredBuiltins],
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});
cpSync('src/lexicon/data', 'dist/data', { recursive: true });
await keepImage();
if (process.argv.includes('--types')) {
  const emit = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    'dist/types',
    '--rootDir',
    'src',
  ];
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...emit], { stdio: 'inherit' });
}
// Written last: scripts/ready.mjs takes a dist without it for half-built.
writeFileSync('dist/.built', '');

/** Reads all word lists once and keeps what comes of it in dist/data/lexicon.bin: a start takes half the time. */
async function keepImage() {
  const names = readdirSync('dist/data').map((file) => file.replace(/\.tsv$/, ''));
  const contents = "import './src/extract.ts'; export { writeImage } from './src/lexicon/image-writer.ts';";
  const outfile = 'dist/image-writer.mjs';
  const form = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' };
  await build({ stdin: { contents, resolveDir: root }, outfile, ...form });
  const { writeImage } = await import(pathToFileURL(outfile).href);
  writeFileSync('dist/data/lexicon.bin', writeImage(names.sort()));
  rmSync(outfile);
}
