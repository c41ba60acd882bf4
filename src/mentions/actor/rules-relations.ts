import type { EvidenceRule } from './evidence.ts';

const never = (): boolean => false;

/** Signs in other names of the article; vote.ts finds them. */
export const relationSigns: readonly EvidenceRule[] = [
  {
    id: 'actor/tail-of-person',
    doc: 'The last words of a person named in full ("Merkel").',
    where: 'relation',
    points: [14, -7, -2],
    when: never,
    examples: ['Pavel Dorn won; [Dorn] smiled.', 'Olga Brandt spoke and [Brandt] left.'],
    refuses: ['A 31-year-old Pavel Dorn won.'],
  },
  {
    id: 'actor/head-of-person',
    doc: 'The first words of a person named in full ("Saddam").',
    where: 'relation',
    points: [6, -5, -4],
    when: never,
    examples: ['Saddam Hussein spoke and [Saddam] left.', 'Tolmar River rose and [Tolmar] flooded.'],
    refuses: ['Olga Brandt spoke and Brandt left.'],
  },
  {
    id: 'actor/tail-of-organization',
    doc: 'The last words of an organization named in full.',
    where: 'relation',
    points: [0, 3, -2],
    when: never,
    examples: [
      'The Baltic Rowing Federation met; the [Rowing Federation] paid.',
      'He quoted the Norwegian Fishing Agency, and the [Fishing Agency] agreed.',
    ],
    refuses: ['The World Rowing Federation (WRF) banned him.'],
  },
  {
    id: 'actor/head-of-organization',
    doc: 'The first words of an organization named in full ("Deutsche").',
    where: 'relation',
    points: [-8, 7, -2],
    when: never,
    examples: ['Kestrel Industries Inc grew; [Kestrel] hired.', 'Velmar Holdings Ltd fell and [Velmar] paid.'],
    refuses: ['Shares of Dalton Inc rose.'],
  },
  {
    id: 'actor/tail-of-place',
    doc: 'The last words of a place named in full.',
    where: 'relation',
    points: [-1, -1, 1],
    when: never,
    examples: [
      'They left New Harbour City; [Harbour City] sleeps.',
      'They left East Lindenburg for good; [Lindenburg] slept.',
    ],
    refuses: ['They left Norway.'],
  },
  {
    id: 'actor/head-of-place',
    doc: 'The first words of a place named in full.',
    where: 'relation',
    points: [-1, 2, -2],
    when: never,
    examples: ['They saw Tolmar River and then [Tolmar].', 'They saw Kerrin Valley and then left [Kerrin] for good.'],
    refuses: ['Tolmar River rose and Tolmar flooded.'],
  },
  {
    id: 'actor/acronym-of',
    doc: 'In brackets after the name it shortens.',
    where: 'relation',
    points: [-1, 0, -1],
    when: never,
    examples: ['The World Rowing Federation ([WRF]) banned him.', 'The Baltic Fishing Council ([BFC]) met in Riga.'],
    refuses: ['The Baltic Rowing Federation met; the Rowing Federation paid.'],
  },
  {
    id: 'actor/acronym-of-organization',
    doc: 'The initials of an organization in brackets after it.',
    where: 'relation',
    points: [0, 6, -1],
    when: never,
    examples: ['The World Rowing Federation ([WRF]) banned him.', 'The Baltic Fishing Council ([BFC]) met in Riga.'],
    refuses: ['The Baltic Rowing Federation met; the Rowing Federation paid.'],
  },
];
