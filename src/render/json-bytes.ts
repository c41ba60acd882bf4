import type {
  Actor,
  ActorMention,
  Attribution,
  Claim,
  DateMention,
  Extraction,
  MoneyMention,
} from '../model/extraction.ts';
import type { Span, TextSpan } from '../model/span.ts';
import { type Bytes, putNumber, putRaw, putString, putText } from './bytes.ts';

/** Writes an extraction as one line of JSON, byte for byte as `JSON.stringify` would: most of an output is made here. */
export function putExtraction(out: Bytes, extraction: Extraction): void {
  const { ok, schema, offsets, article, diagnostics } = extraction;
  putText(out, `${JSON.stringify({ ok, schema, offsets, article }).slice(0, -1)},"actors":`);
  putList(out, extraction.actors, putActor);
  putRaw(out, KEY.places);
  putList(out, extraction.places, putActor);
  putRaw(out, KEY.dates);
  putList(out, extraction.dates, putDate);
  putRaw(out, KEY.money);
  putList(out, extraction.money, putMoney);
  putRaw(out, KEY.attributions);
  putList(out, extraction.attributions, putAttribution);
  putRaw(out, KEY.claims);
  putList(out, extraction.claims, putClaim);
  putText(out, `,"diagnostics":${JSON.stringify(diagnostics)}}\n`);
}

const raw = (text: string): Uint8Array => new TextEncoder().encode(text);
const OPEN = raw('[');
const SHUT = raw(']');
const END = raw('}');
const COMMA = raw(',');
const NULL = raw('null');
const FIRST_ID = raw('{"id":');
const FIRST_START = raw('{"start":');
const SOURCE_SPANS = raw(',"source":{"spans":');
/** A key as it stands behind another field. */
const KEY = {
  id: raw(',"id":'),
  name: raw(',"name":'),
  kind: raw(',"kind":'),
  role: raw(',"role":'),
  country: raw(',"country":'),
  standsFor: raw(',"standsFor":'),
  mentions: raw(',"mentions":'),
  start: raw(',"start":'),
  end: raw(',"end":'),
  text: raw(',"text":'),
  form: raw(',"form":'),
  type: raw(',"type":'),
  value: raw(',"value":'),
  mod: raw(',"mod":'),
  from: raw(',"from":'),
  until: raw(',"until":'),
  resolution: raw(',"resolution":'),
  rule: raw(',"rule":'),
  currency: raw(',"currency":'),
  low: raw(',"low":'),
  high: raw(',"high":'),
  precision: raw(',"precision":'),
  per: raw(',"per":'),
  source: raw(',"source":'),
  actor: raw(',"actor":'),
  cue: raw(',"cue":'),
  lemma: raw(',"lemma":'),
  class: raw(',"class":'),
  content: raw(',"content":'),
  quote: raw(',"quote":'),
  within: raw(',"within":'),
  action: raw(',"action":'),
  label: raw(',"label":'),
  target: raw(',"target":'),
  actors: raw(',"actors":'),
  status: raw(',"status":'),
  certainty: raw(',"certainty":'),
  stance: raw(',"stance":'),
  hedges: raw(',"hedges":'),
  condition: raw(',"condition":'),
  attribution: raw(',"attribution":'),
  attributions: raw(',"attributions":'),
  places: raw(',"places":'),
  dates: raw(',"dates":'),
  money: raw(',"money":'),
  claims: raw(',"claims":'),
};

function putList<T>(out: Bytes, list: readonly T[], put: (out: Bytes, value: T) => void): void {
  putRaw(out, OPEN);
  for (let i = 0; i < list.length; i++) {
    if (i > 0) putRaw(out, COMMA);
    put(out, list[i]!);
  }
  putRaw(out, SHUT);
}

function putField(out: Bytes, key: Uint8Array, value: string | null): void {
  putRaw(out, key);
  if (value === null) putRaw(out, NULL);
  else putString(out, value);
}

function putAmount(out: Bytes, key: Uint8Array, value: number | null): void {
  putRaw(out, key);
  if (value === null) putRaw(out, NULL);
  else putNumber(out, value);
}

/** The fields of a span of text, behind `first`: a key, and the brace or comma before it. */
function putTextSpan(out: Bytes, first: Uint8Array, { start, end, text }: TextSpan): void {
  putAmount(out, first, start);
  putAmount(out, KEY.end, end);
  putField(out, KEY.text, text);
}

function putSpan(out: Bytes, { start, end }: Span): void {
  putAmount(out, FIRST_START, start);
  putAmount(out, KEY.end, end);
  putRaw(out, END);
}

function putWords(out: Bytes, span: TextSpan): void {
  putTextSpan(out, FIRST_START, span);
  putRaw(out, END);
}

function putMention(out: Bytes, mention: ActorMention): void {
  putTextSpan(out, FIRST_START, mention);
  putField(out, KEY.form, mention.form);
  putRaw(out, END);
}

function putActor(out: Bytes, actor: Actor): void {
  putField(out, FIRST_ID, actor.id);
  putField(out, KEY.name, actor.name);
  putField(out, KEY.kind, actor.kind);
  putField(out, KEY.role, actor.role);
  putField(out, KEY.country, actor.country);
  putField(out, KEY.standsFor, actor.standsFor);
  putRaw(out, KEY.mentions);
  putList(out, actor.mentions, putMention);
  putRaw(out, END);
}

function putDate(out: Bytes, date: DateMention): void {
  putField(out, FIRST_ID, date.id);
  putTextSpan(out, KEY.start, date);
  putField(out, KEY.type, date.type);
  putField(out, KEY.value, date.value);
  putField(out, KEY.mod, date.mod);
  putField(out, KEY.from, date.from);
  putField(out, KEY.until, date.until);
  putField(out, KEY.resolution, date.resolution);
  putField(out, KEY.rule, date.rule);
  putRaw(out, END);
}

function putMoney(out: Bytes, money: MoneyMention): void {
  putField(out, FIRST_ID, money.id);
  putTextSpan(out, KEY.start, money);
  putField(out, KEY.currency, money.currency);
  putAmount(out, KEY.low, money.low);
  putAmount(out, KEY.high, money.high);
  putField(out, KEY.precision, money.precision);
  putField(out, KEY.per, money.per);
  putField(out, KEY.rule, money.rule);
  putRaw(out, END);
}

function putAttribution(out: Bytes, { id, source, cue, content, quote, within, rule }: Attribution): void {
  putField(out, FIRST_ID, id);
  if (source) {
    putRaw(out, SOURCE_SPANS);
    putList(out, source.spans, putSpan);
    putField(out, KEY.text, source.text);
    putField(out, KEY.actor, source.actor);
    putField(out, KEY.kind, source.kind);
    putRaw(out, END);
  } else putField(out, KEY.source, null);
  putRaw(out, KEY.cue);
  if (cue) {
    putTextSpan(out, FIRST_START, cue);
    putField(out, KEY.lemma, cue.lemma);
    putField(out, KEY.class, cue.class);
    putRaw(out, END);
  } else putRaw(out, NULL);
  putRaw(out, KEY.content);
  putList(out, content, putSpan);
  putField(out, KEY.quote, quote);
  putField(out, KEY.within, within);
  putField(out, KEY.rule, rule);
  putRaw(out, END);
}

function putClaim(out: Bytes, claim: Claim): void {
  const { action, actor, target, condition } = claim;
  putField(out, FIRST_ID, claim.id);
  putTextSpan(out, KEY.start, claim);
  putRaw(out, KEY.action);
  putTextSpan(out, FIRST_START, action);
  putField(out, KEY.label, action.label);
  putField(out, KEY.lemma, action.lemma);
  putRaw(out, END);
  putRaw(out, KEY.actor);
  if (actor) {
    putTextSpan(out, FIRST_START, actor);
    putField(out, KEY.id, actor.id);
    putRaw(out, END);
  } else putRaw(out, NULL);
  putRaw(out, KEY.target);
  if (target) {
    putTextSpan(out, FIRST_START, target);
    putRaw(out, KEY.actors);
    putList(out, target.actors, putString);
    putRaw(out, END);
  } else putRaw(out, NULL);
  putField(out, KEY.status, claim.status);
  putField(out, KEY.certainty, claim.certainty);
  putField(out, KEY.stance, claim.stance);
  putRaw(out, KEY.hedges);
  putList(out, claim.hedges, putWords);
  putRaw(out, KEY.condition);
  if (condition) putWords(out, condition);
  else putRaw(out, NULL);
  putRaw(out, KEY.dates);
  putList(out, claim.dates, putString);
  putRaw(out, KEY.money);
  putList(out, claim.money, putString);
  putField(out, KEY.attribution, claim.attribution);
  putField(out, KEY.rule, claim.rule);
  putRaw(out, END);
}
