import type { EventColumns } from '@desirepath/core'
import { createEventTable } from './event-table.ts'

/** One event as an object, as it comes by HTTP or from a test; `time` in milliseconds UTC. */
export interface EventObject {
  readonly customer: string
  readonly activity: string
  readonly time: number
  readonly channel?: string | null
  readonly attributes?: Readonly<Record<string, string>>
}

/** Columns of events given as objects, in the order given and with every attribute; throws on a time that is no finite number. */
export function eventColumns(events: Iterable<EventObject>): EventColumns {
  const table = createEventTable({ isMissing: () => false })
  for (const event of events) {
    if (!Number.isFinite(event.time)) {
      throw new RangeError(`The time of an event has to be a finite number, not ${event.time}.`)
    }
    const row = table.append(
      table.customers.codeOf(event.customer),
      table.activities.codeOf(event.activity),
      event.time,
    )
    if (event.channel) table.channel.setText(row, event.channel)
    for (const [name, value] of Object.entries(event.attributes ?? {})) {
      table.attribute(name, true)?.setText(row, value)
    }
  }
  return table.finish()
}
