import type { RuleHead } from '../pattern/rule.ts';
import { type Code, nameOf } from './codes.ts';

/** The rules of the room, one a construction; their logic is in readings.ts, nominal.ts and floating.ts. */
export const rules = [
  {
    id: 'attribution/that-clause',
    doc: 'Source, cue, "that" and a clause.',
    examples: [
      '[source:The minister] [cue:said] [content:that the ferry tax would fall].',
      '[source:Harbour officials] [cue:have warned] [content:that the bridge may close in June].',
    ],
    refuses: ['The house that Jack built fell down.'],
  },
  {
    id: 'attribution/bare-clause',
    doc: 'Source, cue and a clause without "that".',
    examples: [
      '[source:The mayor] [cue:said] [content:the tunnel would open in May].',
      '[source:She] [cue:thinks] [content:the council will vote for it].',
    ],
    refuses: ['The storm hit the coast before dawn.'],
  },
  {
    id: 'attribution/question',
    doc: 'Source, cue and a clause that if, whether or a question word opens.',
    examples: [
      '[source:Reporters] [cue:asked] [content:whether the ferry would sail].',
      '[source:The auditor] [cue:explained] [content:how the fund lost its money].',
    ],
    refuses: ['He left when the ferry sailed.'],
  },
  {
    id: 'attribution/infinitive',
    doc: 'Source, cue and an infinitive: what somebody wants, plans or refuses; behind "seem" nobody says it.',
    examples: [
      '[source:The premier] [cue:vowed] [content:to cut the fuel tax].',
      '[source:Orlando Vance] [cue:refused] [content:to sign the harbour treaty].',
      '[content:The ferry] [cue:seems] [content:to have lost its way].',
    ],
    refuses: ['She ran to catch the ferry.'],
  },
  {
    id: 'attribution/quotation-after',
    doc: 'Source, cue and a quotation, on the same line or the next.',
    examples: [
      '[source:The bishop] [cue:said], [content:“We will open every door in this town.”]',
      '[source:Ms. Okafor] [cue:replied]: [content:“Not in my lifetime.”]',
      '[source:Ann Grey] [cue:agreed]. [content:“Nobody will buy it now.”]',
    ],
    refuses: ['The sign on the gate was painted “Wet Paint” in red.'],
  },
  {
    id: 'attribution/quotation-before',
    doc: 'Quotation, source, cue.',
    examples: [
      '[content:“The dam is safe,”] [source:the engineer] [cue:said].',
      '[content:“Nobody asked the farmers,”] [source:Dara Quill] [cue:complained].',
    ],
    refuses: ['The song “Blue River” topped the chart.'],
  },
  {
    id: 'attribution/quotation-inverted',
    doc: 'Quotation, cue, source.',
    examples: [
      '[content:“The dam is safe,”] [cue:said] [source:Tomas Berg, an engineer].',
      '[content:“We were not told,”] [cue:added] [source:the spokeswoman].',
    ],
    refuses: ['The “iron lady” met the king.'],
  },
  {
    id: 'attribution/clause-before',
    doc: 'Clause, source, cue, between commas or at the end.',
    examples: [
      '[content:The bridge would stay shut], [source:the operator] [cue:said].',
      '[content:The loan], [source:he] [cue:said], [content:was never repaid].',
    ],
    refuses: ['After the vote, the mayor smiled.'],
  },
  {
    id: 'attribution/clause-inverted',
    doc: 'Clause, cue, source.',
    examples: [
      '[content:The harvest will be the worst in years], [cue:said] [source:Ines Aldana].',
      '[content:The plant was never inspected], [cue:said] [source:the regulator].',
    ],
    refuses: ['In the yard stood a van.'],
  },
  {
    id: 'attribution/as-said',
    doc: '"As", source, cue, then the content behind a comma.',
    examples: [
      'As [source:the auditor] [cue:explained], [content:three of the payments were late].',
      'As [source:the Herald] [cue:reported], [content:the mine closed in March].',
    ],
    refuses: ['As the ferry sailed, the crowd sang.'],
  },
  {
    id: 'attribution/relative-object',
    doc: 'The content stands before its source: "changes, which officials said would follow".',
    examples: [
      'He signed [content:a letter] that [source:he] [cue:said] [content:was drafted by the firm].',
      'The crew kept a map, [content:which] [source:he] [cue:said] [content:would prove the case].',
    ],
    refuses: ['The letter he carried was wet.'],
  },
  {
    id: 'attribution/object',
    doc: 'Source, cue and a phrase: what somebody backs, slams, fears or calls so.',
    examples: [
      '[source:The union] [cue:criticized] [content:the pension plan].',
      '[source:Senator Hale] [cue:called] [content:the treaty a disgrace].',
    ],
    refuses: ['The union mended the fence.'],
  },
  {
    id: 'attribution/preposition',
    doc: 'Source, cue with its preposition, and a phrase: "called for a ban".',
    examples: [
      '[source:The charity] [cue:called for] [content:a ban on plastic bags].',
      '[source:The envoy] [cue:spoke about] [content:the border dispute].',
    ],
    refuses: ['The train ran for three hours.'],
  },
  {
    id: 'attribution/told',
    doc: 'Source, cue, listener and content: "told voters that", "urged them to".',
    examples: [
      '[source:The coach] [cue:told] reporters [content:that the goalkeeper was hurt].',
      '[source:The judge] [cue:ordered] [content:the firm to pay the widow].',
    ],
    refuses: ['The boy handed his sister a coat.'],
  },
  {
    id: 'attribution/gerund',
    doc: 'The cue is an -ing form that hangs on a clause or a noun: ", saying".',
    examples: [
      '[source:The mayor] left early, [cue:saying] [content:that the vote was rigged].',
      '[source:She] resigned on Monday, [cue:arguing] [content:that the board had lied].',
      '[source:The charity] sent a letter [cue:urging] [content:the town to mend the road].',
    ],
    refuses: ['The boys ran along the pier, laughing.'],
  },
  {
    id: 'attribution/to-infinitive',
    doc: 'The cue is an infinitive: "went on to say".',
    examples: [
      '[source:The general] went on [cue:to say] [content:that the bridge was mined].',
      '[source:He] rose [cue:to say] [content:that the vote was over].',
    ],
    refuses: ['To say the least, it was cold.'],
  },
  {
    id: 'attribution/passive',
    doc: 'The cue is a passive; its agent is the source: "is expected to", "was told by".',
    examples: [
      '[content:The senator] [cue:is expected] [content:to resign next week].',
      '[content:The plan] [cue:was criticized] by [source:two unions].',
    ],
    refuses: ['The fence was mended by two boys.'],
  },
  {
    id: 'attribution/light-verb',
    doc: 'A verb that says little with its object is the cue: "expressed concern about".',
    examples: [
      '[source:The envoy] [cue:expressed concern about] [content:the border].',
      '[source:He] [cue:made the case] [content:that the dam was safe].',
      'As [source:Ann Grey] [cue:put it], [content:the yard is a home for ships].',
    ],
    refuses: ['He made a cake for the fair.'],
  },
  {
    id: 'attribution/noun',
    doc: 'A noun is the cue: "his claim that", "a warning from".',
    examples: [
      'Nobody believed [source:his] [cue:claim] [content:that the dam was safe].',
      'They laughed at [source:her] [cue:belief] [content:that the wells were dry].',
      '[source:Ann Grey]’s [cue:slogan is] [content:“We build the ships.”]',
    ],
    refuses: ['The insurance claim was paid in May.'],
  },
  {
    id: 'attribution/adjective',
    doc: '"Be" with an adjective is the cue: "is confident that", "was critical of".',
    examples: [
      '[source:The envoy] [cue:was critical of] [content:the treaty].',
      '[source:He] [cue:is aware of] [content:the danger].',
    ],
    refuses: ['The road was wide of the river.'],
  },
  {
    id: 'attribution/according-to',
    doc: '"According to" and its source, before or behind the content; "under" a law, before it.',
    examples: [
      '[cue:Under] [source:the Water Act], [content:the minister must publish a plan].',
      '[content:The river has risen two metres], [cue:according to] [source:the water board].',
      '[cue:According to] [source:the survey], [content:most farmers have no insurance].',
    ],
    refuses: ['The chairs stood in order of age.'],
  },
  {
    id: 'attribution/view',
    doc: '"In" and somebody\'s view or words, before or behind the content.',
    examples: [
      'In [source:the minister]’s [cue:view], [content:the tax is unfair].',
      '[content:The dam is a fraud], in [source:her] [cue:words].',
    ],
    refuses: ['The castle came into view at noon.'],
  },
  {
    id: 'attribution/no-comment',
    doc: 'Somebody said nothing: "declined to comment", "did not respond to requests", "has yet to clarify".',
    priority: 1,
    examples: [
      '[source:The ministry] [cue:declined to comment] on [content:the leak].',
      '[source:The firm] [cue:did not respond to requests for comment].',
      '[source:Ms. Grey] [cue:could not be reached for comment].',
    ],
    refuses: ['The firm did not respond well to the cold.', 'The crew reached the port for repairs.'],
  },
  {
    id: 'attribution/colon',
    doc: 'A name and a colon before a headline, a quotation or a turn of a transcript.',
    examples: [
      '[source:Ortiz][cue::] [content:“The river will rise again.”]',
      '[source:Poll][cue::] [content:Most voters want a bridge]',
      '[source:Sen. Ann Grey (R-Ohio)][cue::] [content:“The river will rise again.”]',
    ],
    refuses: ['Berlin: 5 degrees and rain.'],
  },
  {
    id: 'attribution/signed',
    doc: 'A quotation signed with a name behind a dash.',
    examples: [
      '[content:“A bridge is a promise made of stone.”] [cue:—] [source:Ann Grey]',
      '[content:“Nobody asked us about the dam.”] [cue:-] [source:Tomas Berg]',
    ],
    refuses: ['The “iron bridge of the north” - Berlin knows it - was shut.'],
  },
  {
    id: 'attribution/floating',
    doc: 'A quotation without a speaker of its own goes on with the content of the last speaker before it.',
    examples: [
      '“We lost the vote,” said Ann Grey. [“The port will close without us.”]',
      'Tomas Berg said the dam was safe.\n\n[“I would sleep under it tonight.”]',
    ],
    refuses: ['“We lost,” said Ann Grey. “The port will close,” said Tomas Berg.'],
  },
] as const satisfies readonly RuleHead[];

type RuleName = (typeof rules)[number]['id'] extends `attribution/${infer Name}` ? Name : never;

const byName = new Map<string, RuleHead>(rules.map((rule) => [rule.id.slice('attribution/'.length), rule]));

/** Rules of the constructions that are not told by the voice alone; the part behind the colon, first letter for prepositions. */
const OF_FRAME: Readonly<Record<string, RuleName>> = {
  t: 'that-clause',
  c: 'bare-clause',
  w: 'question',
  i: 'infinitive',
  q: 'quotation-after',
  k: 'quotation-after',
  quoted: 'quotation-before',
  before: 'clause-before',
  as: 'as-said',
  o: 'relative-object',
  ov: 'relative-object',
  n: 'object',
  r: 'object',
  g: 'object',
  a: 'preposition',
};
const OF_VOICE: Readonly<Record<string, RuleName>> = {
  g: 'gerund',
  f: 'to-infinitive',
  p: 'passive',
  m: 'light-verb',
  j: 'adjective',
  ns: 'noun',
  nf: 'noun',
  nz: 'noun',
  according: 'according-to',
  silent: 'no-comment',
  d: 'adjective',
  view: 'view',
  colon: 'colon',
  signed: 'signed',
};

/** The rule of a construction (see readings.ts). */
export function ruleOf(code: Code): RuleHead {
  while (ofCode.length <= code) ofCode.push(undefined);
  return (ofCode[code] ??= findRule(nameOf(code)));
}

const ofCode: (RuleHead | undefined)[] = [];

function findRule(name: string): RuleHead {
  const [voice = '', frame = ''] = name.split(':');
  const rule =
    voice === 'v'
      ? frame === 'quoted'
        ? 'quotation-inverted'
        : 'clause-inverted'
      : (OF_VOICE[voice] ?? OF_FRAME[frame] ?? otherFrame(frame));
  return byName.get(rule)!;
}

const otherFrame = (frame: string): RuleName => (/^[A-Z]/.test(frame) ? 'told' : 'preposition');

/** The rule of quotations without a speaker of their own. */
export const floatingRule: RuleHead = byName.get('floating')!;
