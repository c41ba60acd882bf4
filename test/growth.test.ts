import { describe, expect, it } from 'vitest';
import { findAttributions } from '../src/attribution/find.ts';
import { findClaims } from '../src/claims/find.ts';
import { findActors } from '../src/mentions/actor/find.ts';
import { findDates } from '../src/mentions/date/find.ts';
import { findMoney } from '../src/mentions/money/find.ts';
import type { Doc } from '../src/model/doc.ts';
import type { Mentions } from '../src/model/mentions.ts';
import { parse } from '../src/nlp/parse.ts';
import { indexByToken, tokensOf } from '../src/pattern/by-token.ts';
import { articleOf } from './extract-text.ts';

const SMALL = 20_000;
/** Time below which a measure is noise, in milliseconds. */
const NOISE = 10;

/** Texts that hurt readers with a hidden square: one thing repeated without end. */
const HOSTILE = [
  'a',
  'a ',
  'A',
  'A ',
  'Kallis ',
  '7',
  '7 ',
  '7,',
  '7.',
  '5-',
  '$',
  '$5 ',
  '$5-',
  '"',
  '" ',
  '“',
  '“a ',
  '” ',
  "'",
  "''a ",
  '‘so ',
  '(',
  '[',
  '-',
  '- ',
  '— ',
  '.',
  '. ',
  '!?',
  ', ',
  '; ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  'U.S. ',
  'and ',
  'of the ',
  'of ',
  'to ',
  'not ',
  'will ',
  'said ',
  'He said that ',
  'said, "',
  '"We will," he said. ',
  'sanctions ',
  'ban ',
  'lift ',
  'may ',
  'if ',
  'May ',
  'May 5, ',
  '2024 ',
  'last ',
  'the third quarter of ',
  'million ',
  'tens of ',
  '5 to ',
  '$1',
  '£5-',
  '$5 million or ',
  'Mr ',
  'President ',
  'Ana Ruiz, ',
  'Ana and ',
  "Ana's ",
  'minister of ',
  'who ',
  'which ',
  'the government will ban ',
  'according to ',
  'officials, who ',
  'é',
  '😀',
  '\u0301',
  '\u00a0',
  '\u200b',
  '\ud800',
  '\u0000',
];

const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Milliseconds of processor time, which other programs on the machine do not lengthen as they do the clock's. */
function cost(run: () => unknown): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Time of each room on one text. */
function costs(text: string): Record<string, number> {
  const article = articleOf(text);
  const times: Record<string, number> = {};
  let doc: Doc | undefined;
  times['nlp'] = cost(() => {
    doc = parse(article);
    return [doc.pos, doc.lemma, doc.clauses];
  });
  if (!doc) throw new Error('no Doc');
  const read = doc;
  const timed = <T>(room: string, run: () => T): T => {
    let made: T | undefined;
    times[room] = cost(() => (made = run()));
    return made as T;
  };
  const actors = timed('actor', () => findActors(read));
  const dates = timed('date', () => findDates(read, '2025-03-04'));
  const money = timed('money', () => findMoney(read));
  const mentions: Mentions = {
    actors,
    dates: {
      list: dates,
      ...indexByToken(
        read.count,
        dates.map((d) => tokensOf(read, d)),
      ),
    },
    money: {
      list: money,
      ...indexByToken(
        read.count,
        money.map((m) => tokensOf(read, m)),
      ),
    },
  };
  const attributions = timed('attribution', () => findAttributions(read, mentions));
  timed('claim', () => findClaims(read, mentions, attributions));
  return times;
}

/** Rooms whose time on the text of four times the length is six times as long or longer. */
function tooSteep(piece: string): string[] {
  const small = costs(repeat(piece, SMALL));
  const large = costs(repeat(piece, 4 * SMALL));
  return Object.keys(small)
    .filter((room) => (large[room] ?? 0) > 6 * (small[room] ?? 0) + NOISE)
    .map((room) => `${room}: ${(small[room] ?? 0).toFixed(1)} ms, then ${(large[room] ?? 0).toFixed(1)} ms`);
}

describe('time grows with the text', () => {
  for (const piece of HOSTILE) {
    it(`on ${JSON.stringify(piece)} without end`, () => {
      // A garbage collection in one run is no square: the fault must show every time.
      let steep = tooSteep(piece);
      for (let again = 0; again < 4 && steep.length > 0; again++) steep = tooSteep(piece);
      expect(steep).toEqual([]);
    });
  }
});
