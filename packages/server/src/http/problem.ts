import { type Problem, type ProblemKind, problemKinds, problemType } from '@desirepath/contract'

const titles: Readonly<Record<ProblemKind, string>> = {
  'invalid-input': 'The request is not as the contract says',
  'no-session': 'No session',
  'foreign-origin': 'This request comes from another site',
  'not-allowed': 'Your role does not allow this',
  'not-found': 'There is no such thing here',
  conflict: 'That cannot be done now',
  'changed-meanwhile': 'It was changed meanwhile',
  'key-reused': 'This key belongs to another request',
  'too-large': 'Too large',
  'out-of-range': 'There is no such part of it',
  'bad-file': 'This file cannot be read',
  internal: 'Something went wrong on our side',
}

/** An expected failure on its way to becoming an HTTP answer. */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly more: More

  constructor(kind: ProblemKind, detail: string, more: More = {}) {
    super(detail)
    this.kind = kind
    this.more = more
  }
}

/** What a program may go by, beside the words. */
type More = Pick<Problem, 'errors' | 'mergedInto'>

/** The one place where an error becomes HTTP (RFC 9457). */
export function problemResponse(error: unknown): Response {
  const problem =
    error instanceof ProblemError
      ? error
      : new ProblemError('internal', 'Nothing was changed. The reason is in the server’s log.')
  const status = problemKinds[problem.kind]
  const body = {
    type: problemType(problem.kind),
    title: titles[problem.kind],
    status,
    detail: problem.message,
    ...problem.more,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
