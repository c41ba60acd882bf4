import { wordValue } from '../../lexicon/numbers.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { WordMap } from '../../lexicon/word-map.ts';
import { WordSet, wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { pad } from './calendar.ts';

/** A time of day that begins at some token. */
export interface ClockAt {
  readonly end: number;
  /** ISO 8601 time with its T: "T22:30". */
  readonly time: string;
  /** Is it surely a time ("10 p.m.", "noon"), or may it be a score or a ratio ("10:30")? */
  readonly sure: boolean;
}

const words = (forms: string): number[] => forms.split(' ').map(addWord);
const MORNING = wordSetOf('a.m. a.m am');
const EVENING = wordSetOf('p.m. p.m pm');
const BARE = wordSetOf('am pm');
const [OCLOCK] = words("o'clock");
const [IN, AT, THE, NIGHT] = words('in at the night');
const ZONES = wordSetOf('gmt utc est edt pst pdt cst cdt bst cet cest');
/** What tells that the number before it is a time of day. */
const TELLING = new WordSet([...MORNING, ...EVENING, ...ZONES, OCLOCK!, IN!, AT!]);
const PARTS = new Map(words('morning afternoon evening').map((w, i) => [w, i > 0]));
const NAMED = new WordMap(
  new Map([
    [addWord('noon'), 'T12:00'],
    [addWord('midday'), 'T12:00'],
    [addWord('midnight'), 'T24:00'],
  ]),
);

/** Word ids that a clock time in words can begin with. */
export const CLOCK_WORDS: readonly number[] = NAMED.keys();

/** Reads "10:30", "10.30 a.m.", "10pm", "noon", "four o'clock", "4 in the morning" at token `t`, or null. */
export function readClock(doc: Doc, t: number, limit: number): ClockAt | null {
  const told = t + 1 < limit && TELLING.has(doc.word[t + 1]!);
  if (!told && isNumber(doc, t)) return null;
  const named = NAMED.get(doc.word[t]!);
  if (named) return { end: t + 1, time: named, sure: true };
  const zoned = readZoned(doc, t, limit);
  if (zoned) return zoned;
  const face = readFace(doc, t);
  if (!face) return null;
  const { hour, minute, colon } = face;
  if (face.half !== null) return { end: t + 1, time: timeOf(hour, minute, face.half), sure: true };
  const next = t + 1 < limit ? doc.word[t + 1]! : -1;
  const half = EVENING.has(next) ? true : MORNING.has(next) ? false : null;
  if (half !== null && hour <= 12 && (!BARE.has(next) || doc.shape[t]! & SHAPE.digit)) {
    return { end: t + 2, time: timeOf(hour, minute, half), sure: true };
  }
  const oclock = next === OCLOCK;
  const part = hour <= 12 ? readPart(doc, oclock ? t + 2 : t + 1, limit) : null;
  if (part) return { end: part.end, time: timeOf(hour, minute, part.late), sure: true };
  if (oclock) return { end: t + 2, time: timeOf(hour, minute, null), sure: true };
  return colon ? { end: t + 1, time: timeOf(hour, minute, null), sure: false } : null;
}

/** Is it a number that is no time by itself: a word, or digits without letters and colon? */
function isNumber(doc: Doc, t: number): boolean {
  const shape = doc.shape[t]!;
  if ((shape & SHAPE.digit) === 0) return wordValue(doc.word[t]!) >= 0;
  const at = doc.start[t]!;
  return (shape & SHAPE.letter) === 0 && doc.text.charCodeAt(at + 1) !== COLON && doc.text.charCodeAt(at + 2) !== COLON;
}
const COLON = 58;

const timeOf = (hour: number, minute: number, late: boolean | null): string =>
  `T${pad(late === null ? hour : (hour % 12) + (late ? 12 : 0))}:${pad(minute)}`;

/** "1030 GMT": four digits are a time where a zone follows. */
function readZoned(doc: Doc, t: number, limit: number): ClockAt | null {
  if (t + 1 >= limit || doc.end[t]! - doc.start[t]! !== 4 || !ZONES.has(doc.word[t + 1]!)) return null;
  const m = /^([01]\d|2[0-3])([0-5]\d)$/.exec(doc.text.slice(doc.start[t]!, doc.end[t]!));
  return m ? { end: t + 1, time: `T${m[1]}:${m[2]}`, sure: true } : null;
}

interface Face {
  readonly hour: number;
  readonly minute: number;
  readonly colon: boolean;
  /** Afternoon or evening, when the token itself says so ("10pm"). */
  readonly half: boolean | null;
}

const FACE = /^(\d{1,2})(?:([:.])([0-5]\d))?(?::[0-5]\d)?(am|pm)?$/i;

function readFace(doc: Doc, t: number): Face | null {
  if ((doc.shape[t]! & SHAPE.digit) === 0) {
    const hour = wordValue(doc.word[t]!);
    return hour >= 1 && hour <= 12 ? { hour, minute: 0, colon: false, half: null } : null;
  }
  if (doc.end[t]! - doc.start[t]! > 10) return null;
  const m = FACE.exec(doc.text.slice(doc.start[t]!, doc.end[t]!));
  if (!m || Number(m[1]) > 23 || (m[4] && Number(m[1]) > 12)) return null;
  return {
    hour: Number(m[1]),
    minute: Number(m[3] ?? 0),
    colon: m[2] === ':',
    half: m[4] ? m[4].toLowerCase() === 'pm' : null,
  };
}

/** "in the morning", "at night" after an hour. */
function readPart(doc: Doc, t: number, limit: number): { end: number; late: boolean } | null {
  if (t + 1 < limit && doc.word[t] === AT && doc.word[t + 1] === NIGHT) return { end: t + 2, late: true };
  if (t + 2 >= limit || doc.word[t] !== IN || doc.word[t + 1] !== THE) return null;
  const late = PARTS.get(doc.word[t + 2]!);
  return late === undefined ? null : { end: t + 3, late };
}
