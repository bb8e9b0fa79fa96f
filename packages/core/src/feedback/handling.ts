/** How long somebody waited; where the end was not seen, at least so long. */
export interface Wait {
  readonly seconds: number
  readonly ended: boolean
}

/** What the customer said of the help: another thing than what the ticket itself is about. */
export interface HelpScore {
  readonly kind: 'nps' | 'csat' | 'ces' | 'rating'
  readonly value: number
  readonly min: number
  readonly max: number
}

/** What a ticket says about how it was handled; null where its source does not say. */
export interface Handling {
  /** From the question to the first answer of a person. */
  readonly firstReply: Wait | null
  /** From the question to the solution that held; of a ticket opened again, to its last. */
  readonly resolution: Wait | null
  readonly status: 'open' | 'solved' | null
  /** How often it was opened again after it was solved. */
  readonly reopened: number | null
  /** How often it went from one agent or team to another. */
  readonly handedOver: number | null
  readonly team: string | null
  readonly score: HelpScore | null
  /** Milliseconds since the Unix epoch, UTC: of two states of a ticket the later one counts. */
  readonly updatedAt: number | null
}
