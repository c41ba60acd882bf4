import { phraseWords } from '../../lexicon/phrase-words.ts';
import { ACTOR_KINDS } from '../../model/extraction.ts';
import { addFact, FACT } from './facts.ts';
import { addKnown, type NamesFrom, type OwnNames } from './known.ts';
import { isKind, NONE } from './sources.ts';

/**
 * Reads a user's own names (`--actors FILE`): tab-separated rows of name, aliases (joined by "|"), kind, country; a head row
 * that begins with "name" and lines that begin with "#" are skipped. @throws Error that names the line of a fault.
 */
export function readOwnNames(text: string): OwnNames {
  const index = new Map<number, NamesFrom>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('#') || (i === 0 && /^name\t/i.test(line))) continue;
    const [name = '', aliases = '', kind = 'organization', country = ''] = line.split('\t').map((cell) => cell.trim());
    if (!name) throw new Error(`line ${i + 1} has no name`);
    if (!isKind(kind))
      throw new Error(`line ${i + 1}: "${kind}" is no kind of actor; kinds are ${ACTOR_KINDS.join(', ')}`);
    for (const phrase of [name, ...aliases.split('|')]) {
      if (!phrase.trim()) continue;
      const words = phraseWords(phrase.trim());
      if (words[0] !== undefined) addFact(words[0], FACT.known | FACT.knownSmall);
      addKnown(index, phrase.trim(), words, {
        ...NONE,
        actor: `own:${name}`,
        kind,
        form: 'name',
        country: country || null,
        own: true,
      });
    }
  }
  return index;
}
