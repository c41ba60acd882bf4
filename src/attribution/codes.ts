import { LOCAL, wordForm } from '../lexicon/vocabulary.ts';

/** A construction as a small number, the same for ever: asked of cues again and again, where its name would have to be looked up. */
export type Code = number;

const names: string[] = [];
const byName = new Map<string, Code>();

/** The code of a construction by its name: voice and frame, "a:t". */
export function codeNamed(name: string): Code {
  const known = byName.get(name);
  if (known !== undefined) return known;
  byName.set(name, names.length);
  return names.push(name) - 1;
}

/** Name of a code: "a:t" active before a that-clause, "p:i" passive before an infinitive, "a:before" behind its content. */
export const nameOf = (code: Code): string => names[code]!;

/**
 * How a cue is built, where a letter of `Frame` tells what follows it: active, gerund, infinitive, passive, passive with its agent,
 * feeling, light verb, adjective, and nouns with a possessor, with an agent, and with neither.
 */
export const VOICE = { a: 0, g: 1, f: 2, p: 3, by: 4, d: 5, m: 6, j: 7, ns: 8, nf: 9, nz: 10 } as const;
/** A number of VOICE. */
export type Voice = (typeof VOICE)[keyof typeof VOICE];

const PREFIXES = ['a:', 'g:', 'f:', 'p:', 'p:by', 'd:', 'm:', 'j:', 'ns:', 'nf:', 'nz:'];
const LETTERS = 128;
// Codes that were asked for, or -1: by voice and letter, and by voice and word.
const ofFrames = new Int32Array(PREFIXES.length * LETTERS).fill(-1);
const ofLinks = PREFIXES.map(() => new Map<number, Code>());

/** The code of a voice before a frame. */
export function codeOf(voice: Voice, frame: string): Code {
  const at = voice * LETTERS + frame.charCodeAt(0);
  const known = ofFrames[at]!;
  if (known >= 0) return known;
  const code = codeNamed(PREFIXES[voice]! + frame);
  ofFrames[at] = code;
  return code;
}

/** The code of a voice before a preposition, "a:pfor". */
export function linkCode(voice: Voice, word: number, local: readonly string[]): Code {
  const links = ofLinks[voice]!;
  const known = links.get(word);
  if (known !== undefined) return known;
  const code = codeNamed(`${PREFIXES[voice]}p${wordForm(word, local)}`);
  if (word < LOCAL) links.set(word, code);
  return code;
}
