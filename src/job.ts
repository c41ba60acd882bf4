import { extractDoc, toInfo } from './extract.ts';
import { isEnglish } from './input/english.ts';
import { toFailure } from './input/errors.ts';
import type { Item } from './input/item.ts';
import type { Article } from './model/article.ts';
import { type ArticlePlace, type Extraction, type Failure, SCHEMA } from './model/extraction.ts';
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

/** An article whose text was seen before; it is named in the output, not read again. */
export interface DuplicateItem {
  readonly kind: 'duplicate';
  readonly article: Article;
  readonly of: ArticlePlace;
}

export type Task = Item | DuplicateItem;

/** One item, done: what is printed for it, and what the run has to know of it. */
export interface Done {
  readonly text: string;
  readonly failure: Failure | null;
  readonly summary: Summary;
}

export type Job = (task: Task) => Done;

/** A job: item in, printed record out. An error in an article is its error record, never thrown. */
export async function makeJob(settings: JobSettings): Promise<Job> {
  const renderer = await makeRenderer(settings);
  return (task) => {
    if (task.kind === 'failure') return failed(task.failure, renderer, settings);
    const { article } = task;
    if (task.kind === 'duplicate') return repeated(article, task.of, renderer, settings);
    if (!isEnglish(article.text)) return failed(toFailure('not-english', article), renderer, settings);
    try {
      return settings.format === 'conllu' ? tagged(article) : extracted(article, renderer, settings);
    } catch (error) {
      return failed(toInternal(article, error, settings.debug), renderer, settings);
    }
  };
}

/** The error record of an article whose worker was lost. */
export async function makeLost(settings: JobSettings): Promise<(task: Task, why: string) => Done> {
  const renderer = await makeRenderer(settings);
  return (task, why) => {
    const where = task.kind === 'failure' ? task.failure.article : task.article;
    return failed(toFailure('internal', where, `could not be finished: ${why}`), renderer, settings);
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

function repeated(article: Article, of: ArticlePlace, renderer: Renderer, settings: JobSettings): Done {
  const info = toInfo(article, article.published, article.publishedFrom);
  const nothing = { actors: [], places: [], dates: [], money: [], attributions: [], claims: [], diagnostics: [] };
  const result: Extraction = {
    ok: true,
    schema: SCHEMA,
    offsets: 'utf16',
    article: { ...info, duplicateOf: of },
    ...nothing,
  };
  const text = settings.format === 'conllu' ? '' : renderer.record({ result, text: article.text, trace: [] });
  return { text, failure: null, summary: { ...NOTHING, articles: 1, duplicates: 1 } };
}

function failed(failure: Failure, renderer: Renderer, settings: JobSettings): Done {
  const text = settings.format === 'conllu' ? '' : renderer.record({ result: failure, text: '', trace: [] });
  return { text, failure, summary: summarize(failure) };
}

function toInternal(article: Article, error: unknown, debug: boolean): Failure {
  const words = error instanceof Error ? (debug && error.stack) || error.message : String(error);
  return toFailure('internal', article, `made claimwire stumble: ${words}`);
}
