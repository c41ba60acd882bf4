import type { RuleHead } from '../pattern/rule.ts';
import type { Draft } from './draft.ts';

/** The shapes in which a claim stands in a sentence; the logic is in clause.ts, governors.ts and the field files. */
export const rules: readonly RuleHead[] = [
  {
    id: 'claim/verb',
    doc: 'A public actor does, did or will do a policy action: subject, verb, policy object.',
    examples: [
      '[actor:The Norwegian government] will [action:ban] [target:cod fishing].',
      '[actor:Ministers] will [action:raise] [target:fuel duty] in April.',
    ],
    refuses: ['The company will raise questions about the offer.', 'The captain lifted the cup.'],
  },
  {
    id: 'claim/passive',
    doc: 'A policy object to which something is done: "the tax was cut (by ministers)".',
    examples: [
      'The [target:fishing quota] was [action:cut] by [actor:the government].',
      'The [target:embargo] will be [action:lifted] in May.',
    ],
    refuses: ['The curtain was lifted at nine.'],
  },
  {
    id: 'claim/process',
    doc: 'An action under a process word that says how far it has come: plan, urge, consider, refuse.',
    examples: [
      '[actor:The Finnish government] plans to [action:abolish] [target:military conscription].',
      'Unions urged [actor:ministers] to [action:scrap] the [target:levy].',
    ],
    refuses: ['The singer plans to cut her hair.'],
  },
  {
    id: 'claim/noun',
    doc: 'A nominal action that somebody asks for, plans or holds: "calls for a ban", "its proposed tax cut".',
    examples: [
      'Doctors called for a [action:ban] on [target:tobacco advertising].',
      '[actor:The minister] rejected calls for a [action:public inquiry].',
    ],
    refuses: ['The ban was mentioned twice.'],
  },
  {
    id: 'claim/stance',
    doc: 'Support for or opposition to a policy, where no other action is named.',
    examples: [
      '[actor:The Greens] [action:oppose] the [target:pension bill].',
      '[actor:Senator Jane Roe] [action:backed] the [target:treaty].',
    ],
    refuses: ['The fans opposed the new coach.'],
  },
];

const byId = new Map(rules.map((r) => [r.id, r]));

/** The rule of a draft. */
export function ruleOf(d: Draft): RuleHead {
  const id =
    d.action.label === 'support' || d.action.label === 'oppose'
      ? 'claim/stance'
      : d.action.kind === 'noun'
        ? 'claim/noun'
        : d.chain.governors.some((g) => g.status !== 'pass')
          ? 'claim/process'
          : d.action.passive
            ? 'claim/passive'
            : 'claim/verb';
  return byId.get(id) ?? rules[0]!;
}
