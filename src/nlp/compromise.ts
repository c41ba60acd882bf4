import type { Doc } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import { penn } from '../model/tags.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { useLemmas } from './compromise-lemmas.ts';
import type { Nlp, Pointer } from './compromise-library.ts';
import { checkPattern, MatchSyntaxError } from './compromise-pattern.ts';
import { makeTagger } from './compromise-tagger.ts';
import { OWN_TAGS, tagTerms } from './compromise-tags.ts';
import { type Term, toTerms } from './compromise-terms.ts';
import type { Tagger } from './engine.ts';

/** compromise behind one door: its tagger for our tokens, its matcher over our tags. */
export interface CompromiseDoor {
  readonly version: string;
  /** Tags our tokens with compromise, for comparison. */
  readonly tag: Tagger;
  /** Reads a pattern once. @throws MatchSyntaxError */
  readonly compile: (pattern: string) => MatchPattern;
}

/** A pattern in compromise's match syntax, ready to run over our Docs. */
export interface MatchPattern {
  readonly pattern: string;
  readonly groups: readonly string[];
  /** Its matches in a Doc, in order; they never overlap. */
  readonly find: (terms: TermDoc) => PatternMatch[];
}

/** One match: tokens `first` up to, not including, `end`, and the tokens of each named group. */
export interface PatternMatch extends TokenRange {
  readonly groups: Readonly<Record<string, TokenRange>>;
}

/** A Doc as terms, one list a sentence; made once for all the patterns of a run. */
export interface TermDoc {
  readonly sentences: readonly (readonly Term[])[];
}

const POS = penn('POS');
let door: Promise<CompromiseDoor> | undefined;

/** Loads compromise: about 350 ms of CPU, so only a run that needs it does. */
export function loadCompromise(): Promise<CompromiseDoor> {
  door ??= import('compromise/two').then((module) => makeDoor(module.default as unknown as Nlp));
  return door;
}

/** Places a Doc into terms with our tags, and with the mentions when they are given. */
export function toTermDoc(doc: Doc, mentions: Mentions | null): TermDoc {
  const sentences: Term[][] = [];
  for (let s = 0; s < doc.sentences.count; s++) {
    // "Russia's" is one term; the "'s" of "it's" is a verb and a term of its own.
    const joins = (t: number): boolean => doc.tag[t] === POS;
    const terms = toTerms(doc, s, doc.sentences.first[s]!, doc.sentences.end[s]!, joins);
    tagTerms(doc, mentions, terms);
    sentences.push(terms);
  }
  return { sentences };
}

function makeDoor(nlp: Nlp): CompromiseDoor {
  const { tagSet } = nlp.model().one;
  return {
    version: nlp.version,
    tag: makeTagger(nlp),
    compile(pattern) {
      const { groups, tags } = checkPattern(pattern);
      for (const tag of tags) {
        const name = tag.charAt(0).toUpperCase() + tag.slice(1);
        if (!(name in tagSet) && !OWN_TAGS.includes(name)) throw new MatchSyntaxError(`there is no tag "#${tag}"`, 0);
      }
      const regs = useLemmas(nlp.parseMatch(pattern));
      return { pattern, groups, find: (doc) => findIn(nlp, regs, doc) };
    },
  };
}

function findIn(nlp: Nlp, regs: object[], doc: TermDoc): PatternMatch[] {
  const view = nlp('');
  view.document = doc.sentences as Term[][];
  const found = view.match(regs);
  const ranges = (p: Pointer): TokenRange => {
    const terms = doc.sentences[p[0]]!;
    return { first: terms[p[1]]!.first, end: terms[p[2] - 1]!.end };
  };
  const groups = Object.entries(found._groups ?? {}).flatMap(([name, list]) => list.map((p) => ({ name, p })));
  return found.fullPointer.map((p) => {
    const own: Record<string, TokenRange> = {};
    for (const { name, p: g } of groups) {
      if (g[0] === p[0] && g[1] >= p[1] && g[2] <= p[2] && g[2] > g[1]) own[name] = ranges(g);
    }
    return { ...ranges(p), groups: own };
  });
}
