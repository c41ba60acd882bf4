import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extractDoc } from '../extract.ts';
import { wordForm } from '../lexicon/vocabulary.ts';
import type { Article } from '../model/article.ts';
import { PENN, UPOS } from '../model/tags.ts';
import { parse } from '../nlp/parse.ts';

/** Stand-in until the command line is built: JSON lines or text in, jsonl or conllu out. */
export async function main(argv: readonly string[]): Promise<number> {
  const option = (name: string): string | undefined => argv[argv.indexOf(name) + 1 || argv.length];
  const format = option('--format') ?? 'jsonl';
  const files = argv.filter((a, i) => !a.startsWith('--') && !argv[i - 1]?.startsWith('--'));
  const out: string[] = [];
  for (const file of files) {
    const raw = readFileSync(file === '-' ? 0 : file, 'utf8');
    const records: { id?: string; date?: string | null; title?: string | null; text: string }[] =
      option('--input') === 'jsonl'
        ? raw
            .split('\n')
            .filter(Boolean)
            .map((l) => JSON.parse(l))
        : [{ text: raw }];
    records.forEach((r, i) => {
      const sha256 = createHash('sha256').update(r.text).digest('hex');
      const published = r.date ?? option('--date') ?? null;
      const article: Article = {
        id: r.id ?? sha256.slice(0, 16),
        path: file,
        record: i + 1,
        text: r.text,
        title: r.title ?? null,
        byline: null,
        publisher: null,
        url: null,
        published,
        publishedFrom: published ? 'metadata' : null,
        sha256,
      };
      const doc = parse(article);
      if (format !== 'conllu') {
        out.push(JSON.stringify(extractDoc(doc)));
        return;
      }
      out.push(`# newdoc id = ${article.id}`);
      for (let s = 0; s < doc.sentences.count; s++) {
        for (let t = doc.sentences.first[s]!, n = 1; t < doc.sentences.end[s]!; t++, n++) {
          const form = doc.text.slice(doc.start[t]!, doc.end[t]!);
          const lemma = wordForm(doc.lemma[t]!, doc.local);
          const misc = `start_char=${doc.start[t]}|end_char=${doc.end[t]}`;
          out.push([n, form, lemma, UPOS[doc.pos[t]!], PENN[doc.tag[t]!], '_', '_', '_', '_', misc].join('\t'));
        }
        out.push('');
      }
    });
  }
  process.stdout.write(`${out.join('\n')}\n`);
  return 0;
}
