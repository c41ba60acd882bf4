import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** From the root of the checkout, with forward slashes: "src/extract.ts". */
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked out; line numbers stay. */
  readonly code: string;
}

/** The TypeScript files below a folder of the checkout, by path. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(root + path, 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

/** Every file below a folder of the checkout, by path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

/** Modules that a file imports, re-exports or loads, as written. */
export function importsOf(file: SourceFile): string[] {
  const form = /\b(?:from\s+|import\s*\(?\s*)'([^'\n]+)'|\bnew URL\(\s*'([^'\n]+\.[jt]s)'/g;
  return [...file.code.matchAll(form)].map((m) => m[1] ?? m[2] ?? '');
}

function withoutComments(text: string): string {
  // Strings and templates are matched first so that "//" inside them stays.
  const part = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![\\/:[])\/\/[^\n]*/g;
  return text.replace(part, (m) => (m.startsWith('/') ? m.replace(/[^\n]/g, ' ') : m));
}
