// One contestant of the bench in a process of its own: TASK NAME CORPUS -> one line of JSON.
import { readFileSync } from 'node:fs';
import { CONTESTANTS, GROWTH } from './bench-contestants.mjs';

const [task, name, corpus] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(corpus, 'utf8'));
// V8 takes some megabytes of text to compile all that is hot in ours, on threads whose time counts too: on a slow machine
// that is ten seconds and more. Every contestant gets as long.
const WARM_UP = 14;
const MEASURE = 3;
/** Characters of text that a contestant is given at once, as the program takes them from a batch. */
const CHUNK = 64 * 1024;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const out = task === 'speed' ? await speed() : await growth();
process.stdout.write(JSON.stringify(out));

/** Runs over the articles again and again, some seconds to warm up, then as long as it takes to measure. */
async function speed() {
  const run = await CONTESTANTS.find((c) => c.name === name).load(corpus);
  const sizes = texts.map((text) => Buffer.byteLength(text));
  let at = 0;
  const loop = (seconds) => {
    const from = cpu();
    let bytes = 0;
    do {
      const chunk = [];
      for (let length = 0; length < CHUNK; ) {
        const i = at++ % texts.length;
        chunk.push(texts[i]);
        length += texts[i].length;
        bytes += sizes[i];
      }
      run(chunk);
    } while (cpu() - from < seconds);
    return { bytes, seconds: cpu() - from };
  };
  loop(WARM_UP);
  return { ...loop(MEASURE), peak: process.resourceUsage().maxRSS };
}

/** The best of three times for one, two and four megabytes: smaller texts fit the caches and look better than they are. */
async function growth() {
  const run = await CONTESTANTS.find((c) => c.name === 'claimwire full, JSON').load(corpus);
  const { make } = GROWTH.find((g) => g.name === name);
  run(texts);
  run([make(100_000, texts)]);
  const times = [1_000_000, 2_000_000, 4_000_000].map((length) => {
    const text = make(length, texts);
    const runs = [1, 2, 3].map(() => {
      const from = cpu();
      run([text]);
      return 1000 * (cpu() - from);
    });
    return Math.min(...runs);
  });
  return { times };
}
