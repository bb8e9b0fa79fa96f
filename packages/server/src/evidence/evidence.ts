import { type Analytics, openAnalytics } from '@desirepath/analytics'

/** The store of events and feedback, opened when it is first needed. */
export interface Evidence {
  open(): Promise<Analytics>
  close(): Promise<void>
}

type Location = Parameters<typeof openAnalytics>[0]

/** A start that asks nothing of the events does not pay for loading their engine. */
export function createEvidence(location: Location): Evidence {
  let opened: Promise<Analytics> | null = null
  return {
    open: () => (opened ??= openAnalytics(location)),
    close: async () => (await opened)?.close(),
  }
}
