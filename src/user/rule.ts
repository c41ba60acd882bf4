import { ACTION_LABELS, type ActionLabel, CUE_CLASSES, type CueClass } from '../model/extraction.ts';

/** A rule that a user wrote: a pattern in compromise's match syntax whose named groups say what is found. */
export type UserRule = UserAttributionRule | UserClaimRule;

interface UserRuleHead {
  readonly id: string;
  readonly doc: string;
  readonly pattern: string;
  /** Sentences in which the rule must find something. */
  readonly examples: readonly string[];
}

export interface UserAttributionRule extends UserRuleHead {
  readonly finds: 'attribution';
  readonly label: CueClass | null;
}

export interface UserClaimRule extends UserRuleHead {
  readonly finds: 'claim';
  readonly label: ActionLabel | null;
}

/** What is wrong with a user's rules: `rule` is the id, or "rule 3" where it has none. */
export class UserRuleError extends Error {
  readonly rule: string;
  constructor(rule: string, reason: string) {
    super(`rule ${rule}: ${reason}`);
    this.rule = rule;
  }
}

const ATTRIBUTION_GROUPS = ['source', 'cue', 'content'];
const CLAIM_GROUPS = ['actor', 'action', 'target'];
const KEYS = ['id', 'doc', 'pattern', 'label', 'examples'];
const ID = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9._-]+)?$/i;

/**
 * Checks what `JSON.parse` made of a file of rules. `groupsOf` reads a pattern and names its groups, or throws.
 * @throws UserRuleError
 */
export function readUserRules(data: unknown, groupsOf: (pattern: string) => readonly string[]): UserRule[] {
  if (!Array.isArray(data)) throw new UserRuleError('file', 'a rules file is a JSON array of rules');
  const seen = new Set<string>();
  return data.map((entry: unknown, i) => {
    const rule = readRule(entry, i, groupsOf);
    if (seen.has(rule.id)) throw new UserRuleError(rule.id, 'another rule has this id');
    seen.add(rule.id);
    return rule;
  });
}

function readRule(entry: unknown, i: number, groupsOf: (pattern: string) => readonly string[]): UserRule {
  if (typeof entry !== 'object' || entry === null) throw new UserRuleError(`${i + 1}`, 'is no object');
  const fields = new Map<string, unknown>(Object.entries(entry));
  const id = fields.get('id');
  if (typeof id !== 'string' || !ID.test(id))
    throw new UserRuleError(`${i + 1}`, 'needs an "id" of letters, digits, ".", "_", "-" and one "/"');
  const odd = [...fields.keys()].find((key) => !KEYS.includes(key));
  if (odd !== undefined) throw new UserRuleError(id, `has an unknown key "${odd}" (known: ${KEYS.join(', ')})`);
  const text = (key: string): string => {
    const value = fields.get(key);
    if (typeof value !== 'string' || !value.trim()) throw new UserRuleError(id, `needs a "${key}"`);
    return value;
  };
  const head = { id, doc: text('doc'), pattern: text('pattern'), examples: readExamples(id, fields.get('examples')) };
  const label = fields.get('label') ?? null;
  if (label !== null && typeof label !== 'string') throw new UserRuleError(id, '"label" is no string');
  return findsOf(id, groupsIn(id, head.pattern, groupsOf)) === 'claim'
    ? { ...head, finds: 'claim', label: oneOf(id, ACTION_LABELS, label) }
    : { ...head, finds: 'attribution', label: oneOf(id, CUE_CLASSES, label) };
}

function readExamples(id: string, value: unknown): string[] {
  if (value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : [null];
  return list.map((example) => {
    if (typeof example !== 'string') throw new UserRuleError(id, '"examples" is no array of strings');
    return example;
  });
}

function groupsIn(id: string, pattern: string, groupsOf: (pattern: string) => readonly string[]): readonly string[] {
  try {
    return groupsOf(pattern);
  } catch (error) {
    throw new UserRuleError(id, error instanceof Error ? error.message : String(error));
  }
}

/** What a rule with these groups finds. */
function findsOf(id: string, groups: readonly string[]): UserRule['finds'] {
  const odd = groups.find((g) => !ATTRIBUTION_GROUPS.includes(g) && !CLAIM_GROUPS.includes(g));
  if (odd !== undefined)
    throw new UserRuleError(
      id,
      `unknown group <${odd}> (known: ${[...ATTRIBUTION_GROUPS, ...CLAIM_GROUPS].join(', ')})`,
    );
  const claim = groups.filter((g) => CLAIM_GROUPS.includes(g));
  const attribution = groups.filter((g) => ATTRIBUTION_GROUPS.includes(g));
  if (claim.length && attribution.length)
    throw new UserRuleError(id, `<${claim[0]}> is of a claim, <${attribution[0]}> of an attribution: use one kind`);
  if (claim.length) {
    if (!claim.includes('action')) throw new UserRuleError(id, 'a claim needs the group <action>');
    return 'claim';
  }
  if (!attribution.includes('cue') || attribution.length < 2)
    throw new UserRuleError(id, 'needs the groups <cue> and <source> or <content>, or the group <action>');
  return 'attribution';
}

function oneOf<L extends string>(id: string, labels: readonly L[], label: string | null): L | null {
  if (label === null) return null;
  const found = labels.find((l) => l === label);
  if (!found) throw new UserRuleError(id, `unknown label "${label}" (known: ${labels.join(', ')})`);
  return found;
}
