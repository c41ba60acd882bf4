import type { Doc } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import { type Cluster, NOTHING } from './clusters.ts';
import { evidence } from './rules.ts';
import type { Segment } from './segment.ts';
import { timesFired } from './vote.ts';

const KINDS = ['person', 'organization', 'place'] as const;

/** Tells the evidence that fired for a candidate's name, with its points, and whether it was kept. */
export function explain(doc: Doc, segment: Segment, cluster: Cluster, trace: NonNullable<Trace>): void {
  const span = { start: doc.start[segment.first]!, end: doc.end[segment.end - 1]! };
  for (const [r, n] of timesFired(cluster).entries()) {
    if (n === 0) continue;
    const points = evidence[r]!.points.map((p, k) => (p === 0 ? '' : `${KINDS[k]} ${p > 0 ? '+' : ''}${p * n}`)).filter(
      Boolean,
    );
    trace({
      room: 'actor',
      rule: evidence[r]!.id,
      outcome: 'kept',
      by: null,
      detail: points.join(', ') || null,
      ...span,
    });
  }
  const { person, organization, place } = cluster;
  const scores = `person ${person}, organization ${organization}, place ${place}`;
  trace({
    room: 'actor',
    rule: 'actor/vote',
    outcome: cluster.kind === NOTHING ? 'dropped' : 'kept',
    by: null,
    detail: `${KINDS[cluster.kind] ?? 'no name'}: ${scores}`,
    ...span,
  });
}
