// Writes src/render/schema.json, the JSON Schema of the results, from the types in src/model/.
//   node scripts/schema.mjs [--check]
// Reads the plain subset of TypeScript those files are written in; anything else is an error, not a guess.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/render/schema.json`;

/** The schema as text. */
export function makeSchema() {
  const source = ['span.ts', 'article.ts', 'extraction.ts']
    .map((name) => readFileSync(`${root}src/model/${name}`, 'utf8'))
    .join('\n');
  const lists = new Map();
  for (const [, name, body] of source.matchAll(/export const (\w+) = (\[[^\]]*\]|'[^']*')(?: as const)?;/g))
    lists.set(name, body.startsWith('[') ? [...body.matchAll(/'([^']*)'/g)].map((m) => m[1]) : [body.slice(1, -1)]);
  const types = new Map();
  for (const [, name, body] of source.matchAll(/export type (\w+) =([^;]*);/g)) types.set(name, body.trim());
  const interfaces = new Map();
  const form = /((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)\n\}/g;
  for (const [, doc, name, base, body] of source.matchAll(form)) interfaces.set(name, { doc: clean(doc), base, body });
  const context = { lists, types, interfaces, defs: {} };
  const result = ['Extraction', 'Failure'].map((name) => toType(name, context));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'claimwire/1',
    title: 'One result of claimwire: an article read, or why it was not',
    oneOf: result,
    $defs: Object.fromEntries(Object.entries(context.defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function clean(comment) {
  return comment
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/\s*\n\s*\*\s?/g, ' ')
    .trim();
}

/** The members of an interface, its base's first. */
function membersOf(name, context) {
  const { base, body } = context.interfaces.get(name);
  const members = base ? membersOf(base, context) : {};
  const form = /((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?)readonly (\w+)(\??): ((?:\{[^}]*\}|[^;{])+);/g;
  for (const [, doc, key, optional, type] of body.matchAll(form)) {
    if (optional) throw new Error(`${name}.${key} is optional; results have every key`);
    const description = clean(doc);
    members[key] = { ...toType(type.trim(), context), ...(description && { description }) };
  }
  return members;
}

function toObject(properties, description) {
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function toType(text, context) {
  const parts = splitAt(text.trim().replace(/^\|/, ''), '|');
  if (parts.length > 1) return toUnion(parts, context);
  const type = parts[0];
  const list = /^readonly (.+)\[\]$/s.exec(type);
  if (list) return { type: 'array', items: toType(unwrap(list[1]), context) };
  if (type.startsWith('(') && type.endsWith(')') && unwrap(type) !== type) return toType(unwrap(type), context);
  const both = splitAt(type, '&');
  if (both.length > 1) return toObject(Object.assign({}, ...both.map((part) => propertiesOf(part, context))));
  if (type.startsWith('{')) return toObject(propertiesOf(type, context));
  return toNamed(type, context);
}

function toNamed(type, context) {
  const { lists, types, interfaces, defs } = context;
  if (/^'[^']*'$/.test(type)) return { const: type.slice(1, -1) };
  if (type === 'true' || type === 'false') return { const: type === 'true' };
  if (type === 'null') return { type: 'null' };
  if (['string', 'number', 'boolean'].includes(type)) return { type };
  const values = /^\(?typeof (\w+)\)?(?:\[number\])?$/.exec(type);
  if (values) {
    const list = lists.get(values[1]);
    return type.endsWith('[number]') ? { enum: list } : { const: list[0] };
  }
  if (types.has(type)) return toType(types.get(type), context);
  if (!interfaces.has(type)) throw new Error(`the type "${type}" is not understood`);
  if (!defs[type]) {
    defs[type] = {};
    defs[type] = toObject(membersOf(type, context), interfaces.get(type).doc);
    if (type === 'ArticleInfo') defs[type].properties.text = { type: 'string', description: 'With --with-text only.' };
    if (type === 'Extraction') defs[type].properties.trace = { type: 'array', description: 'With --explain only.' };
  }
  return { $ref: `#/$defs/${type}` };
}

function toUnion(parts, context) {
  const all = parts.map((part) => toType(part, context));
  const words = all.flatMap((t) => t.enum ?? ('const' in t ? [t.const] : []));
  const plain = all.filter((t) => !t.enum && !('const' in t));
  if (words.length && plain.every((t) => t.type === 'null')) return { enum: plain.length ? [...words, null] : words };
  if (!words.length && plain.every((t) => typeof t.type === 'string' && Object.keys(t).length === 1))
    return { type: plain.map((t) => t.type) };
  return { anyOf: all };
}

function propertiesOf(part, context) {
  const type = part.trim();
  if (!type.startsWith('{')) return membersOf(type, context);
  const members = {};
  for (const field of splitAt(type.slice(1, -1), ';').filter((f) => f.trim())) {
    const [, key, value] = /^\s*readonly (\w+): (.+)$/s.exec(field);
    members[key] = toType(value.trim(), context);
  }
  return members;
}

/** Drops one pair of outer brackets that belong together. */
function unwrap(text) {
  if (!text.startsWith('(')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i === text.length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}

/** Splits at a mark outside of brackets. */
function splitAt(text, mark) {
  const parts = [''];
  let depth = 0;
  for (const c of text) {
    if ('({[<'.includes(c)) depth++;
    if (')}]>'.includes(c)) depth--;
    if (c === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((p) => p.trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const schema = makeSchema();
  if (!process.argv.includes('--check')) writeFileSync(target, schema);
  else if (readFileSync(target, 'utf8') !== schema) {
    process.stderr.write('src/render/schema.json is out of date: node scripts/schema.mjs\n');
    process.exitCode = 1;
  }
}
