import { z } from 'zod'
import { ProblemError } from '../http/problem.ts'

/** What two people added together may be more than a list can hold. */
export async function fitting<T>(change: Promise<T>): Promise<T> {
  try {
    return await change
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const [issue] = error.issues
    throw new ProblemError(
      'invalid-input',
      `body.${issue?.path.join('.')}: ${issue?.message}, with what others added meanwhile. Nothing was changed.`,
    )
  }
}
