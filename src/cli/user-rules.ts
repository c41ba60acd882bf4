import { createHash } from 'node:crypto';
import { extract } from '../extract.ts';
import type { Article } from '../model/article.ts';
import { compileUserRules, type UserRules } from '../user/compile.ts';
import { UsageError } from './exit.ts';

/** Compiles a user's rules and tries each on its own examples, so that a bad one is known before the run. @throws UsageError */
export async function checkRules(data: unknown): Promise<void> {
  let userRules: UserRules;
  try {
    userRules = await compileUserRules(data);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  for (const { id, finds, examples } of userRules.rules) {
    for (const example of examples) {
      const found = extract(toArticle(example), { userRules });
      const list = finds === 'claim' ? found.claims : found.attributions;
      if (!list.some((f) => f.rule === id))
        throw new UsageError(`rule ${id}: finds no ${finds} in its example "${example}"`);
    }
  }
}

function toArticle(text: string): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const none = { title: null, byline: null, publisher: null, url: null, published: null, publishedFrom: null };
  return { id: sha256.slice(0, 16), path: 'example', record: 1, text, sha256, ...none };
}

/** Reads a user's actors once before the run. @throws UsageError that names the line */
export async function checkActors(text: string): Promise<void> {
  const { readOwnNames } = await import('../mentions/actor/own-names.ts');
  try {
    readOwnNames(text);
  } catch (error) {
    throw new UsageError(`--actors: ${error instanceof Error ? error.message : error}`);
  }
}
