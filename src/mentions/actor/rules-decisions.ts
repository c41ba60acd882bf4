import type { RuleHead } from '../../pattern/rule.ts';

/** What is decided after the vote: other readings of a name, actors without a name, pronouns. */
export const decisionRules: readonly RuleHead[] = [
  {
    id: 'actor/metonym-acts',
    doc: 'A capital before a finite verb is a government.',
    examples: ['Later [Ankara] rejected the offer.', '[Tokyo] will sign the treaty.'],
    refuses: ['The factory in Ankara closed.'],
  },
  {
    id: 'actor/metonym-target',
    doc: 'A capital that is dealt with is a government: object of a verb, after "with", "against", "sanctions on".',
    examples: ['The treaty with [Tokyo] expired.', 'They imposed sanctions on [Ankara].'],
    refuses: ['They flew to Tokyo.', 'The embassy in Ankara closed.'],
  },
  {
    id: 'actor/metonym-owner',
    doc: 'A capital that owns what governments own is a government.',
    examples: ["[Ankara]'s demands were ignored.", "They doubted [Tokyo]'s motives."],
    refuses: ["Ankara's streets were empty."],
  },
  {
    id: 'actor/metonym-beside',
    doc: 'A capital beside a capital that is a government is one, too.',
    examples: ['Talks between Ankara and [Tokyo] failed.', 'Ties between Oslo and [Ankara] grew.'],
    refuses: ['Trains run in Ankara and Izmir.'],
  },
  {
    id: 'actor/administration',
    doc: 'A person and "administration", "government", "cabinet" is an actor of its own.',
    examples: ['The [Merkel government] fell.', 'Lawyers sued the [Macron administration].'],
    refuses: ['The administration of the school changed.'],
  },
  {
    id: 'actor/administration-owned',
    doc: 'A person\'s administration after "\'s".',
    examples: ["Macron's [government] fell.", "Merkel's [cabinet] met."],
    refuses: ["Norway's government fell."],
  },
  {
    id: 'actor/administration-again',
    doc: '"the administration" after one that was named.',
    examples: [
      'The Macron administration fell. Critics of the [administration] cheered.',
      'Lawyers sued the Merkel administration, and the [administration] appealed.',
    ],
    refuses: ['The administration of justice is slow.'],
  },
  {
    id: 'actor/administration-other',
    doc: 'The previous or next administration.',
    examples: ['The [previous administration] signed it.', 'The [incoming administration] will decide.'],
    refuses: ['The tax administration signed it.'],
  },
  {
    id: 'actor/government',
    doc: 'The government of a country that is named beside it.',
    examples: ['The Norwegian [government] fell.', "Peru's [cabinet] met."],
    refuses: ['The government fell.'],
  },
  {
    id: 'actor/body',
    doc: 'A ministry, court, army or other body of a country or place that is named beside it.',
    examples: ["Peru's [interior ministry] denied it.", 'The Norwegian [ministry of oil and energy] agreed.'],
    refuses: ['A Norwegian news agency reported it.', 'The Peruvian army chief resigned.', "Peru's new bank opened."],
  },
  {
    id: 'actor/body-alone',
    doc: '"the foreign ministry", "the central bank", "the supreme court": that of the country named beside it before.',
    examples: ['The [foreign ministry] had no comment.', "Peru's army left. The [supreme court] met."],
    refuses: ['The ministry had no comment.', 'The bank closed.', 'The Federal Court of Tarnow sat.'],
  },
  {
    id: 'actor/camp',
    doc: "The people of a party, by the party's name, where the vote finds no organization.",
    examples: ['The [Tories] want a vote.', 'Later the [Socialists] left the room.'],
    refuses: ['Some Catholics objected.', 'The conservatives left.'],
  },
  {
    id: 'actor/shared-head',
    doc: 'Names that share a head in the plural are actors each.',
    examples: [
      'They asked the [Commerce] and [Labor] Departments.',
      'He wrote to the [Finance] and [Defence] Ministries.',
    ],
    refuses: ['They asked the Commerce Department.'],
  },
  {
    id: 'actor/unnamed',
    doc: 'Officials, experts, critics and the like without a name.',
    examples: ['Norwegian [officials] disagreed.', 'Some [experts] disagreed.'],
    refuses: ['The spokesman Arne Dahl agreed.', 'A person fell.'],
  },
  {
    id: 'actor/unnamed-knowing',
    doc: 'Sources "familiar with", "close to", "briefed on" something.',
    examples: ['Two [people familiar with the plan] agreed.', 'He cited [sources close to the talks].'],
    refuses: ['Two people left the room.'],
  },
  {
    id: 'actor/pronoun',
    doc: 'He, she, his, her: the nearest fitting person of the paragraph.',
    examples: ['Olga Brandt said [she] would leave.', 'Pavel Dorn said [he] would stay.'],
    refuses: ['The ship sank before she was sold.'],
  },
  {
    id: 'actor/pronoun-its',
    doc: 'Its, itself: the only country or organization of the sentence so far.',
    examples: ['Norsbank said [its] profit fell.', 'Norway raised [its] tax on salmon.'],
    refuses: ['Norway asked Peru about its salmon.', 'The plan has its merits.'],
  },
  {
    id: 'actor/pronoun-sayer',
    doc: 'It, they as the subject of a modal verb behind a saying: the body or the people that say it.',
    examples: ['Norsbank said [it] would close.', 'Officials said that [they] could appeal.'],
    refuses: ['Norsbank said it would be wrong to close.', 'Norway asked Peru whether it would sign.', 'It may rain.'],
  },
  {
    id: 'actor/described-person',
    doc: '"the president", "the senator": the nearest person before with that office.',
    examples: [
      'President Maria Velez opened the talks. Later the [president] left.',
      'Senator Ivo Krasic agreed, and the [senator] signed.',
    ],
    refuses: ['Pavel Dorn waited. The president left.'],
  },
  {
    id: 'actor/described-body',
    doc: '"the company", "the party": the only fitting actor of the sentences before.',
    examples: [
      'Kestrel Holdings Ltd fell. Later the [company] recovered.',
      'The Farmers Party won, and the [party] cheered.',
    ],
    refuses: ['Pavel Dorn waited. The company recovered.'],
  },
];
