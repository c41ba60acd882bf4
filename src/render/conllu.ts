import { wordForm } from '../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../model/doc.ts';
import { PENN, UPOS } from '../model/tags.ts';

/**
 * A Doc in CoNLL-U (universaldependencies.org/format.html). Clitics stand under a multiword range line; MISC holds UTF-16
 * offsets, and as in UD the first word of a multiword token bears the place of the whole.
 */
export function toConllu(doc: Doc): string {
  const out: string[] = [`# newdoc id = ${doc.article.id}\n`];
  for (let s = 0; s < doc.sentences.count; s++) {
    const first = doc.sentences.first[s]!;
    const end = doc.sentences.end[s]!;
    if (first === end) continue;
    out.push(`# sent_id = ${s + 1}\n# text = ${oneLine(doc.text.slice(doc.start[first]!, doc.end[end - 1]!))}\n`);
    for (let t = first; t < end; t++) out.push(toRange(doc, t, first, end), toRow(doc, t, first, end));
    out.push('\n');
  }
  return out.join('');
}

function toRow(doc: Doc, t: number, first: number, end: number): string {
  const pos = UPOS[doc.pos[t]!]!;
  const lemma = pos === 'PROPN' ? form(doc, t, t) : wordForm(doc.lemma[t]!, doc.local) || '_';
  const last = isClitic(doc, t, first) ? t : lastOfWord(doc, t, first, end);
  const space = isPartOfWord(doc, t, first, end) ? '' : spaceAfter(doc, t, end);
  const cells = [
    t - first + 1,
    form(doc, t, t),
    lemma,
    pos,
    PENN[doc.tag[t]!],
    '_',
    '_',
    '_',
    '_',
    place(doc, t, last) + space,
  ];
  return `${cells.join('\t')}\n`;
}

/** The range line of a word that begins at `t` and has clitics ("3-4 wasn't"), or nothing. */
function toRange(doc: Doc, t: number, first: number, end: number): string {
  const last = lastOfWord(doc, t, first, end);
  if (isClitic(doc, t, first) || last === t) return '';
  const misc = place(doc, t, last) + spaceAfter(doc, last, end);
  return `${t - first + 1}-${last - first + 1}\t${form(doc, t, last)}${'\t_'.repeat(7)}\t${misc}\n`;
}

/** The last clitic of the word that begins at `t`. */
function lastOfWord(doc: Doc, t: number, first: number, end: number): number {
  let last = t;
  while (last + 1 < end && isClitic(doc, last + 1, first)) last++;
  return last;
}

function place(doc: Doc, first: number, last: number): string {
  return `start_char=${doc.start[first]}|end_char=${doc.end[last]}`;
}

function spaceAfter(doc: Doc, t: number, end: number): string {
  return t + 1 < end && isGlued(doc, t + 1) ? '|SpaceAfter=No' : '';
}

function isPartOfWord(doc: Doc, t: number, first: number, end: number): boolean {
  return isClitic(doc, t, first) || (t + 1 < end && isClitic(doc, t + 1, first));
}

function isClitic(doc: Doc, t: number, first: number): boolean {
  return t > first && (doc.shape[t]! & SHAPE.clitic) !== 0 && isGlued(doc, t);
}

function isGlued(doc: Doc, t: number): boolean {
  return (doc.shape[t]! & SHAPE.glued) !== 0;
}

function form(doc: Doc, first: number, last: number): string {
  return oneLine(doc.text.slice(doc.start[first]!, doc.end[last]!)).replace(/ /g, '\u00a0');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
