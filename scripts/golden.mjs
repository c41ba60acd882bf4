// Writes fixtures/*/expected.txt, what `claimwire --format lines` prints for each fixture article, and says how many lines
// moved. On purpose only: read every one of them (git diff fixtures).
//   npm run golden
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const name of readdirSync('fixtures').sort()) {
  const article = `fixtures/${name}/article.txt`;
  if (!existsSync(article)) continue;
  const golden = `fixtures/${name}/expected.txt`;
  const before = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  const after = execFileSync(process.execPath, ['bin/claimwire.js', '--format', 'lines', article], {
    encoding: 'utf8',
  });
  const known = new Set(before.split('\n'));
  const moved = after.split('\n').filter((line) => !known.has(line)).length;
  if (after !== before) process.stdout.write(`${golden}: ${moved} new lines\n`);
  writeFileSync(golden, after);
}
