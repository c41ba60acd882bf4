import type { WordSet } from '../lexicon/word-set.ts';
import type { Doc } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { holdsStatus } from './chain.ts';
import type { Draft } from './draft.ts';
import { PLURAL, PREPOSITION, PROPER, THAT, words } from './grammar.ts';
import { senseOf } from './objects.ts';
import { isPerson } from './parties.ts';
import type { Scene } from './phrases.ts';
import type { Side } from './sides.ts';

/** Sides by whose hands an inquiry, a hearing or a budget is public. */
const OFFICIAL: ReadonlySet<Side> = new Set(['gov', 'leg', 'court', 'police', 'intl', 'local']);

/** Does one of these words stand among the tokens from `first` up to `end`? */
function holdsAny({ lemma }: Doc, first: number, end: number, wanted: WordSet): boolean {
  for (let t = first; t < end; t++) if (wanted.has(lemma[t]!)) return true;
  return false;
}

const inSentence = ({ scene }: Draft, wanted: WordSet): boolean => holdsAny(scene.doc, scene.first, scene.end, wanted);

const inPhrase = ({ doc }: Scene, n: number, wanted: WordSet): boolean =>
  holdsAny(doc, doc.nounPhrases.first[n]!, doc.nounPhrases.end[n]!, wanted);

/** Is phrase `n` the name of somebody? */
function namesPerson(scene: Scene, n: number): boolean {
  const head = scene.doc.nounPhrases.head[n]!;
  return PROPER[scene.doc.tag[head]!] === 1 && senseOf(scene, n).classes[0] === 'people';
}

/** "spent millions on commercials", "aims at voters in swing states": what a campaign does to win, and no budget. */
const campaigns = (d: Draft): boolean =>
  CAMPAIGNING.has(d.action.label) && !OFFICIAL.has(d.side) && inSentence(d, ADVERTISING);
const CAMPAIGNING: ReadonlySet<string> = new Set(['fund', 'raise', 'cut', 'impose', 'extend', 'create']);
const ADVERTISING = words(
  'ad ads advert advertising advertisement commercial commercials airtime airwave airwaves fundraiser fundraisers fundraising fund-raiser tv-ad',
);

/** "a bid to stop Holm", "could block Roe": somebody by name is in the way of somebody, and no rule is made. */
function rivals(d: Draft): boolean {
  const { action, scene } = d;
  if (action.kind !== 'verb' || action.object < 0 || !FACING.has(scene.doc.lemma[action.head]!)) return false;
  return namesPerson(scene, action.object);
}
const FACING = words('stop block halt beat fight oppose challenge counter thwart prevent force compel');

/** "measures that stop violence": what is hoped for, whatever is done for it. */
function hopesFor({ action, scene }: Draft): boolean {
  if (action.kind !== 'verb' || action.object < 0 || !ENDING.has(scene.doc.lemma[action.head]!)) return false;
  return headsIn(scene, action.object, HARM);
}
const ENDING = words('stop stem end curb halt reduce cut prevent fight combat tackle quell address');
const HARM = words(
  'violence bloodshed killing shooting murder death crime hatred attack massacre suffering poverty unrest',
);

/** "The host interviewed the senator", "hosts a show": questions of journalists and talk on television. */
function airs(d: Draft): boolean {
  const { doc } = d.scene;
  if (d.action.object >= 0 && headsIn(d.scene, d.action.object, SHOW)) return true;
  if (!INTERVIEW.has(doc.lemma[d.action.head]!)) return false;
  // "declined to be interviewed"
  if (holdsStatus(d.chain, 'rejected')) return true;
  return d.actor !== null && (!OFFICIAL.has(d.side) || byPronoun(d));
}
const INTERVIEW = words('interview host');
const SHOW = words('show broadcast podcast programme-maker newscast column');
const byPronoun = ({ actor, scene }: Draft): boolean =>
  actor !== null && actor.end - actor.first === 1 && ALONE.has(scene.doc.word[actor.first]!);
const ALONE = words('he she who');

/** "the rise in deficits", "raises the death toll": what is counted, and nothing that is decided. */
function isCounted({ action, scene }: Draft): boolean {
  if (action.label !== 'raise' && action.label !== 'cut') return false;
  const { doc } = scene;
  const np = doc.nounPhrases;
  if (action.object >= 0 && headsIn(scene, action.object, TOLL)) return true;
  if (action.kind !== 'noun') return false;
  const n = np.at[action.head]!;
  // "debt relief": what somebody grants.
  if (GRANTED.has(doc.lemma[action.head]!)) return false;
  if (inPhrase(scene, n, BALANCE)) return true;
  const about = np.end[n]! + 1 < scene.end && PREPOSITION[doc.tag[np.end[n]!]!] ? np.at[np.end[n]! + 1]! : -1;
  return about >= 0 && inPhrase(scene, about, BALANCE);
}
const TOLL = words('toll estimate forecast tally lead margin odds');
const GRANTED = words('relief forgiveness cancellation write-off control cap freeze');
const BALANCE = words('deficit debt unemployment inflation revenue price cost population toll crime poverty');

/** "a tireless opponent of abortion": what somebody is known for, and no stand on a plan. */
export function isCreed({ action, scene, chain }: Draft): boolean {
  if (action.kind !== 'noun' || (action.label !== 'support' && action.label !== 'oppose')) return false;
  const { doc } = scene;
  const n = doc.nounPhrases.at[action.head]!;
  if (!chain.held || !ARTICLE.has(doc.word[doc.nounPhrases.first[n]!]!)) return false;
  const { classes } = senseOf(scene, action.object);
  return classes[0] === 'right' || classes[0] === 'practice';
}
const ARTICLE = words('a an');

/** "The bidder extended its offer", "we want to reduce debt": where shares are the matter, whoever is not in office trades. */
export function isTrade(d: Draft): boolean {
  if (!d.actor) return d.action.kind === 'verb' && !d.action.passive;
  const { doc, mentions } = d.scene;
  const m = mentions.actors.list[mentions.actors.at[d.actor.end - 1] ?? -1];
  return !OFFICIAL.has(d.side) || doc.tag[d.actor.first] === PRP || m?.actor.kind === 'company';
}
const PRP = penn('PRP');

/** "dismissed suggestions that", "rejected the accusation": words are judged, and no policy. */
function judgesWords({ action, scene }: Draft): boolean {
  if ((action.label !== 'oppose' && action.label !== 'support') || action.object < 0) return false;
  if (headsIn(scene, action.object, REMARKS)) return true;
  // "backs the idea" of a policy; "the idea that he was tired" is none.
  const next = scene.doc.nounPhrases.end[action.object]!;
  return headsIn(scene, action.object, IDEAS) && next < scene.end && THAT.has(scene.doc.word[next]!);
}
const IDEAS = words('idea notion view premise');
const REMARKS = words(
  'suggestion allegation accusation claim report rumour rumor remark comment criticism concern charge statement speech performance answer tweet joke',
);

/** "released further details", "published a statement": what an office says of itself. */
const tells = ({ action, scene }: Draft): boolean =>
  action.label === 'other' && action.object >= 0 && headsIn(scene, action.object, DETAILS);
const DETAILS = words('detail name statement video photo photograph image footage ad letter book');

/** "struck a deal with Roe", "brings in Democrats": how a race is won. */
function allies(d: Draft): boolean {
  const { action, scene, parties } = d;
  if (!parties.campaign || action.kind !== 'verb' || action.object < 0) return false;
  if (action.label === 'create') return headsIn(scene, action.object, FOLLOWERS);
  const end = scene.doc.nounPhrases.end[action.object]!;
  const next = end + 1 < scene.end && WITH.has(scene.doc.word[end]!) ? scene.doc.nounPhrases.at[end + 1]! : -1;
  return (
    action.label === 'agree' &&
    d.side !== 'gov' &&
    next >= 0 &&
    isPerson(scene.mentions, scene.doc.nounPhrases.head[next]!)
  );
}
const FOLLOWERS = words('democrat republican voter coalition base delegate crowd donor');
const WITH = words('with');

/** "A former aide plans to sue the council": whoever goes to court is no authority. */
const litigates = ({ action, actor, side, scene }: Draft): boolean =>
  actor !== null && LITIGANTS.has(side) && SUE.has(scene.doc.lemma[action.head]!);
const LITIGANTS: ReadonlySet<Side> = new Set(['private', 'person', 'unknown']);
const SUE = words('sue lawsuit');

/** "Suspects have been arrested in four cases": a count of the police, by nobody; one man's arrest is an act. */
export const isCaught = ({ action, actor, scene }: Draft): boolean =>
  action.passive && !actor && action.group >= 0 && ARREST.has(scene.doc.lemma[action.head]!) && isMany(scene, action);
const isMany = ({ doc }: Scene, { object }: Draft['action']): boolean =>
  object < 0 || PLURAL[doc.tag[doc.nounPhrases.head[object]!]!] === 1;
const ARREST = words('arrest capture detain jail imprison');

const headsIn = ({ doc }: Scene, n: number, wanted: WordSet): boolean =>
  wanted.has(doc.lemma[doc.nounPhrases.head[n]!]!);

/** "offered himself", "steered Jane Roe through": nobody is what a law or a budget acts on. */
function actsOnPerson({ action, scene }: Draft): boolean {
  const { doc } = scene;
  if (action.kind !== 'verb') return false;
  if (SELF.has(doc.word[action.end] ?? -1)) return true;
  return action.object >= 0 && IMPERSONAL.has(action.label) && namesPerson(scene, action.object);
}
const SELF = words('himself herself themselves itself myself yourself ourselves');
const IMPERSONAL: ReadonlySet<string> = new Set([
  'legislate',
  'reform',
  'raise',
  'cut',
  'ease',
  'lift',
  'extend',
  'create',
  'fund',
]);

/** "spent years abroad", "spent the day praising": time, and no money. */
function passesTime({ action, scene }: Draft): boolean {
  const { doc, mentions } = scene;
  if (action.kind !== 'verb' || !SPEND.has(doc.lemma[action.head]!)) return false;
  const limit = Math.min(scene.end, action.end + 6);
  for (let t = action.end; t < limit; t++) {
    if ((mentions.money.at[t] ?? -1) >= 0) return false;
    if (TIME.has(doc.lemma[t]!) || (mentions.dates.at[t] ?? -1) >= 0) return true;
  }
  return false;
}
const SPEND = words('spend');
const TIME = words('time day week month year decade hour minute night weekend life childhood career youth summer');

/** "named a new editor", "stepped down as chairman of the channel": posts that no state gives. */
export const staffs = (d: Draft): boolean =>
  d.action.label === 'appoint' && !OFFICIAL.has(d.side) && !inSentence(d, OFFICE);
const OFFICE = words(
  'minister secretary judge justice court ambassador envoy prosecutor attorney governor commissioner chancellor cabinet government senate council parliament ministry agency mayor premier president police commission committee congress party officer office department post bill force panel board inquiry tribunal regulator watchdog',
);

/** Is it the life of campaigns, studios and courtrooms, or what is only counted, hoped for or said? */
export const isPrivateLife = (d: Draft): boolean =>
  campaigns(d) ||
  rivals(d) ||
  hopesFor(d) ||
  airs(d) ||
  isCounted(d) ||
  judgesWords(d) ||
  tells(d) ||
  allies(d) ||
  litigates(d) ||
  actsOnPerson(d) ||
  passesTime(d);
