/** A command that could not do its work; the message says what is wrong and what to do. */
export interface Failure {
  readonly type: 'failure'
  readonly message: string
  /** 1 where the world is wrong, 2 where the command line is. */
  readonly exitCode: 1 | 2
}

export function failure(message: string): Failure {
  return { type: 'failure', message, exitCode: 1 }
}

export function usageFailure(message: string): Failure {
  return { type: 'failure', message, exitCode: 2 }
}

export function isFailure(value: unknown): value is Failure {
  return (value as Failure | null)?.type === 'failure'
}
