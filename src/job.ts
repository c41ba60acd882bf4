import { type Extractable, extractChunk, toInfo } from './extract.ts';
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
import { openBytes, putText, takeBytes } from './render/bytes.ts';
import { toConllu } from './render/conllu.ts';
import { makeRenderer } from './render/renderer.ts';
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
  /** UTF-8; the records of a chunk stand in one buffer, in the order of its tasks. */
  readonly record: Uint8Array<ArrayBuffer>;
  readonly failure: Failure | null;
  readonly summary: Summary;
}

/** Does some tasks: their outputs in the order of the tasks. `onTurn` is told which of them is in hand. */
export type Job = (tasks: readonly Task[], onTurn?: (index: number) => void) => Promise<Done[]>;

/** A job: items in, printed records out. An error in an article is its error record, never thrown. */
export async function makeJob(settings: JobSettings): Promise<Job> {
  const tools = await loadTools(settings);
  const print = await makePrinter(settings, tools);
  return async (tasks, onTurn = () => {}) => {
    const opened: Opened[] = [];
    for (const [index, task] of tasks.entries()) {
      onTurn(index);
      opened.push(await open(task, settings));
    }
    // CoNLL-U needs no more than the tags, which are made as it is printed.
    return print(settings.format === 'conllu' ? opened : extracted(opened, settings, tools, onTurn), onTurn);
  };
}

/** The error record of an article whose worker was lost. */
export async function makeLost(settings: JobSettings): Promise<(task: Task, why: string) => Promise<Done>> {
  const print = await makePrinter(settings, NO_TOOLS);
  return async (task, why) => {
    const place = placeOf(task.kind === 'duplicate' ? task.item : task);
    return print([toFailure('internal', place, `could not be finished: ${why}`)], () => {})[0]!;
  };
}

/** An article that is to be read. */
interface Unread {
  readonly unread: Article;
}

/** What became of an article, with what its printing needs beside it. */
interface Read {
  readonly result: Extraction;
  readonly article: Article;
  readonly trace: readonly TraceEntry[];
}

type Opened = Unread | Read | Failure;

/** The article of a task, or what is to be said instead of reading it. */
async function open(task: Task, settings: JobSettings): Promise<Opened> {
  const item = task.kind === 'duplicate' ? task.item : task;
  const found = item.kind === 'page' ? await openPage(item, settings) : item;
  if (found.kind === 'failure') return found.failure;
  const { article } = found;
  if (task.kind === 'duplicate') return { result: repeated(article, task.of), article, trace: [] };
  return isEnglish(article.text) ? { unread: article } : toFailure('not-english', article);
}

/** The article of a page; an error in the page is its error record. */
async function openPage(page: PageItem, settings: JobSettings): Promise<ArticleItem | FailureItem> {
  try {
    return await openItem(page);
  } catch (error) {
    return { kind: 'failure', failure: toInternal(placeOf(page), error, settings) };
  }
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

const NO_TOOLS: Tools = { tagger: undefined, userRules: null, ownNames: null };

/** The same, with what is unread read. */
function extracted(
  opened: readonly Opened[],
  settings: JobSettings,
  tools: Tools,
  onTurn: (index: number) => void,
): (Read | Failure)[] {
  const chunk: (Extractable & { readonly index: number; readonly trace: TraceEntry[] })[] = [];
  for (const [index, one] of opened.entries()) {
    if (!('unread' in one)) continue;
    const trace: TraceEntry[] = [];
    const options = settings.explain ? { ...tools, trace: (entry: TraceEntry) => trace.push(entry) } : tools;
    chunk.push({ index, article: one.unread, options, trace });
  }
  const results = extractChunk(chunk, (c) => onTurn(chunk[c]!.index));
  let next = 0;
  return opened.map((one) => {
    if (!('unread' in one)) return one;
    const { article, trace } = chunk[next]!;
    const result = results[next++]!;
    return 'thrown' in result ? toInternal(article, result.thrown, settings) : { result, article, trace };
  });
}

type Printer = (chunk: readonly Opened[], onTurn: (index: number) => void) => Done[];

/** Prints what became of the articles of a chunk, one behind the other. */
async function makePrinter(settings: JobSettings, { tagger }: Tools): Promise<Printer> {
  const renderer = await makeRenderer(settings);
  const out = openBytes();
  const put = (one: Opened): Summary => {
    if ('unread' in one) {
      putText(out, toConllu(parse(one.unread, tagger)));
      return { ...NOTHING, articles: 1 };
    }
    const { result, article, trace } = 'result' in one ? one : { result: one, article: null, trace: [] };
    if (settings.format !== 'conllu') renderer.put({ result, text: article?.text ?? '', trace }, out);
    return summarize(result);
  };
  return (chunk, onTurn) => {
    const printed = chunk.map((one, index) => {
      onTurn(index);
      const begin = out.at;
      let failure = 'error' in one ? one : null;
      let summary: Summary;
      try {
        summary = put(one);
      } catch (error) {
        out.at = begin;
        failure = toInternal('unread' in one ? one.unread : one.article, error, settings);
        summary = put(failure);
      }
      return { begin, end: out.at, failure, summary };
    });
    const bytes = takeBytes(out);
    return printed.map(({ begin, end, failure, summary }) => ({
      record: bytes.subarray(begin, end),
      failure,
      summary,
    }));
  };
}

/** What is said of an article that was seen before. */
function repeated(article: Article, of: ArticlePlace): Extraction {
  const info = toInfo(article, article.published, article.publishedFrom);
  const nothing = { actors: [], places: [], dates: [], money: [], attributions: [], claims: [], diagnostics: [] };
  return { ok: true, schema: SCHEMA, offsets: 'utf16', article: { ...info, duplicateOf: of }, ...nothing };
}

function toInternal(where: Where, error: unknown, { debug }: JobSettings): Failure {
  const words = error instanceof Error ? (debug && error.stack) || error.message : String(error);
  return toFailure('internal', where, `made claimwire stumble: ${words}`);
}
