import { anchorOf, findMentions } from '../extract.ts';
import { openItem } from '../input/open-item.ts';
import { readItems } from '../input/read.ts';
import type { Article } from '../model/article.ts';
import type { Doc } from '../model/doc.ts';
import type { OffsetUnit } from '../model/extraction.ts';
import { loadCompromise, type MatchPattern, type PatternMatch, toTermDoc } from '../nlp/compromise.ts';
import { parse } from '../nlp/parse.ts';
import { toSpan } from '../pattern/token-rules.ts';
import { type MatchSpan, makeMatchRenderer } from '../render/match.ts';
import type { MATCH_FORMATS } from '../render/settings.ts';
import { toColors } from './color.ts';
import { EXIT, UsageError } from './exit.ts';
import { type ReadFlags, toReadOptions } from './flags.ts';
import type { Io } from './io.ts';
import { toMessage } from './messages.ts';
import { checkOperands } from './operands.ts';
import type { COLOR_MODES } from './options.ts';
import { toOutput } from './output.ts';

/** The options of `match` as the command line gives them. */
export interface MatchFlags extends ReadFlags {
  readonly format: (typeof MATCH_FORMATS)[number];
  readonly offsets: OffsetUnit;
  readonly color: (typeof COLOR_MODES)[number];
  readonly quiet?: boolean;
}

/** Prints every match of a pattern in compromise's match syntax; ends with 1 when an input failed. */
export async function runMatch(pattern: string, inputs: readonly string[], flags: MatchFlags, io: Io): Promise<number> {
  const operands = checkOperands(inputs, io);
  const compiled = await compile(pattern);
  const render = await makeMatchRenderer({ ...flags, colors: toColors(flags.color, io) });
  const out = toOutput(io.stdout);
  let failed = false;
  for await (const items of readItems(operands, toReadOptions(flags), io.stdin)) {
    for (const found of items) {
      const item = await openItem(found);
      if (item.kind === 'article') await out.write(render(item.article, findMatches(item.article, compiled)));
      else {
        failed = true;
        if (!flags.quiet) io.stderr.write(toMessage(item.failure));
      }
    }
    if (out.isClosed()) break;
  }
  io.stdin.destroy?.();
  return failed ? EXIT.someFailed : EXIT.done;
}

async function compile(pattern: string): Promise<MatchPattern> {
  const door = await loadCompromise();
  try {
    return door.compile(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`pattern: ${reason}`, "for example '[<source>#Person+] (said|told)'");
  }
}

function findMatches(article: Article, pattern: MatchPattern): MatchSpan[] {
  const doc = parse(article);
  return pattern
    .find(toTermDoc(doc, findMentions(doc, anchorOf(doc).published)))
    .map((match) => toMatchSpan(doc, match));
}

function toMatchSpan(doc: Doc, match: PatternMatch): MatchSpan {
  const s = doc.sentence[match.first]!;
  const groups = Object.entries(match.groups).map(([name, range]) => [name, toSpan(doc, range)] as const);
  return {
    ...toSpan(doc, match),
    sentence: toSpan(doc, { first: doc.sentences.first[s]!, end: doc.sentences.end[s]! }),
    groups: Object.fromEntries(groups),
  };
}
