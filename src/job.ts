import { type ExtractOptions, extractChunk, type Thrown, toInfo } from './extract.ts';
import { isEnglish } from './input/english.ts';
import { toFailure, type Where } from './input/errors.ts';
import { type ArticleItem, type FailureItem, type Item, type PageItem, placeOf } from './input/item.ts';
import { openItem } from './input/open-item.ts';
import type { OwnNames } from './mentions/actor/known.ts';
import type { Article } from './model/article.ts';
import { type ArticlePlace, type Extraction, type Failure, SCHEMA } from './model/extraction.ts';
import type { TraceEntry } from './model/trace.ts';
import type { ENGINES, Tagger } from './nlp/engine.ts';
import { parse } from './nlp/parse.ts';
import { toConllu } from './render/conllu.ts';
import { makeRenderer, type Renderer } from './render/renderer.ts';
import type { RenderSettings } from './render/settings.ts';
import { NOTHING, type Summary, summarize } from './render/summary.ts';
import type { UserRules } from './user/compile.ts';

/** What to do with each article; plain data, so that it can be sent to another thread. */
export interface JobSettings extends RenderSettings {
  /** Puts the stack of an internal error into its message. */
  readonly debug: boolean;
  /** What tags the tokens. */
  readonly engine: (typeof ENGINES)[number];
  /** A user's rules as their file has them, or null. */
  readonly rules: unknown;
  /** A user's actors as their file has them, or null. */
  readonly actors: string | null;
}

/** An article whose text was seen before; it is named in the output, not read again. */
export interface DuplicateItem {
  readonly kind: 'duplicate';
  readonly item: ArticleItem | PageItem;
  readonly of: ArticlePlace;
}

export type Task = Item | DuplicateItem;

/** One item, done: what is printed for it, and what the run has to know of it. */
export interface Done {
  readonly text: string;
  readonly failure: Failure | null;
  readonly summary: Summary;
}

/** Does some tasks: their outputs in the order of the tasks. `onTurn` is told which of them is in hand. */
export type Job = (tasks: readonly Task[], onTurn?: (index: number) => void) => Promise<Done[]>;

/** A job: items in, printed records out. An error in an article is its error record, never thrown. */
export async function makeJob(settings: JobSettings): Promise<Job> {
  const renderer = await makeRenderer(settings);
  const tools = await loadTools(settings);
  const fail = (failure: Failure): Done => failed(failure, renderer, settings);
  return async (tasks, onTurn = () => {}) => {
    const done: Done[] = [];
    const reading: Reading[] = [];
    for (const [index, task] of tasks.entries()) {
      onTurn(index);
      const item = await opened(task, settings);
      if (item.kind === 'failure') done[index] = fail(item.failure);
      else if (task.kind === 'duplicate') done[index] = repeated(item.article, task.of, renderer, settings);
      else if (!isEnglish(item.article.text)) done[index] = fail(toFailure('not-english', item.article));
      else reading.push({ index, article: item.article, trace: [] });
    }
    const read = settings.format === 'conllu' ? tagged : extracted;
    read(reading, (r) => onTurn(reading[r]!.index), renderer, settings, tools).forEach((result, r) => {
      const { index, article } = reading[r]!;
      done[index] = 'thrown' in result ? fail(toInternal(article, result.thrown, settings)) : result;
    });
    return done;
  };
}

/** An article of a chunk that is to be read. */
interface Reading {
  /** Its place among the tasks. */
  readonly index: number;
  readonly article: Article;
  readonly trace: TraceEntry[];
}

/** The article of a task, or why there is none; an error in a page is its error record. */
async function opened(task: Task, settings: JobSettings): Promise<ArticleItem | FailureItem> {
  const item = task.kind === 'duplicate' ? task.item : task;
  if (item.kind !== 'page') return item;
  try {
    return await openItem(item);
  } catch (error) {
    return { kind: 'failure', failure: toInternal(placeOf(item), error, settings) };
  }
}

/** The error record of an article whose worker was lost. */
export async function makeLost(settings: JobSettings): Promise<(task: Task, why: string) => Done> {
  const renderer = await makeRenderer(settings);
  return (task, why) => {
    return failed(
      toFailure('internal', placeOf(task.kind === 'duplicate' ? task.item : task), `could not be finished: ${why}`),
      renderer,
      settings,
    );
  };
}

/** What a job loads only when its settings ask for it: compromise and a user's rules. */
interface Tools {
  readonly tagger: Tagger | undefined;
  readonly userRules: UserRules | null;
  readonly ownNames: OwnNames | null;
}

async function loadTools({ engine, rules, actors }: JobSettings): Promise<Tools> {
  const door = engine === 'compromise' ? await (await import('./nlp/compromise.ts')).loadCompromise() : null;
  const user = rules === null ? null : await import('./user/compile.ts');
  const names = actors === null ? null : await import('./mentions/actor/own-names.ts');
  const ownNames = names && actors !== null ? names.readOwnNames(actors) : null;
  return { ownNames, tagger: door?.tag, userRules: user && (await user.compileUserRules(rules)) };
}

/** What a chunk gives, or what an article of it threw. */
type Reader = (
  chunk: readonly Reading[],
  onTurn: (index: number) => void,
  renderer: Renderer,
  settings: JobSettings,
  tools: Tools,
) => (Done | Thrown)[];

const extracted: Reader = (chunk, onTurn, renderer, settings, tools) => {
  const explained = ({ trace }: Reading): ExtractOptions =>
    settings.explain ? { ...tools, trace: (entry) => trace.push(entry) } : tools;
  const inputs = chunk.map((reading) => ({ article: reading.article, options: explained(reading) }));
  return extractChunk(inputs, onTurn).map((result, i) => {
    if ('thrown' in result) return result;
    onTurn(i);
    const { article, trace } = chunk[i]!;
    return orThrown(() => {
      const text = renderer.record({ result, text: article.text, trace });
      return { text, failure: null, summary: summarize(result) };
    });
  });
};

const tagged: Reader = (chunk, onTurn, _renderer, _settings, { tagger }) =>
  chunk.map(({ article }, i) => {
    onTurn(i);
    return orThrown(() => {
      return { text: toConllu(parse(article, tagger)), failure: null, summary: { ...NOTHING, articles: 1 } };
    });
  });

function orThrown(make: () => Done): Done | Thrown {
  try {
    return make();
  } catch (thrown) {
    return { thrown };
  }
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

function toInternal(where: Where, error: unknown, { debug }: JobSettings): Failure {
  const words = error instanceof Error ? (debug && error.stack) || error.message : String(error);
  return toFailure('internal', where, `made claimwire stumble: ${words}`);
}
