import type { ArticleItem, FailureItem, Item } from './item.ts';

/** An item with the article of a page found; what reads pages is loaded with the first of them. */
export async function openItem(item: Item): Promise<ArticleItem | FailureItem> {
  if (item.kind !== 'page') return item;
  const { readPage } = await import('./html.ts');
  return readPage(item);
}
