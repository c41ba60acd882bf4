import { extractDoc } from './extract.ts';
import { isEnglish } from './input/english.ts';
import { toFailure } from './input/errors.ts';
import type { Item } from './input/item.ts';
import type { Article } from './model/article.ts';
import type { Failure, Result } from './model/extraction.ts';
import type { TraceEntry } from './model/trace.ts';
import { parse } from './nlp/parse.ts';
import { toConllu } from './render/conllu.ts';
import { makeRenderer, type Renderer } from './render/renderer.ts';
import type { RenderSettings } from './render/settings.ts';
import { NOTHING, type Summary, summarize } from './render/summary.ts';

/** What to do with each article; plain data, so that it can be sent to another thread. */
export interface JobSettings extends RenderSettings {
  /** Puts the stack of an internal error into its message. */
  readonly debug: boolean;
}

/** One item, done: what is printed for it, and what the run has to know of it. */
export interface Done {
  readonly text: string;
  readonly failure: Failure | null;
  readonly summary: Summary;
}

export type Job = (item: Item) => Done;

/** A job: item in, printed record out. An error in an article is its error record, never thrown. */
export async function makeJob(settings: JobSettings): Promise<Job> {
  const renderer = await makeRenderer(settings);
  return (item) => {
    if (item.kind === 'failure') return failed(item.failure, renderer, settings);
    const { article } = item;
    if (!isEnglish(article.text)) return failed(toFailure('not-english', article), renderer, settings);
    try {
      return settings.format === 'conllu' ? tagged(article) : extracted(article, renderer, settings);
    } catch (error) {
      return failed(toInternal(article, error, settings.debug), renderer, settings);
    }
  };
}

function extracted(article: Article, renderer: Renderer, settings: JobSettings): Done {
  const trace: TraceEntry[] = [];
  const doc = parse(article);
  const result = extractDoc(doc, settings.explain ? { trace: (entry) => trace.push(entry) } : {});
  const text = renderer.record({ result, text: article.text, trace });
  return { text, failure: null, summary: summarize(result) };
}

function tagged(article: Article): Done {
  return { text: toConllu(parse(article)), failure: null, summary: { ...NOTHING, articles: 1 } };
}

function failed(failure: Failure, renderer: Renderer, settings: JobSettings): Done {
  const result: Result = failure;
  const text = settings.format === 'conllu' ? '' : renderer.record({ result, text: '', trace: [] });
  return { text, failure, summary: summarize(result) };
}

function toInternal(article: Article, error: unknown, debug: boolean): Failure {
  const words = error instanceof Error ? (debug && error.stack) || error.message : String(error);
  return toFailure('internal', article, `made claimwire stumble: ${words}`);
}
