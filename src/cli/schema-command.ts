import schema from '../render/schema.json' with { type: 'json' };
import { EXIT } from './exit.ts';
import type { Io } from './io.ts';

/** Prints the JSON Schema of one result. */
export function runSchema(io: Io): number {
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.done;
}
