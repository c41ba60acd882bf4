/** Function words of English that are rare in other languages that use the Latin script ("in", "was", "die", "a", "me" are not). */
const ENGLISH = new Set(
  `the and that this these those with from which who whose their they them there have been were would could should its
   it his said says not of to by than when while what where why how because between about after before against into through
   during without within but she him your you our us if are did does made say only other such more most some both each many
   much now out up still just two three first second third round minutes seconds points people years million`.split(
    /\s+/,
  ),
);
const SAMPLE = 8000;
const LETTERS_NEEDED = 40;
const WORDS_NEEDED = 40;
/** Different words: a table of results repeats a few ("vs", "set") hundreds of times and says nothing of a language. */
const FORMS_NEEDED = 10;
/** English news has 0.15 to 0.4 of its different small words in the list, German, Danish, Spanish, Dutch under 0.03. */
const SHARE_NEEDED = 0.05;

/**
 * False when a text is surely not English: another script, or hardly an English function word among its words in small
 * letters (names and tables, which have few of either, pass). Reads the first 8,000 characters.
 */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < LETTERS_NEEDED) return true;
  if (count(sample, /\p{Script=Latin}/gu) < letters / 2) return false;
  const forms = new Set<string>();
  let words = 0;
  for (const [word] of sample.matchAll(/(?<![\p{L}\p{M}\d'’])\p{Ll}[\p{L}\p{M}'’]+/gu)) {
    forms.add(word);
    words++;
  }
  const hits = [...forms].filter((form) => ENGLISH.has(form)).length;
  return words < WORDS_NEEDED || forms.size < FORMS_NEEDED || hits >= forms.size * SHARE_NEEDED;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
