// Runs dist/main.cjs once over an article and keeps the code that V8 made of it in dist/main.cache (see src/cli/script.ts).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { beBrief } from '../dist/start.cjs';

// As in bin/claimwire.js: V8 takes kept code only under the flags it was made with.
beBrief();
const url = new URL('../dist/main.cjs', import.meta.url);
const script = new Script(readFileSync(url, 'latin1'), { filename: url.href });
const exports = {};
script.runInThisContext()(exports, createRequire(url), url.href);
const sink = { write: () => true, on() {}, once() {}, off() {} };
const article = new URL('../fixtures/2025-03-11-potash-wire/article.txt', import.meta.url).pathname;
for (const format of ['text', 'jsonl']) {
  const io = { stdin: { isTTY: true }, stdout: sink, stderr: sink, env: {}, onInterrupt: () => () => {} };
  const code = await exports.main(['-f', format, '-j', '1', article], io);
  if (code !== 0) throw new Error(`dist/main.cjs ended with ${code}`);
}
writeFileSync(new URL('../dist/main.cache', import.meta.url), script.createCachedData());
