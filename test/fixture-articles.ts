import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from './source-files.ts';

export interface FixtureArticle {
  readonly name: string;
  /** From the root of the checkout: "fixtures/NAME/article.txt". */
  readonly path: string;
  readonly text: string;
  /** The day of publication, from the folder's name. */
  readonly date: string;
}

/** The articles of fixtures/, by name. */
export function fixtureArticles(): FixtureArticle[] {
  return readdirSync(`${root}fixtures`)
    .filter((name) => existsSync(`${root}fixtures/${name}/article.txt`))
    .sort()
    .map((name) => {
      const path = `fixtures/${name}/article.txt`;
      return { name, path, text: readFileSync(root + path, 'utf8'), date: name.slice(0, 10) };
    });
}
