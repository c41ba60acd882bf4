// Builds dist/: the library and the command line bundled with shared chunks, and the word lists beside them.
//   node scripts/build.mjs [--types]
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** Leaves what is imported late to the modules in dist. */
const modulesOutside = {
  name: 'modules-outside',
  setup({ onResolve }) {
    onResolve({ filter: /\/main\.ts$/ }, () => ({ path: './main.js', external: true }));
  },
};
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('dist', { recursive: true, force: true });
const common = {
  bundle: true,
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
};
const entryPoints = { index: 'src/index.ts', main: 'src/cli/main.ts', worker: 'src/cli/start-worker.ts' };
await build({ ...common, entryPoints, outdir: 'dist', splitting: true, format: 'esm' });
await makeStart();
cpSync('src/lexicon/data', 'dist/data', { recursive: true });
await keepImage();
await keepProgram();
if (process.argv.includes('--types')) {
  const compile = ['node_modules/typescript/bin/tsc', '--project', 'scripts/tsconfig.types.json'];
  execFileSync(process.execPath, compile, { stdio: 'inherit' });
}
// Written last: scripts/ready.mjs takes a dist without it for half-built.
writeFileSync('dist/.built', '');

/** Makes dist/start.cjs, which bin/claimwire.js runs. */
async function makeStart() {
  await build({
    ...common,
    entryPoints: { start: 'src/cli/start.ts' },
    outfile: 'dist/start.cjs',
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [modulesOutside],
  });
}

/** Reads all that the program reads once and keeps what comes of it in dist/data/lexicon.bin: a start takes half the time. */
async function keepImage() {
  const contents = `
    export { addWord, findWord } from './src/lexicon/vocabulary.ts';
    export const readAll = () => import('./src/extract.ts');
    export const makeImage = async () => (await import('./src/lexicon/image-writer.ts')).writeImage();`;
  const outfile = 'dist/image-writer.mjs';
  const form = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' };
  await build({ stdin: { contents, resolveDir: root }, outfile, ...form });
  const fresh = (name) => import(`${pathToFileURL(outfile).href}?${name}`);
  // What nothing asks for stays an unknown word: the image knows the words that the sources know.
  const { findWord, readAll: readOnce } = await fresh('once');
  await readOnce();
  const common = readFileSync('scripts/common-words.txt', 'utf8').split('\n');
  const known = common.filter((word) => word !== '' && findWord(word) >= 0);
  // Words that news says most have the lowest ids: what tables by word id know of them stands close together.
  const { addWord, readAll, makeImage } = await fresh('ordered');
  for (const word of known) addWord(word);
  await readAll();
  writeFileSync('dist/data/lexicon.bin', await makeImage());
  rmSync(outfile);
}

/**
 * Makes dist/main.cjs, the whole command line as one function, and dist/main.cache, the code V8 makes of it while it
 * reads an article; see src/cli/script.ts.
 */
async function keepProgram() {
  await build({
    ...common,
    entryPoints: { main: 'src/cli/whole.ts' },
    outfile: 'dist/main.cjs',
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    // A script has no loader of modules: what is loaded late is required late.
    supported: { 'dynamic-import': false },
    banner: { js: '(function (exports, require, __url) { const module = { exports };' },
    footer: { js: 'Object.assign(exports, { main: module.exports.main, loadWorker: module.exports.loadWorker }); })' },
  });
  // As ASCII it is read twice as fast, and takes half the memory: esbuild leaves regular expressions as they are.
  const ascii = readFileSync('dist/main.cjs', 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync('dist/main.cjs', ascii, 'latin1');
  execFileSync(process.execPath, ['scripts/keep-code.mjs'], { stdio: 'inherit' });
}
