/** The part of JSON Schema 2020-12 that scripts/schema.mjs writes. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** Where a value breaks a schema, as paths with a word; empty when it keeps it. */
export function schemaFaults(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? schemaFaults(value, target, root, path) : [`${path}: no ${schema.$ref}`];
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const each = choices.map((choice) => schemaFaults(value, choice, root, path));
    return each.some((faults) => faults.length === 0) ? [] : (each.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${JSON.stringify(value)} is not in the list`];
  if ('const' in schema && schema.const !== value) return [`${path}: ${JSON.stringify(value)}`];
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types && !types.some((type) => isOf(value, type))) return [`${path}: ${JSON.stringify(value)} is no ${types}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => (schema.items ? schemaFaults(item, schema.items, root, `${path}[${i}]`) : []));
  }
  return typeof value === 'object' && value !== null ? objectFaults(value, schema, root, path) : [];
}

function objectFaults(value: object, schema: Schema, root: Schema, path: string): string[] {
  const entries = new Map<string, unknown>(Object.entries(value));
  const missing = (schema.required ?? []).filter((key) => !entries.has(key)).map((key) => `${path}.${key} is missing`);
  const inner = [...entries].flatMap(([key, v]) => {
    const property = schema.properties?.[key];
    if (property) return schemaFaults(v, property, root, `${path}.${key}`);
    return schema.additionalProperties === false ? [`${path}.${key} is not known`] : [];
  });
  return [...missing, ...inner];
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
