import type { CodedColumn, EventColumns } from '@desirepath/core'
import type { Visit } from './walk/walk.ts'

/** A customer with everything the log says about them. */
export interface Walked {
  readonly customer: string
  readonly traits: Readonly<Record<string, string>>
  readonly visits: readonly Visit[]
}

/** Puts walks into columns, as one log in the order of time, as a system would write it. */
export function toColumns(walks: readonly Walked[], attributes: readonly string[]): EventColumns {
  const size = walks.reduce((sum, { visits }) => sum + visits.length, 0)
  const owner = new Uint32Array(size)
  const time = new Float64Array(size)
  const activity = new Uint32Array(size)
  const channel = new Uint8Array(size)
  const activities = dictionary([])
  const channels = dictionary([''])
  let at = 0
  walks.forEach(({ visits }, code) => {
    for (const visit of visits) {
      owner[at] = code
      time[at] = visit.time
      activity[at] = activities.code(visit.activity)
      channel[at++] = channels.code(visit.channel)
    }
  })
  // Equal times keep the order of the walk, so that a customer's events never swap.
  const order = new Uint32Array(size).map((_, i) => i).sort((a, b) => time[a]! - time[b]! || a - b)
  const customer = order.map((i) => owner[i]!)
  return {
    size,
    customers: walks.map((walked) => walked.customer),
    activities: activities.names,
    customer,
    activity: order.map((i) => activity[i]!),
    time: new Float64Array(size).map((_, i) => time[order[i]!]!),
    channel: {
      name: 'channel',
      values: channels.names,
      codes: new Uint8Array(size).map((_, i) => channel[order[i]!]!),
    },
    attributes: attributes.map((name) => trait(name, walks, customer)),
  }
}

/** An attribute is the same at every event of a customer. */
function trait(name: string, walks: readonly Walked[], customer: Uint32Array): CodedColumn {
  const values = dictionary([''])
  const own = Uint8Array.from(walks, ({ traits }) => values.code(traits[name] ?? ''))
  const codes = new Uint8Array(customer.length).map((_, i) => own[customer[i]!]!)
  return { name, values: values.names, codes }
}

function dictionary(start: readonly string[]): { names: string[]; code(name: string): number } {
  const names = [...start]
  const codes = new Map(names.map((name, code) => [name, code]))
  return {
    names,
    code(name) {
      const known = codes.get(name)
      if (known !== undefined) return known
      codes.set(name, names.length)
      return names.push(name) - 1
    },
  }
}
