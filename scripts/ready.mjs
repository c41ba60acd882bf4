// Makes a fresh checkout ready, then runs one of its commands; needs nothing but Node.
//   node scripts/ready.mjs setup | start [ARGS] | test [ARGS] | score [ARGS]
// Installs when node_modules is missing or older than the lock file, builds when dist is older than the sources. What
// it does itself it says briefly on stderr: stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const say = (message) => process.stderr.write(`claimwire: ${message}\n`);
/** Time a file was last changed, 0 when it is missing. */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function fail(message, output) {
  if (output) process.stderr.write(output);
  say(message);
  process.exit(1);
}

/** Runs Node with output held back; shown only when it fails. */
function quietly(args, what) {
  const run = spawnSync(args[0], args.slice(1), { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) fail(`${what} failed`, `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}\n`);
}

function install() {
  const modules = inRoot('node_modules');
  if (changed(join(modules, '.package-lock.json')) >= changed(inRoot('package-lock.json'))) return;
  // A linked node_modules is shared with other worktrees; `npm ci` would take it from them.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  say('installing dependencies (npm ci)');
  const npm = process.env.npm_execpath;
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  quietly(npm?.endsWith('.js') ? [process.execPath, npm, ...ci] : ['npm', ...ci], 'npm ci');
}

/** Latest change in a file or a folder, folders themselves included: a deleted file changes its folder. */
function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  return readdirSync(path, { withFileTypes: true }).reduce((latest, entry) => {
    const inner = join(path, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(inner) : changed(inner));
  }, changed(path));
}

function build() {
  const sources = ['src', 'scripts/build.mjs', 'package.json'].map((path) => newest(inRoot(path)));
  if (changed(inRoot('dist', '.built')) > Math.max(...sources)) return;
  say('building (scripts/build.mjs)');
  quietly([process.execPath, inRoot('scripts', 'build.mjs')], 'the build');
}

/** Hands the terminal to a Node program and ends as it ends. */
function handOver(args, cwd) {
  const run = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
  if (run.error) fail(String(run.error));
  if (run.signal) process.kill(process.pid, run.signal);
  process.exit(run.status ?? 1);
}

/** Does the command line name an input? A word after an option may be the option's value. */
function namesInput(args, cwd) {
  return args.some((arg, i) => {
    if (arg === '-') return true;
    if (arg.startsWith('-')) return /^(-h|--help|-V|--version)$/.test(arg);
    return !args[i - 1]?.startsWith('-') || existsSync(resolve(cwd, arg));
  });
}

function fixtures() {
  const folder = inRoot('fixtures');
  const articles = readdirSync(folder).map((name) => join(folder, name, 'article.txt'));
  return articles.filter(existsSync).sort();
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed, this is ${process.version}`);
const [command = 'start', ...args] = process.argv.slice(2);
// npm changes to the package's folder; names on the command line are relative to where the user stood.
const cwd = (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
const bench = inRoot('..', 'shared', 'bench', 'evaluate.mjs');
if (!['setup', 'start', 'test', 'score'].includes(command)) fail(`there is no command "${command}"`);
if (command === 'score' && !existsSync(bench)) {
  say(`nothing to score against: ${bench} is not here`);
  process.exit(0);
}
install();
build();
if (command === 'start') {
  handOver([inRoot('bin', 'claimwire.js'), ...args, ...(namesInput(args, cwd) ? [] : fixtures())], cwd);
}
if (command === 'test') handOver([inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], root);
if (command === 'score') handOver([bench, ...args], root);
