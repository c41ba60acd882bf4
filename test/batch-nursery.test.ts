import { constants, PerformanceObserver } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { collectYoung } from '../src/batch/nursery.ts';

test('the young objects of a thread are collected when asked for, and not the whole heap', async () => {
  const kinds: unknown[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kinds.push('detail' in entry && (entry.detail as { kind: number }).kind);
  });
  observer.observe({ entryTypes: ['gc'] });
  for (let i = 0; i < 20; i++) collectYoung();
  await expect.poll(() => kinds.length).toBeGreaterThanOrEqual(20);
  observer.disconnect();
  const minor = kinds.filter((kind) => kind === constants.NODE_PERFORMANCE_GC_MINOR);
  expect(minor.length).toBeGreaterThanOrEqual(20);
});

test('no flag for scripts to see is left behind', () => {
  collectYoung();
  expect('gc' in globalThis).toBe(process.execArgv.includes('--expose-gc'));
});
