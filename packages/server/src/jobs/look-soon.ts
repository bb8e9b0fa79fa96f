/** Looks after something of a workspace beside whatever else happens, one look after the other. */
export interface Looking {
  /** There may be something to look at; what comes before the look is looked at together. */
  wake(workspaceId: string): void
  /** Looks no more, and waits for a look that is under way. */
  close(): Promise<void>
}

export function lookSoon({
  look,
  delay,
  onError,
}: {
  readonly look: (workspaceId: string) => Promise<void>
  /** Milliseconds to wait, by how long ago the last look ended; infinity for the first. */
  readonly delay: (since: number) => number
  readonly onError: (err: unknown) => void
}): Looking {
  const waiting = new Map<string, NodeJS.Timeout>()
  const looked = new Map<string, number>()
  let isClosed = false
  let turn: Promise<void> = Promise.resolve()
  const begin = (workspaceId: string) => {
    waiting.delete(workspaceId)
    turn = turn
      .then(() => look(workspaceId))
      .catch(onError)
      .finally(() => looked.set(workspaceId, performance.now()))
  }
  return {
    wake(workspaceId) {
      if (waiting.has(workspaceId) || isClosed) return
      const since = performance.now() - (looked.get(workspaceId) ?? Number.NEGATIVE_INFINITY)
      const timer = setTimeout(() => begin(workspaceId), delay(since))
      timer.unref()
      waiting.set(workspaceId, timer)
    },
    async close() {
      isClosed = true
      for (const timer of waiting.values()) clearTimeout(timer)
      await turn
    },
  }
}

/** At once, but not sooner than so many milliseconds after the last look. */
export function withPause(pause: number): (since: number) => number {
  return (since) => Math.max(0, pause - since)
}
