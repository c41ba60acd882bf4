import type { RuleHead } from '../../pattern/rule.ts';
import type { EvidenceRule, Sign } from './evidence.ts';
import { POINTS } from './points.ts';
import { contextSigns } from './rules-context.ts';
import { nameSigns } from './rules-name.ts';

const RELATION_IDS = {
  tailOfPerson: ['tail-of-person', 'The last words of a person named in full ("Merkel").'],
  headOfPerson: ['head-of-person', 'The first words of a person named in full ("Saddam").'],
  tailOfOrganization: ['tail-of-organization', 'The last words of an organization named in full.'],
  headOfOrganization: ['head-of-organization', 'The first words of an organization named in full ("Deutsche").'],
  tailOfPlace: ['tail-of-place', 'The last words of a place named in full.'],
  headOfPlace: ['head-of-place', 'The first words of a place named in full.'],
  acronymOf: ['acronym-of', 'In brackets after the name it shortens.'],
  acronymOfOrganization: ['acronym-of-organization', 'The initials of an organization in brackets after it.'],
} as const;
const relations: readonly Sign[] = Object.values(RELATION_IDS).map(([id, doc]) => ({
  id: `actor/${id}`,
  doc,
  where: 'relation',
  when: () => false,
}));

/** The evidence rules. Every rule that fits gives its points; the kind with most points wins where they are positive. */
export const evidence: readonly EvidenceRule[] = [...nameSigns, ...contextSigns, ...relations].map((r) => ({
  ...r,
  points: POINTS[r.id] ?? [0, 0, 0],
  examples: ['', ''],
}));

export const rules: readonly RuleHead[] = [];
