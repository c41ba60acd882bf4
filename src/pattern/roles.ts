/** Roles that all patterns together may name. */
export const MOST_ROLES = 32;

const names: string[] = [];

/** Number of a role, the same in every pattern. @throws Error when there are too many. */
export function roleNumber(name: string): number {
  const known = names.indexOf(name);
  if (known >= 0) return known;
  if (names.length === MOST_ROLES) throw new Error(`more than ${MOST_ROLES} roles`);
  return names.push(name) - 1;
}

/** The role that is the candidate's core; what the pattern has around it only helps to know it. */
export const CORE = roleNumber('core');
