import type { Item, ReadOptions } from './item.ts';
import { recordToItem } from './to-article.ts';
import { readWhole } from './whole.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A Markdown file is one article; its front matter (`title: ...`, `date: ...`) is what is known about it. */
export async function* readMarkdown(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const where = { path, record: 1 };
  const source = await readWhole(where, bytes, options);
  if (typeof source !== 'string') {
    yield [source];
    return;
  }
  const front = FRONT_MATTER.exec(source);
  const record = { ...readFrontMatter(front?.[1] ?? ''), text: toPlainText(source.slice(front?.[0].length ?? 0)) };
  yield [recordToItem(record, where, { ...options, fields: { ...options.fields, text: 'text' } })];
}

/** The plain `key: value` lines of a front matter; lists and nested values are left out. */
function readFrontMatter(source: string): Record<string, string> {
  const pairs = source.split(/\r?\n/).flatMap((line) => {
    const m = /^([A-Za-z_][\w-]*):[ \t]+(\S.*)$/.exec(line);
    return m?.[1] && m[2] ? [[m[1], m[2].trim().replace(/^(["'])(.*)\1$/, '$2')] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Markdown without its marks: headings, emphasis, links, images, code blocks, quotation and list marks. */
function toPlainText(source: string): string {
  return source
    .replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,1000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '$1')
    .replace(/^\[[^\]\n]{1,200}\]:[ \t]\S[^\n]*$/gm, '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*$/gm, '$1')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)/gm, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]{1,1000}?)\1(?!\w)/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .trim();
}
