import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import type { Change, Form, Mod } from './form.ts';
import { at, hasWord, roles, wordSet } from './read.ts';
import type { Grain } from './timex.ts';

type Rule = TokenRule<Change>;

/** Sets a modifier on the form of role `b` or `core`, where it has none and passes the test. */
const change = (m: TokenMatch, mod: Mod, fits: (form: Form) => boolean): Change =>
  onBase(m, (base) => (base.mod === undefined && fits(base) ? { ...base, mod } : null));

function onBase(m: TokenMatch, apply: Change['apply']): Change {
  const core = at(m, roles.core);
  return { start: m.doc.start[core < 0 ? at(m, roles.b) : core]!, apply };
}

const isRef = (f: Form): boolean => f.is === 'fixed' && (f.value.endsWith('_REF') || f.type === 'SET');
/** A stretch of the calendar of a day or more. */
const isPeriod = (f: Form): boolean => !isRef(f) && f.is !== 'duration' && f.is !== 'comparison' && !isDurationValue(f);
const isDurationValue = (f: Form): boolean => f.is === 'fixed' && f.value.startsWith('P');
const isLong = (f: Form): boolean => isPeriod(f) && !isDay(f);
const isDay = (f: Form): boolean =>
  f.is === 'weekday' ||
  (f.is === 'period' && f.grain === 'day') ||
  (f.is === 'civil' && f.day !== null) ||
  f.is === 'holiday';
/** A count of units that does not hang on the day of the article. */
const isDuration = (f: Form): boolean => f.is === 'duration' && f.edge === 0;
const isAway = (f: Form): boolean => (f.is === 'period' && Math.abs(f.by) > 1) || f.is === 'comparison';
const isThis = (f: Form): boolean =>
  (f.is === 'period' && Math.abs(f.by) <= 1) ||
  f.is === 'weekday' ||
  f.is === 'weekend' ||
  (f.is === 'season' && f.rel !== null) ||
  (f.is === 'civil' && f.rel !== null);

export const modRules: readonly Rule[] = [
  {
    id: 'date/mod-early-late',
    doc: 'early, mid or late in a period',
    pattern: 'the? r:(early|late|mid|middle) -|in|on? b:<date>',
    build: (m) => {
      const r = at(m, roles.r);
      const mod: Mod = hasWord(m, r, wordSet('early')) ? 'START' : hasWord(m, r, wordSet('late')) ? 'END' : 'MID';
      const plain = at(m, roles.b) === r + 1 || hasWord(m, r + 1, wordSet('-'));
      const on = hasWord(m, r + 1, wordSet('on'));
      const the = m.first < r;
      return change(
        m,
        mod,
        (f) =>
          isPeriod(f) &&
          (plain || (on ? isDay(f) : isLong(f))) &&
          (!the || f.is === 'fixed' || f.is === 'season' || f.is === 'civil'),
      );
    },
    examples: ['It opens [early next year].', 'In [late November] it snowed.', 'In [the early 1980s] it shut.'],
    refuses: ['An early two-day start.', 'He is late now.'],
  },
  {
    id: 'date/mod-earlier-later',
    doc: 'earlier or later in a period that is named by "this", "last" or a weekday',
    pattern: 'r:(earlier|later) in|on? b:<date>',
    build: (m) => {
      const early = hasWord(m, m.first, wordSet('earlier'));
      return change(m, early ? 'START' : 'END', (f) => isThis(f) && f.is !== 'weekday');
    },
    examples: ['He quit [earlier this month].', 'It closes [later this year].'],
    refuses: ['He quit earlier, in 1998.', 'He came later than May.'],
  },
  {
    id: 'date/mod-earlier-weekday',
    doc: 'earlier or later on a weekday: the modifier is not part of the mention',
    pattern: 'r:(earlier|later) on? core:<date>',
    priority: 1,
    build: (m) => change(m, hasWord(m, m.first, wordSet('earlier')) ? 'START' : 'END', (f) => f.is === 'weekday'),
    examples: ['Earlier [Friday] he sued.', 'He met her later on [Monday].'],
    refuses: ['Earlier this year he sued.', 'It came later than Friday.'],
  },
  {
    id: 'date/mod-part-of',
    doc: 'the beginning, middle or end of a period',
    pattern: 'the? r:(beginning|start|outset|middle|end|close|(latter part)) of b:<date>',
    build: (m) => {
      const r = at(m, roles.r);
      const mod: Mod = hasWord(m, r, wordSet('beginning start outset'))
        ? 'START'
        : hasWord(m, r, wordSet('middle'))
          ? 'MID'
          : 'END';
      return change(m, mod, isPeriod);
    },
    examples: [
      'It shuts by [the end of 1990].',
      'At [the beginning of October] it rained.',
      'Since [the middle of May] it has been dry.',
    ],
    refuses: ['The end of two days of rain.', 'The start of the race.'],
  },
  {
    id: 'date/mod-about',
    doc: 'about, roughly before a number of units: the modifier is not part of the mention',
    pattern: 'about|roughly|approximately|some core:<date>',
    priority: 1,
    build: (m) => change(m, 'APPROX', (f) => isDuration(f) || isAway(f)),
    examples: ['It took about [five years].', 'He left roughly [two years ago].'],
    refuses: ['They spoke about 1998.', 'A talk about last week.'],
  },
  {
    id: 'date/mod-around',
    doc: 'around a day, a month, a time of day',
    pattern: 'around b:<date>',
    build: (m) => change(m, 'APPROX', (f) => isPeriod(f) || isDuration(f)),
    examples: ['It came [around Nov. 1].', 'It closes [around the weekend].'],
    refuses: ['He turned around now.', 'They sat around for hours, recently.'],
  },
  {
    id: 'date/mod-nearly',
    doc: 'nearly, almost: less than a number of units',
    pattern: 'nearly|almost|(just under)|(just short of) b:<date>',
    build: (m) => change(m, 'LESS_THAN', (f) => isDuration(f) || isAway(f)),
    examples: ['He spoke for [nearly an hour].', 'She left [almost two years ago].'],
    refuses: ['He nearly left last week.', 'It is almost May.'],
  },
  {
    id: 'date/mod-at-least',
    doc: 'at least, more than, less than, up to a number of units',
    pattern:
      'r:((at least)|(no less than)|(more|longer than)|(less|fewer than)|under|(up to)|(no more than)|(at most)|(not more than)) b:<date>',
    build: (m) => {
      const r = at(m, roles.r);
      const has = (forms: string): boolean => hasWord(m, r, wordSet(forms)) || hasWord(m, r + 1, wordSet(forms));
      const no = hasWord(m, r, wordSet('no not'));
      const mod: Mod =
        has('least') || (no && has('less'))
          ? 'EQUAL_OR_MORE'
          : has('up most') || no
            ? 'EQUAL_OR_LESS'
            : has('more longer')
              ? 'MORE_THAN'
              : 'LESS_THAN';
      return change(m, mod, (f) => f.is === 'duration' || isAway(f));
    },
    examples: ['Wait [at least 30 days].', 'It took [more than four hours].', 'It holds for [up to 180 days].'],
    refuses: ['At least he left.', 'More than 1998 of them.'],
  },
  {
    id: 'date/mod-or-so',
    doc: 'or so, or later, and beyond after a time',
    pattern: 'b:<date> r:((or so)|(or later)|(and beyond)|(or earlier))',
    build: (m) => {
      const last = m.end - 1;
      const mod: Mod = hasWord(m, last, wordSet('so'))
        ? 'APPROX'
        : hasWord(m, last, wordSet('earlier'))
          ? 'ON_OR_BEFORE'
          : 'ON_OR_AFTER';
      return change(m, mod, (f) => (mod === 'APPROX' ? f.is === 'duration' || isAway(f) : isPeriod(f)));
    },
    examples: ['Over [the next two years or so] it grows.', 'It pays in [1994 or later].'],
    refuses: ['Now or later it ends.', 'On Friday or so he said.'],
  },
  {
    id: 'date/mod-week-of',
    doc: 'the week or weekend of a day',
    pattern: 'the r:(week|weekend|month) of b:<date>',
    build: (m) => {
      const r = at(m, roles.r);
      const grain: Grain = hasWord(m, r, wordSet('week'))
        ? 'week'
        : hasWord(m, r, wordSet('month'))
          ? 'month'
          : 'weekend';
      return onBase(m, (base) =>
        grain === 'month'
          ? base.is === 'civil' && base.day === null
            ? base
            : null
          : isDay(base)
            ? { is: 'around', grain, base }
            : null,
      );
    },
    examples: ['Hearings begin [the week of March 6].', 'It rained all [the weekend of June 3].'],
    refuses: ['The week of rain.', 'The week of two days.'],
  },
];
