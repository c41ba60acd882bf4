// Measures speed, memory, start-up and growth, ours beside others', all in one run.
//   npm run bench [-- FILE.jsonl] [--rounds N] [--only speed,start,growth]
// Each contestant runs in a process of its own, by turns, so that a busy machine slows all of them alike. Figures are
// medians of CPU time (user and system, all threads) after a warm-up. Input: the fixture articles, or the `text`
// fields of a file of JSON lines.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CONTESTANTS, GROWTH } from './bench-contestants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const child = fileURLToPath(new URL('bench-child.mjs', import.meta.url));
const option = (name, or) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? or : process.argv[at + 1];
};
const rounds = Number(option('rounds', 5));
const parts = option('only', 'speed,start,growth').split(',');
const file = process.argv.slice(2).find((arg, i, all) => !arg.startsWith('--') && !all[i - 1]?.startsWith('--'));
const ours = join(root, 'dist', 'bench.js');
const folder = mkdtempSync(join(tmpdir(), 'claimwire-bench-'));
const corpus = join(folder, 'corpus.json');
const texts = file ? fromJsonLines(file) : fixtures();
writeFileSync(corpus, JSON.stringify(texts));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
say(`${texts.length} articles, ${(bytes / 1e6).toFixed(2)} MB, ${rounds} rounds, node ${process.version}\n`);
await buildOurs();
try {
  if (parts.includes('speed')) speed();
  if (parts.includes('start')) start();
  if (parts.includes('growth')) growth();
} finally {
  rmSync(folder, { recursive: true });
  rmSync(ours);
}

/** Our own two functions, beside the word lists of dist. */
async function buildOurs() {
  const contents =
    "export { extract, extractChunk } from './src/extract.ts'; export { parse } from './src/nlp/parse.ts'; export { PENN } from './src/model/tags.ts';";
  const form = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' };
  await build({ stdin: { contents, resolveDir: root }, outfile: ours, ...form });
}

/** MB of text per CPU-second, as ratios to compromise and to wink. */
function speed() {
  const runs = new Map(CONTESTANTS.map(({ name }) => [name, []]));
  for (let r = 0; r < rounds; r++)
    for (const { name } of CONTESTANTS) runs.get(name).push(inChild('speed', name, corpus));
  const rate = (name) => median(runs.get(name).map((run) => run.bytes / 1e6 / run.seconds));
  const [compromise, wink] = [rate('compromise nlp()'), rate('wink-nlp [sbd,pos]')];
  table(
    ['contestant', 'MB/s', 'x compromise', 'x wink', 'peak MB'],
    CONTESTANTS.map(({ name }) => {
      const peak = median(runs.get(name).map((run) => run.peak / 1024));
      return [name, round(rate(name)), round(rate(name) / compromise), round(rate(name) / wink), peak.toFixed(0)];
    }),
  );
}

/** CPU milliseconds of whole processes, over an empty script. */
function start() {
  const article = join(folder, 'article.txt');
  const text = texts.join('\n');
  writeFileSync(article, text.slice(0, text.lastIndexOf('\n', 4700)));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const bin = join(root, 'bin', 'claimwire.js');
  const commands = [
    ['empty node script', [empty]],
    ['--version', [bin, '--version']],
    ['one article of 4.7 KB', [bin, '-f', 'jsonl', '-j', '1', article]],
    ['... as text', [bin, article]],
  ];
  const runs = commands.map(() => []);
  for (let r = 0; r < Math.max(rounds, 9); r++)
    for (const [i, [, args]] of commands.entries()) runs[i].push(wholeProcess(args));
  const base = median(runs[0]);
  table(
    ['start', 'CPU ms', 'over empty'],
    commands.map(([name], i) => [name, median(runs[i]).toFixed(0), (median(runs[i]) - base).toFixed(0)]),
  );
}

/** Time for n, 2n and 4n of texts that tempt a program to look twice. */
function growth() {
  const rows = GROWTH.map(({ name }) => {
    const times = inChild('growth', name, corpus).times;
    return [name, ...times.map((t) => t.toFixed(0)), (times[2] / times[0]).toFixed(1)];
  });
  table(['growth (ms, full extraction)', '1 MB', '2 MB', '4 MB', '4n / n'], rows);
}

function inChild(task, name, input) {
  const run = spawnSync(process.execPath, [child, task, name, input], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`${name} failed:\n${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** CPU milliseconds that a Node program says it took when it ends. */
function wholeProcess(args) {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    "process.on('exit',()=>{const u=process.cpuUsage();require('fs').writeSync(3,String((u.user+u.system)/1000))})",
  );
  const run = spawnSync(process.execPath, ['-r', hook, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  return Number(run.output[3].toString());
}

function fixtures() {
  const base = join(root, 'fixtures');
  const names = readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => readFileSync(join(base, name, 'article.txt'), 'utf8'));
}

function fromJsonLines(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).text).filter((text) => typeof text === 'string' && text.length > 0);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function round(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(head, rows) {
  const widths = head.map((title, c) => Math.max(title.length, ...rows.map((row) => row[c].length)));
  const line = (cells) => cells.map((cell, c) => (c ? cell.padStart(widths[c]) : cell.padEnd(widths[c]))).join('  ');
  say(`\n${[head, ...rows].map(line).join('\n')}\n`);
}

function say(text) {
  process.stdout.write(text);
}
