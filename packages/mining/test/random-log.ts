import type { EventColumns } from '@desirepath/core'
import fc from 'fast-check'

/** One event as a person would write it down, in order of arrival. */
export interface ArrivedEvent {
  readonly customer: number
  readonly activity: number
  readonly time: number
  readonly channel: number
  readonly device: number
}

export const CHANNELS = ['', 'Desk', 'Web', 'Phone']
export const DEVICES = ['', 'old', 'new']

/**
 * Small worlds, so that ties, unsorted arrival, single-event journeys, customers without events and
 * the empty log come up often; now and then so many activities that pairs no longer fit a matrix.
 */
export const randomEvents: fc.Arbitrary<ArrivedEvent[]> = fc.array(
  fc.record({
    customer: fc.nat(7),
    activity: fc.oneof({ weight: 9, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(11) }),
    time: fc.oneof(
      fc.nat(12),
      fc.integer({ min: -5, max: 3_000 }).map((each) => each / 4),
    ),
    channel: fc.nat(CHANNELS.length - 1),
    device: fc.nat(DEVICES.length - 1),
  }),
  // Logs of every length up to the largest are wanted, not mostly short ones.
  { maxLength: 60, size: 'max' },
)

/** Names whose order is not that of their codes. */
const activityNames = (wide: boolean): string[] =>
  Array.from({ length: wide ? 1_500 : 12 }, (_, code) => `${(code * 7) % 12}-${code}`)

/** The columns of events, with room to spare at the end as a growing reader leaves it. */
export function columnsOf(events: readonly ArrivedEvent[], wide = false): EventColumns {
  const spare = [{ customer: 0, activity: 0, time: 0, channel: 0, device: 0 }]
  const rows = [...events, ...spare]
  return {
    size: events.length,
    customers: Array.from({ length: 8 }, (_, code) => `c${code}`),
    activities: activityNames(wide),
    customer: Uint32Array.from(rows, (each) => each.customer),
    activity: Uint32Array.from(rows, (each) => each.activity),
    time: Float64Array.from(rows, (each) => each.time),
    channel: {
      name: 'channel',
      values: CHANNELS,
      codes: Uint32Array.from(rows, (each) => each.channel),
    },
    attributes: [
      { name: 'device', values: DEVICES, codes: Uint8Array.from(rows, (each) => each.device) },
    ],
  }
}
