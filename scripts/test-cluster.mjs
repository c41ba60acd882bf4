// Tries claimwire where dumps are shared among machines: eight shards under GNU parallel, and as a Slurm job array on a
// cluster of this one machine, one task requeued in its middle. Merged they must equal one run byte for byte.
//   node scripts/test-cluster.mjs [--install]      needs Debian's packages (PACKAGES below), and root for Slurm
// --install fetches them where it can. What is not installed is skipped with a word.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/claimwire.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimwire-cluster-'));
const at = (name) => join(folder, name);
const SHARDS = 8;
const PACKAGES = ['parallel', 'slurmctld', 'slurmd', 'slurm-client', 'munge'];
const PROGRAMS = ['parallel', 'munged', 'slurmctld', 'slurmd', 'sbatch'];
const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const say = (words) => process.stdout.write(`${words}\n`);
let failed = 0;

/** Installs Debian's packages, as root where apt-get reaches its registry; says why when it cannot. */
function install() {
  if (PROGRAMS.every(has)) return;
  if (process.getuid?.() !== 0 || !has('apt-get')) return say('skipped installing: needs root and apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { status } = spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 180_000 });
    if (status !== 0) return say(`skipped installing: apt-get ${args[0]} failed`);
  }
}

function makeDump(count) {
  const lines = [];
  for (let n = 0; n < count; n++) {
    const text = `The council of district ${n % 211} voted to cut fee ${n} by $${n % 60} million, officials said on Monday. `;
    lines.push(
      n % 97 === 5
        ? '{"torn'
        : JSON.stringify({ id: n, date: '2025-03-04', text: text.repeat(n % 31 === 4 ? 12 : 30) }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Merges the shards of a folder and compares them with one run. */
function check(name, parts, whole) {
  const merged = spawnSync(process.execPath, [bin, 'merge', ...parts], { maxBuffer: 1 << 30 });
  const same = merged.status === 0 && merged.stdout.equals(whole);
  if (!same) failed++;
  say(
    `${same ? 'ok      ' : 'FAILED  '}${name}: ${SHARDS} shards merged ${same ? 'equal' : 'differ from'} one run (${whole.length} bytes)`,
  );
  if (!same) say(String(merged.stderr).slice(0, 2000));
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const shardsIn = (name) => Array.from({ length: SHARDS }, (_, i) => at(`${name}/${i + 1}.jsonl`));

function underParallel(whole) {
  if (!has('parallel')) return say('skipped parallel: not installed (apt-get install parallel)');
  mkdirSync(at('parallel'));
  const command = `${process.execPath} ${bin} -q -f jsonl -j 1 --shard {}/${SHARDS} -o ${at('parallel')}/{}.jsonl ${at('dump.jsonl')} || [ $? -eq 1 ]`;
  const numbers = Array.from({ length: SHARDS }, (_, i) => String(i + 1));
  spawnSync('parallel', ['--will-cite', '-j', '2', command, ':::', ...numbers], { stdio: 'inherit' });
  check('GNU parallel', shardsIn('parallel'), whole);
}

async function underSlurm(whole) {
  const missing = PROGRAMS.slice(1).filter((program) => !has(program));
  if (missing.length)
    return say(`skipped Slurm: ${missing.join(', ')} not installed (apt-get install ${PACKAGES.slice(1).join(' ')})`);
  if (process.getuid?.() !== 0) return say('skipped Slurm: needs root');
  mkdirSync(at('slurm'));
  const daemons = await startSlurm();
  try {
    await runArray();
    check('Slurm job array, one task requeued', shardsIn('slurm'), whole);
  } catch (error) {
    failed++;
    say(`FAILED  Slurm: ${error.message}`);
    for (const log of ['ctld.log', 'd.log', 'slurm/1.log'])
      if (existsSync(at(log))) say(readFileSync(at(log), 'utf8').slice(-1500));
  } finally {
    for (const daemon of daemons.reverse()) daemon.kill('SIGTERM');
    await wait(1000);
    for (const daemon of daemons) daemon.kill('SIGKILL');
  }
}

/** munged, slurmctld and slurmd with a configuration of their own; nothing of the machine's is touched. */
async function startSlurm() {
  const host = hostname().split('.')[0];
  writeFileSync(at('munge.key'), Buffer.alloc(1024, 7), { mode: 0o600 });
  const conf = [
    `ClusterName=claimwire`,
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=16817`,
    `SlurmdPort=16818`,
    `SlurmUser=root`,
    `AuthType=auth/munge`,
    `AuthInfo=socket=${at('munge.socket')}`,
    `CryptoType=crypto/munge`,
    `StateSaveLocation=${at('state')}`,
    `SlurmdSpoolDir=${at('spool')}`,
    `SlurmctldPidFile=${at('ctld.pid')}`,
    `SlurmdPidFile=${at('d.pid')}`,
    `SlurmctldLogFile=${at('ctld.log')}`,
    `SlurmdLogFile=${at('d.log')}`,
    `ProctrackType=proctrack/linuxproc`,
    `TaskPlugin=task/none`,
    `SelectType=select/cons_tres`,
    `SelectTypeParameters=CR_Core`,
    `ReturnToService=2`,
    `JobRequeue=1`,
    `MinJobAge=300`,
    `NodeName=${host} NodeAddr=127.0.0.1 CPUs=${cpus().length} State=UNKNOWN`,
    `PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP`,
  ];
  writeFileSync(at('slurm.conf'), `${conf.join('\n')}\n`);
  for (const name of ['state', 'spool']) mkdirSync(at(name));
  process.env.SLURM_CONF = at('slurm.conf');
  const start = (program, args) => spawn(program, args, { stdio: 'ignore' });
  const daemons = [
    start('munged', [
      '-F',
      '--force',
      `--key-file=${at('munge.key')}`,
      `--socket=${at('munge.socket')}`,
      `--pid-file=${at('munge.pid')}`,
      `--log-file=${at('munge.log')}`,
      `--seed-file=${at('munge.seed')}`,
    ]),
  ];
  await wait(1500);
  daemons.push(start('slurmctld', ['-D', '-f', at('slurm.conf')]));
  await wait(2000);
  daemons.push(start('slurmd', ['-D', '-f', at('slurm.conf'), '-N', host]));
  for (let i = 0; i < 40; i++) {
    await wait(500);
    if (/idle|mix/.test(spawnSync('sinfo', ['-h', '-o', '%T'], { encoding: 'utf8' }).stdout ?? '')) return daemons;
  }
  throw new Error('the node did not come up');
}

/** Eight tasks; the first is requeued as soon as it has written something, and goes on with --resume. */
async function runArray() {
  const script = [
    '#!/bin/bash',
    `#SBATCH --array=1-${SHARDS} --requeue --open-mode=append --output=${at('slurm')}/%a.log`,
    `i=$SLURM_ARRAY_TASK_ID`,
    `${process.execPath} ${bin} -q -f jsonl -j 1 --shard $i/${SHARDS} --resume -o ${at('slurm')}/$i.jsonl ${at('dump.jsonl')} || [ $? -eq 1 ]`,
  ];
  writeFileSync(at('job.sh'), `${script.join('\n')}\n`, { mode: 0o755 });
  const id = /\d+/.exec(execFileSync('sbatch', ['--parsable', at('job.sh')], { encoding: 'utf8' }))[0];
  let requeued = false;
  for (let i = 0; i < 900; i++) {
    await wait(200);
    if (!requeued && existsSync(at('slurm/1.jsonl.part')))
      requeued = spawnSync('scontrol', ['requeue', `${id}_1`]).status === 0;
    // Slurm lets a requeued task wait two minutes; this one need not.
    if (requeued) spawnSync('scontrol', ['update', `JobId=${id}_1`, 'StartTime=now'], { stdio: 'ignore' });
    const left = spawnSync('squeue', ['-h', '-j', id], { encoding: 'utf8' }).stdout?.trim();
    if (left === '' && shardsIn('slurm').every(existsSync)) break;
  }
  say(`        requeued task 1: ${requeued ? 'yes' : 'no, it was too fast'}`);
}

try {
  if (process.argv.includes('--install')) install();
  writeFileSync(at('dump.jsonl'), makeDump(800));
  const one = spawnSync(process.execPath, [bin, '-q', '-f', 'jsonl', at('dump.jsonl')], { maxBuffer: 1 << 30 });
  underParallel(one.stdout);
  await underSlurm(one.stdout);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
