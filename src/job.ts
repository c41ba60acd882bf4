import { extractDoc, toInfo } from './extract.ts';
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

export type Job = (task: Task) => Done | Promise<Done>;

/** A job: item in, printed record out. An error in an article is its error record, never thrown. */
export async function makeJob(settings: JobSettings): Promise<Job> {
  const renderer = await makeRenderer(settings);
  const tools = await loadTools(settings);
  const read = ({ article }: ArticleItem): Done => {
    if (!isEnglish(article.text)) return failed(toFailure('not-english', article), renderer, settings);
    try {
      return settings.format === 'conllu' ? tagged(article, tools) : extracted(article, renderer, settings, tools);
    } catch (error) {
      return failed(toInternal(article, error, settings), renderer, settings);
    }
  };
  const open = async (page: PageItem, then: (item: ArticleItem) => Done): Promise<Done> => {
    const item = await openPage(page, settings);
    return item.kind === 'failure' ? failed(item.failure, renderer, settings) : then(item);
  };
  return (task) => {
    if (task.kind === 'failure') return failed(task.failure, renderer, settings);
    if (task.kind === 'page') return open(task, read);
    if (task.kind === 'article') return read(task);
    const { item, of } = task;
    const repeat = ({ article }: ArticleItem): Done => repeated(article, of, renderer, settings);
    return item.kind === 'page' ? open(item, repeat) : repeat(item);
  };
}

/** The article of a page; an error in the page is its error record. */
async function openPage(page: PageItem, settings: JobSettings): Promise<ArticleItem | FailureItem> {
  try {
    return await openItem(page);
  } catch (error) {
    return { kind: 'failure', failure: toInternal(placeOf(page), error, settings) };
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

function extracted(article: Article, renderer: Renderer, settings: JobSettings, tools: Tools): Done {
  const trace: TraceEntry[] = [];
  const { tagger, userRules, ownNames } = tools;
  const explained = settings.explain ? { trace: (entry: TraceEntry) => trace.push(entry) } : {};
  const result = extractDoc(parse(article, tagger), { ...explained, userRules, ownNames });
  const text = renderer.record({ result, text: article.text, trace });
  return { text, failure: null, summary: summarize(result) };
}

function tagged(article: Article, { tagger }: Tools): Done {
  return { text: toConllu(parse(article, tagger)), failure: null, summary: { ...NOTHING, articles: 1 } };
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
