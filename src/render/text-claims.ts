import type { Actor, Attribution, Certainty, Claim } from '../model/extraction.ts';
import { type ClaimGroup, type FoldedClaim, groupClaims, PRONOUNS } from './fold.ts';
import { toLinesInWords } from './line-numbers.ts';
import type { Lookup } from './lookup.ts';
import { clip, toPlain, wrap } from './plain.ts';
import type { Page } from './text.ts';

const CERTAINTY = {
  'CT+': '',
  'PR+': 'probable',
  'PS+': 'possible',
  'CT-': 'ruled out',
  Uu: '',
} as const satisfies Record<Certainty, string>;

const STATUS_WIDTH = 13;
const ACTION_WIDTH = 12;
const INDENT = 2;
const QUOTE_INDENT = INDENT + STATUS_WIDTH;

/** Claims by actor, equal ones folded, each with status, action, target, the words and who says so. */
export function claimSection(page: Page): string[] {
  const { x, paint } = page;
  if (!x.claims.length) return [paint.heading('CLAIMS'), paint.quiet('  none found')];
  const groups = groupClaims(x);
  return [
    `${paint.heading('CLAIMS')} ${paint.quiet(`${x.claims.length}, by actor`)}`,
    ...groups.flatMap((group) => ['', groupHead(group, page), ...group.claims.flatMap((c) => claimLines(c, page))]),
  ];
}

function groupHead({ actor, name }: ClaimGroup, { paint, width }: Page): string {
  const note = actor ? noteOf(actor) : '';
  return paint.actor(clip(name, width)) + (note ? ` ${paint.quiet(note)}` : '');
}

/** "(person, US, President)". */
export function noteOf(actor: Actor): string {
  const facts = [actor.kind.replace('_', ' '), actor.country, actor.role && clip(toPlain(actor.role), 40)];
  return `(${facts.filter(Boolean).join(', ')})`;
}

function claimLines({ first, all }: FoldedClaim, page: Page): string[] {
  const { paint, width } = page;
  const places = toLinesInWords(all.map((c) => page.line(c.start)));
  const times = all.length > 1 ? `×${all.length} ` : '';
  const room = width - INDENT - STATUS_WIDTH - ACTION_WIDTH - times.length - places.length - 1;
  const target = clip(toPlain(first.target?.text ?? first.action.text), Math.max(room, 16));
  const gap = ' '.repeat(Math.max(1, room - Array.from(target).length + 1));
  const head =
    ' '.repeat(INDENT) +
    paint.status(first.status, first.status.padEnd(STATUS_WIDTH)) +
    paint.action(first.action.label.padEnd(ACTION_WIDTH)) +
    paint.target(target) +
    gap +
    paint.quiet(times + places);
  const indent = ' '.repeat(QUOTE_INDENT);
  const quote = wrap(`“${toPlain(first.text)}”`, width - QUOTE_INDENT).map((line) => indent + line);
  const facts = wrap(factsOf(first, page), width - QUOTE_INDENT).map((line) => indent + paint.quiet(line));
  return [head, ...quote, ...facts];
}

/** Who says so, and what limits it. */
function factsOf(claim: Claim, { look }: Page): string {
  const q = look.attribution(claim.attribution);
  const hedges = claim.hedges.map((h) => `“${toPlain(h.text)}”`).join(', ');
  const sure = CERTAINTY[claim.certainty];
  const dates = look.dates(claim).map((d) => d.value ?? toPlain(d.text));
  const money = look.money(claim).map((m) => toPlain(m.text));
  const facts = [
    q ? sourceOf(q, look) : '',
    isNews(claim, q) ? `stance: ${claim.stance}` : '',
    sure && hedges ? `${sure}: ${hedges}` : sure || (hedges && `hedged: ${hedges}`),
    claim.condition ? `condition: “${toPlain(claim.condition.text)}”` : '',
    dates.length ? `when: ${dates.join(', ')}` : '',
    money.length ? `money: ${money.join(', ')}` : '',
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Is the stance worth its words? Who acts mostly supports the act. */
function isNews({ stance, actor }: Claim, q: Attribution | undefined): boolean {
  if (stance === 'oppose') return true;
  return stance === 'support' && !!q?.source && (q.source.actor === null || q.source.actor !== actor?.id);
}

/** "source: Omar Haddad (official), “said”"; a linked pronoun by the name it stands for. */
function sourceOf({ source, cue }: Attribution, look: Lookup): string {
  const words = cue ? `, “${toPlain(cue.text)}”` : '';
  if (!source) return `source: not named${words}`;
  const linked = PRONOUNS.has(source.text.toLowerCase()) && look.actor(source.actor);
  return `source: ${clip(toPlain(linked ? linked.name : source.text), 60)} (${source.kind})${words}`;
}
