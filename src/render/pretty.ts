/** JSON for people: what fits into a line stands on one line, the rest is broken up and indented by two. */
export function toPrettyJson(value: unknown, width = 100, indent = '', used = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const flat = toFlatJson(value);
  if (indent.length + used + flat.length <= width) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((v) => inner + toPrettyJson(v, width, inner))
    : Object.entries(value).map(([key, v]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + toPrettyJson(v, width, inner, name.length + 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** One line with a space after each comma and colon. */
function toFlatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${toFlatJson(v)}`);
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}';
}
