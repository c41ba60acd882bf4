import type { Failure } from '../model/extraction.ts';

/** One line for stderr: file, record, what is wrong, what to do. */
export function toMessage({ article, error }: Failure): string {
  const record = article.record > 0 && article.path !== '' ? recordOf(article) : '';
  const path = article.path === '-' ? 'standard input' : article.path;
  return `claimwire: ${oneLine(path)}${record} ${oneLine(error.message)}${error.hint ? ` (${error.hint})` : ''}\n`;
}

function recordOf({ id, record }: Failure['article']): string {
  const named = id ? ` "${oneLine(id).slice(0, 60)}"` : '';
  return record > 1 || named ? `, record ${record}${named},` : '';
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}
