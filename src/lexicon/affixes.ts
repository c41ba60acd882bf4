/**
 * Prefixes that stay with their word across a hyphen ("re-elected", "non-Muslim"); every other hyphen is a token of its
 * own ("long-term" is three). This is the division of the English Universal Dependencies treebanks.
 */
const PREFIXES = new Set(
  (
    'anti co counter cross de e ex extra hyper infra inter intra macro mega meta micro mid mini mis multi non neo pan post ' +
    'pre pro proto pseudo quasi re semi sub super trans tri ultra un uni vice'
  ).split(' '),
);
const LONGEST = 7;

/** Does a hyphen after this lower-cased first part leave the word whole? */
export function isPrefix(part: string): boolean {
  return part.length <= LONGEST && PREFIXES.has(part);
}

const CLITICS = new Set(["'s", "'ll", "'re", "'ve", "'d", "'m", "n't"]);

/** Length of the clitic that ends a lower-cased word with straight apostrophes ("n't" 3, "'s" 2), or 0. */
export function cliticLength(word: string): number {
  if (word.endsWith("n't") && word.length > 3) return 3;
  const at = word.lastIndexOf("'");
  return at > 0 && CLITICS.has(word.slice(at)) ? word.length - at : 0;
}
