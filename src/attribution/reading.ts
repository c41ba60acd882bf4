import type { TokenRange } from '../pattern/rule.ts';

const codes = new Map<string, Map<string, Map<string, string>>>();

/** The code of a voice and a frame, one string for ever: codes are looked up in sets for each verb of a text. */
export function codeOf(voice: string, frame: string, link = ''): string {
  let frames = codes.get(voice);
  if (!frames) {
    frames = new Map();
    codes.set(voice, frames);
  }
  let links = frames.get(frame);
  if (!links) {
    links = new Map();
    frames.set(frame, links);
  }
  let code = links.get(link);
  if (code === undefined) {
    code = `${voice}:${frame}${link}`;
    links.set(link, code);
  }
  return code;
}

/** Which constructions are worth reading: asked before the costly parts, as most of what is read is not kept. */
export interface Wanted {
  /** False when nobody keeps a reading of that construction, whoever its source is. */
  mayBe(code: string): boolean;
}

/** For those that read every verb as if it were a cue. */
export const ANYTHING: Wanted = { mayBe: () => true };

/** How a verb is built into its sentence: the construction says where source and content stand. */
export interface Reading {
  /** Voice and construction: "a:t" active before a that-clause, "p:i" passive before an infinitive, "a:before" behind its content. */
  readonly code: string;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly head: number;
  readonly content: readonly TokenRange[];
}
