import { readFileSync } from 'node:fs';
import { UsageError } from './exit.ts';

/** The JSON of a file of rules, unchecked. @throws UsageError */
export function toRulesData(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(reason.includes(path) ? reason : `${path} is no JSON: ${reason}`);
  }
}

/** The text of a file of the user's. @throws UsageError */
export function toFileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
