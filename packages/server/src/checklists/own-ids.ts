import { ProblemError } from '../http/problem.ts'

/** Two items of one id could not be told apart. */
export function requireOwnIds(items: readonly { readonly id: string }[] = []): void {
  const ids = new Set(items.map(({ id }) => id))
  if (ids.size < items.length)
    throw new ProblemError(
      'invalid-input',
      'items: two of them have the same id; give each its own.',
    )
}
