/** What an article record can say of itself. */
export const FIELDS = ['id', 'text', 'title', 'date', 'byline', 'publisher', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** Names of each field in plain records and in those of news-please, CC-News, GDELT and Media Cloud; the first that is there counts. */
const NAMES = {
  id: ['id', 'guid', 'uuid', 'uid', 'article_id', 'doc_id', 'stories_id', 'gkgrecordid', '_id'],
  text: [
    'text',
    'maintext',
    'body',
    'content',
    'article_text',
    'full_text',
    'plain_text',
    'article_body',
    'story_text',
    'article',
  ],
  title: ['title', 'headline', 'page_title', 'name'],
  date: [
    'date',
    'date_publish',
    'published',
    'publish_date',
    'date_published',
    'published_date',
    'publication_date',
    'published_at',
    'pub_date',
    'publishdate',
    'dct',
    'date_created',
    'timestamp',
  ],
  byline: ['byline', 'authors', 'author', 'creator'],
  publisher: [
    'publisher',
    'source_name',
    'media_name',
    'outlet',
    'site_name',
    'source_common_name',
    'source_domain',
    'domain',
    'source',
  ],
  url: ['url', 'link', 'document_identifier', 'permalink', 'canonical_url', 'requested_url'],
} as const satisfies Record<Field, readonly string[]>;

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
const known = new Map(FIELDS.map((field) => [field, NAMES[field].map(plain)]));

/** Field -> the record's own name for it, from `--fields text=body,date=pub`. */
export type FieldNames = Partial<Record<Field, string>>;

/** Picks the fields out of a record. Names are compared without case, "_", "-" and spaces. */
export function pickFields(
  record: Readonly<Record<string, unknown>>,
  own: FieldNames = {},
): Partial<Record<Field, unknown>> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(record)) if (!keys.has(plain(key))) keys.set(plain(key), key);
  const picked: Partial<Record<Field, unknown>> = {};
  for (const field of FIELDS) {
    const key = own[field] ?? firstKey(keys, known.get(field) ?? []);
    if (key !== undefined && Object.hasOwn(record, key)) picked[field] = record[key];
  }
  return picked;
}

function firstKey(keys: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) if (keys.has(name)) return keys.get(name);
  return undefined;
}
