// Raises test/floors.json to what the built program reaches now (whole points, rounded down, never lower than before), and
// writes the table of figures into README.md.
//   npm run floors
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}test/floors.json`;
const bench = `${root}../shared/bench/evaluate.mjs`;

/** What the bench says of the built program, by "set, figure"; null where there is no bench. `only` names tasks. */
export function readFigures(only = []) {
  if (!existsSync(bench)) return null;
  const args = [bench, '--json', ...(only.length ? ['--only', only.join(',')] : [])];
  const rows = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
  const wrong = rows.filter((row) => row.error);
  if (wrong.length) throw new Error(wrong.map((row) => `${row.set}: ${row.error}`).join('\n'));
  return new Map(rows.filter((row) => 'value' in row).map((row) => [`${row.set}, ${row.figure}`, row.value]));
}

/** README.md with a table of the figures between its two marks. */
export function withFigures(page, figures) {
  const rows = [...figures].map(([name, value]) => {
    const [set, figure] = name.split(', ');
    return `| ${set} | ${figure} | ${value.toFixed(1)} |`;
  });
  const table = ['| set | figure | % |', '|---|---|---:|', ...rows].join('\n');
  return page.replace(/(<!-- figures -->)[\s\S]*?(<!-- end -->)/, (_, from, to) => `${from}\n${table}\n${to}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const floors = JSON.parse(readFileSync(file, 'utf8'));
  const figures = readFigures();
  if (!figures) process.stderr.write(`there is no bench: ${bench}\n`);
  else {
    const raised = [...figures].map(([name, value]) => [name, Math.max(floors[name] ?? 0, Math.floor(value))]);
    writeFileSync(file, `${JSON.stringify({ ...floors, ...Object.fromEntries(raised) }, null, 2)}\n`);
    const readme = `${root}README.md`;
    writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), figures));
  }
}
