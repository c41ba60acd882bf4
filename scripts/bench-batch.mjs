// Measures a batch as a CI job would run it: articles of about 3 KB as JSON lines through stdin.
//   node scripts/bench-batch.mjs [ARTICLES=100000] [JOBS=1,2]
// Prints articles and megabytes a second, CPU time and peak memory (of the whole process, its threads included), and
// compares the bytes printed for each number of jobs. What is printed goes to a temporary file (40 KB an article) and is
// hashed when the clock has stopped, so that the cores are left to the run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/claimwire.js', import.meta.url));
const articles = Number(process.argv[2] ?? 100_000);
const jobs = (process.argv[3] ?? '1,2').split(',').map(Number);
const PLACES = ['Norhaven', 'Castell', 'Vell', 'Marland', 'Ostria', 'Pellam', 'Quent', 'Rosby'];
const NAMES = [
  'Ana Lund',
  'Omar Haddad',
  'Grace Mbeki',
  'Petr Novak',
  'Ines Duarte',
  'Tom Barrow',
  'Mei Tan',
  'Sara Okoye',
];
const POLICIES = [
  'fuel tax',
  'fishing quotas',
  'rent cap',
  'import ban',
  'school fees',
  'water rules',
  'bus fares',
  'farm loans',
];

/** One article, another for each number: no two are the same. */
function article(n) {
  const pick = (list, k) => list[(n * 7 + k * 13 + ((n / 8) | 0)) % list.length];
  const lines = [`${pick(PLACES, 0)} weighs change to ${pick(POLICIES, 0)} in round ${n}`];
  for (let p = 0; p < 10; p++)
    lines.push(
      `The government of ${pick(PLACES, p)} said on Monday that it would ease the ${pick(POLICIES, p)} by ${(n % 90) + p} percent, at a cost of $${(n % 40) + p + 1} million a year. ` +
        `"We have listened to families and to firms in round ${n}," said ${pick(NAMES, p)}, the minister, who also promised to cut the ${pick(POLICIES, p + 3)} before 1 May. ` +
        `Critics in ${pick(PLACES, p + 2)} rejected the plan.`,
    );
  return { id: `bench-${n}`, date: '2025-03-04', title: null, text: lines.join('\n') };
}

/** The articles as JSON lines, 20 a block: made before the clock starts, for making them takes one of the cores. */
function makeBlocks(count) {
  const blocks = [];
  for (let n = 0; n < count; n += 20) {
    let block = '';
    for (let k = n; k < Math.min(n + 20, count); k++) block += `${JSON.stringify(article(k))}\n`;
    blocks.push(Buffer.from(block));
  }
  return blocks;
}

/** Runs claimwire on the articles and watches it. */
async function measure(count, jobsOfRun) {
  const blocks = makeBlocks(count);
  const started = process.hrtime.bigint();
  const file = join(folder, `${count}-${jobsOfRun}.jsonl`);
  const output = openSync(file, 'w');
  const args = [bin, '-i', 'jsonl', '-f', 'jsonl', '--jobs', String(jobsOfRun), '-'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', output, 'pipe'] });
  closeSync(output);
  let peak = 0;
  let cpu = 0;
  let fed = 0;
  const watch = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(stat[11]) + Number(stat[12])) / 100;
    } catch {}
  }, 100);
  child.stderr.pipe(process.stderr);
  const closed = new Promise((resolve) => child.once('close', resolve));
  for (const block of blocks) {
    fed += block.length;
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  const code = await closed;
  clearInterval(watch);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  rmSync(file);
  return { code, seconds, cpu, peak, mb: fed / 1e6, bytes: hash.digest('hex') };
}

const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'));
const rows = [];
for (const run of [...jobs.map((j) => [articles, j]), [Math.ceil(articles / 10), jobs.at(-1)]]) {
  const [count, j] = run;
  const r = await measure(count, j);
  rows.push({ count, ...r });
  const rate = `${Math.round(count / r.seconds)} articles/s, ${(r.mb / r.seconds).toFixed(1)} MB/s`;
  process.stdout.write(
    `${count} articles, ${j} jobs: ${r.seconds.toFixed(1)} s, ${rate}, CPU ${r.cpu.toFixed(1)} s, peak ${r.peak.toFixed(0)} MB, exit ${r.code}\n`,
  );
}
rmSync(folder, { recursive: true });
const whole = rows.filter((r) => r.count === articles);
const same = whole.every((r) => r.bytes === whole[0].bytes);
process.stdout.write(`same bytes for all jobs: ${same ? 'yes' : 'NO'}\n`);
process.exitCode = same && rows.every((r) => r.code === 0) ? 0 : 1;
