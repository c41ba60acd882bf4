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
  if (!mostlyAscii(sample)) {
    const letters = count(sample, /\p{L}/gu);
    if (letters < LETTERS_NEEDED) return true;
    if (count(sample, /\p{Script=Latin}/gu) < letters / 2) return false;
  }
  const { words, forms } = readForms(sample);
  if (words < WORDS_NEEDED || forms.size < FORMS_NEEDED) return true;
  let hits = 0;
  for (const form of forms) if (ENGLISH.has(form)) hits++;
  return hits >= forms.size * SHARE_NEEDED;
}

/** Are there letters enough, and at least as many of ASCII as all characters beyond it? Then the script is Latin. */
function mostlyAscii(sample: string): boolean {
  let letters = 0;
  let others = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit >= 128) others++;
    else if (KINDS[unit]! & LETTER) letters++;
  }
  return letters >= LETTERS_NEEDED && letters >= others;
}

const LETTER = 1;
const SMALL = 2;
const APOSTROPHE = 4;
const DIGIT = 8;
const IN_WORDS = LETTER | APOSTROPHE;
const UNKNOWN = 16;
/** Kinds of the characters of Latin-1. */
const KINDS = Uint8Array.from({ length: 256 }, (_, u) => {
  if ((u >= 97 && u <= 122) || u === 0xb5 || (u >= 0xdf && u !== 0xf7)) return LETTER | SMALL;
  if ((u >= 65 && u <= 90) || u === 0xaa || u === 0xba || (u >= 0xc0 && u !== 0xd7 && u !== 0xf7)) return LETTER;
  if (u >= 48 && u <= 57) return DIGIT;
  return u === 39 ? APOSTROPHE : 0;
});

function kindOf(unit: number): number {
  if (unit < 256) return KINDS[unit]!;
  if (unit === 0x2019) return APOSTROPHE;
  // Dashes, quotation marks and their like.
  return unit >= 0x2010 && unit <= 0x2026 ? 0 : UNKNOWN;
}

/** The words of two letters or more that begin small, counted, and their different forms. */
function readForms(sample: string): { words: number; forms: ReadonlySet<string> } {
  const forms = new Set<string>();
  let words = 0;
  let before = 0;
  for (let i = 0; i < sample.length; ) {
    const first = kindOf(sample.charCodeAt(i));
    if (first === UNKNOWN) return readFormsSlowly(sample);
    let end = i + 1;
    if (first & IN_WORDS) while (end < sample.length && kindOf(sample.charCodeAt(end)) & IN_WORDS) end++;
    if (first & SMALL && end - i > 1 && before !== DIGIT) {
      forms.add(sample.slice(i, end));
      words++;
    }
    before = first;
    i = end;
  }
  return { words, forms };
}

/** As `readForms`, for letters beyond ASCII. */
function readFormsSlowly(sample: string): { words: number; forms: ReadonlySet<string> } {
  const forms = new Set<string>();
  let words = 0;
  for (const [word] of sample.matchAll(/(?<![\p{L}\p{M}\d'’])\p{Ll}[\p{L}\p{M}'’]+/gu)) {
    forms.add(word);
    words++;
  }
  return { words, forms };
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
