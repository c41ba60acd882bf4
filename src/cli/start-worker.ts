import { loadScript } from './script.ts';

const work = loadScript()?.work ?? (await import('../worker.ts')).work;
work();
