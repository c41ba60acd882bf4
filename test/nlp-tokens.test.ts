import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docOf, showTokens } from './nlp-doc.ts';

describe('tokens and sentences', () => {
  it.each([
    // clitics and possessives
    ["Norland's talks weren't over.", "Norland 's talks were n't over ."],
    ['They can’t; we’ll see. It’s late.', 'They ca n’t ; we ’ll see . | It ’s late .'],
    ['Officials cannot wait.', 'Officials can not wait .'],
    ["the teachers' pay and the “Herald”'s view", "the teachers ' pay and the “ Herald ” 's view"],
    // hyphens
    ['a two-year Ruritania-Norland pact', 'a two - year Ruritania - Norland pact'],
    ['the re-elected, pro-Norland mayor', 'the re-elected , pro-Norland mayor'],
    ['a $60-per-barrel cap', 'a $ 60 - per - barrel cap'],
    ['President Park Ji-won met Lee Hae-chan', 'President Park Ji-won met Lee Hae-chan'],
    ['a Kallis-led panel of long-term jobless', 'a Kallis - led panel of long - term jobless'],
    // numbers and money
    ['It cost $5.2 million, or £1,200 each, up 3.5%.', 'It cost $ 5.2 million , or £ 1,200 each , up 3.5 % .'],
    ['a fine of $.55 and a 5bn loan', 'a fine of $ .55 and a 5bn loan'],
    ['at 6:30pm in the 1990s on the 19th', 'at 6:30 pm in the 1990s on the 19th'],
    // abbreviations
    ['Sen. Ana Ruiz met Mr. Hall in the U.S. capital.', 'Sen. Ana Ruiz met Mr. Hall in the U.S. capital .'],
    ['He works for Halden Inc. in Oslo. She left.', 'He works for Halden Inc. in Oslo . | She left .'],
    ['It left the U.S. The vote was close.', 'It left the U.S. | The vote was close .'],
    ['They met at 5 p.m. Monday. He has a Ph.D. in law.', 'They met at 5 p.m. Monday . | He has a Ph.D. in law .'],
    ['J. Ruiz spoke first.', 'J. Ruiz spoke first .'],
    // quotation marks
    ['“We won,” he said. “It is over.” They left.', '“ We won , ” he said . | “ It is over . ” | They left .'],
    ['"We won," he said. "Go!" They left.', '" We won , " he said . | " Go ! " | They left .'],
    ["``We won,'' he said. 'Go now,' she added.", "`` We won , '' he said . | ' Go now , ' she added ."],
    // marks
    ['Really?! Yes... No!!! (Perhaps.)', 'Really ?! | Yes ... | No !!! | ( Perhaps . )'],
    ['Write to desk@halden.org or see https://halden.org/a.', 'Write to desk@halden.org or see https://halden.org/a .'],
    ['Halden.Com and @mayor_ruiz on #budget day', 'Halden.Com and @mayor_ruiz on #budget day'],
    ['The vote ended.The count began.', 'The vote ended . | The count began .'],
    ['He sold it. iPads were next.', 'He sold it . | iPads were next .'],
    ['caf\u0065\u0301 prices 😀 rose', 'caf\u0065\u0301 prices 😀 rose'],
  ])('%s', (text, expected) => {
    expect(showTokens(text)).toBe(expected);
  });

  it('reads on over the line breaks of wrapped wire text', () => {
    const text =
      'The ministry said on Monday that it would\nkeep the levy until the end of the year and\nreview it then. Farmers had asked\nfor more time to adapt to the plan.\n';
    expect(docOf(text).sentences.count).toBe(2);
  });

  it('ends a token at the border of a zone', () => {
    expect(showTokens('A long title without a stop\n\nEmbed from Getty ImagesDuring the talks he left.')).toContain(
      'Getty Images | During the talks',
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Sen. ',
        'said',
        "n't",
        '’s',
        ' ',
        '\n',
        '\r\n',
        '\0',
        '“',
        '”',
        '"',
        "'",
        '‘',
        '😀',
        '\ud83d',
        '\udc00',
        'e\u0301',
        '$5',
        '.',
        '...',
        '!?',
        'U.S.',
        '-',
        '—',
        'Halden',
        '@',
        '#x',
        '1,000',
        'a.b',
        '\u200d',
        '\u00a0',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('any text', () => {
  it('is tokens with only white space between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = docOf(text);
        let at = 0;
        for (let t = 0; t < doc.count; t++) {
          if (doc.start[t]! < at || doc.end[t]! <= doc.start[t]!) return false;
          if (/[^\s\u200b\ufeff\u2000-\u200f]/.test(text.slice(at, doc.start[t]!))) return false;
          at = doc.end[t]!;
        }
        return !/[^\s\u200b\ufeff\u2000-\u200f]/.test(text.slice(at));
      }),
    );
  });

  it('is tiled by sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, count, sentence } = docOf(text);
        let at = 0;
        for (let s = 0; s < sentences.count; s++) {
          if (sentences.first[s] !== at || sentences.end[s]! <= at) return false;
          for (let t = at; t < sentences.end[s]!; t++) if (sentence[t] !== s) return false;
          at = sentences.end[s]!;
        }
        return at === count;
      }),
    );
  });

  it('keeps phrases, groups and clauses inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, nounPhrases: n, verbGroups: v, clauses: c } = docOf(text);
        for (let k = 0; k < n.count; k++)
          if (n.head[k]! < n.first[k]! || n.head[k]! >= n.end[k]! || n.end[k]! > count) return false;
        for (let k = 0; k < v.count; k++) {
          if (v.head[k]! < v.first[k]! || v.head[k]! >= v.end[k]! || v.end[k]! > count) return false;
          if (Math.max(c.subject[k]!, c.object[k]!, c.agent[k]!) >= n.count || c.governor[k]! >= v.count) return false;
        }
        return true;
      }),
    );
  });
});
