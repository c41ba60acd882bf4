import { loadScript } from './script.ts';

const { work } = (await loadScript()?.loadWorker?.()) ?? (await import('../worker.ts'));
work();
