/** So deep a rule may be: three levels of groups say everything that people can still read. */
export const DEEPEST_GROUP = 3

/** Whether a rule is a group of rules. */
export function isGroup<T extends object>(
  rule: T,
): rule is Extract<T, { readonly match: unknown }> {
  return 'match' in rule
}
