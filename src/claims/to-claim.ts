import type { Doc } from '../model/doc.ts';
import type { Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { TextSpan } from '../model/span.ts';
import type { Trace } from '../model/trace.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { toSpan } from '../pattern/token-rules.ts';
import { datesOf, idsIn } from './attach.ts';
import { readCertainty } from './certainty.ts';
import type { Draft } from './draft.ts';
import { hedgesIn } from './hedges.ts';
import { ruleOf } from './rules.ts';
import { clauseOf } from './span.ts';
import { readStance } from './stance.ts';
import { readStatus } from './status.ts';

/** A draft as it is printed. */
export function toClaim(d: Draft, i: number, trace: Trace): Claim {
  const { scene, action, chain } = d;
  const { doc, mentions } = scene;
  const { status, why, negated } = readStatus(d);
  const certainty = readCertainty(d, status);
  const stance = readStance(d, status, negated);
  const range = clauseOf(scene, action, chain, d.actor);
  const rule = ruleOf(d).id;
  const text = (r: TokenRange): TextSpan => toText(doc, r);
  const actionSpan = text({ first: action.first, end: action.end });
  trace?.({
    ...actionSpan,
    room: 'claim',
    rule,
    outcome: 'decided',
    by: null,
    detail: `status ${status}: ${why}; certainty ${certainty}; stance ${stance}`,
  });
  const whole = text(range);
  return {
    id: `c${i + 1}`,
    start: whole.start,
    end: whole.end,
    text: whole.text,
    action: {
      start: actionSpan.start,
      end: actionSpan.end,
      text: actionSpan.text,
      label: action.label,
      lemma: action.entry.phrase,
    },
    actor: d.actor && toActor(d, d.actor),
    target: d.target && toTarget(d, d.target),
    status,
    certainty,
    stance,
    hedges: hedgesIn(scene, range).map(text),
    condition: d.condition && text(d.condition),
    dates: datesOf(d, range),
    money: idsIn(mentions.money, range),
    attribution: d.attribution?.id ?? null,
    rule,
  };
}

function toText(doc: Doc, range: TokenRange): TextSpan {
  const { start, end } = toSpan(doc, range);
  return { start, end, text: doc.text.slice(start, end) };
}

// Field by field: a spread with a field behind it is slow.
function toActor({ scene }: Draft, range: TokenRange): Claim['actor'] {
  const { start, end, text } = toText(scene.doc, range);
  return { start, end, text, id: actorIdAt(scene.mentions, range) };
}

function toTarget({ scene }: Draft, range: TokenRange): Claim['target'] {
  const { start, end, text } = toText(scene.doc, range);
  return { start, end, text, actors: actorsIn(scene.mentions, range) };
}

function actorIdAt(mentions: Mentions, range: TokenRange): string | null {
  for (let t = range.end - 1; t >= range.first; t--) {
    const m = mentions.actors.at[t] ?? -1;
    if (m >= 0) return mentions.actors.list[m]?.actor.id ?? null;
  }
  return null;
}

function actorsIn(mentions: Mentions, range: TokenRange): string[] {
  const ids: string[] = [];
  const { at, list } = mentions.actors;
  for (let t = range.first; t < range.end; t++) {
    const id = at[t]! >= 0 ? list[at[t]!]?.actor.id : undefined;
    if (id && !ids.includes(id)) ids.push(id);
  }
  return ids;
}
