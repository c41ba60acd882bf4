import type { Doc } from '../../model/doc.ts';
import type { Trace, TraceEntry } from '../../model/trace.ts';
import type { TokenRange } from '../../pattern/rule.ts';
import { toSpan } from '../../pattern/token-rules.ts';

/** Says in the trace what a rule has made of tokens `range`. */
export function tell(trace: Trace, doc: Doc, rule: string, range: TokenRange, outcome: TraceEntry['outcome']): void {
  trace?.({ ...toSpan(doc, range), room: 'actor', rule, outcome, by: null, detail: null });
}
