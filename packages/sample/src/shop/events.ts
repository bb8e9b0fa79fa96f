import type { CodedColumn, EventColumns } from '@desirepath/core'

/** One event of the shop, with what surrounds it. */
export interface ShopEvent {
  readonly activity: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The activity of the customer’s last event. */
  readonly end: string
  /** Whether the order of this customer came in the end. */
  readonly isServed: boolean
  /** What the log says of the customer, by the name of the column. */
  readonly trait: (name: string) => string
}

/** The columns with one more, filled event by event in the order of time; no value is empty. */
export function withColumn(
  columns: EventColumns,
  name: string,
  valueOf: (event: ShopEvent) => string,
): EventColumns {
  const values = ['']
  const known = new Map([['', 0]])
  const codes = Uint8Array.from(eventsOf(columns), (event) => {
    const value = valueOf(event)
    const code = known.get(value) ?? values.push(value) - 1
    known.set(value, code)
    return code
  })
  const column: CodedColumn = { name, values, codes }
  return { ...columns, attributes: [...columns.attributes, column] }
}

const SERVED = 'Order delivered'

function eventsOf({ size, customers, customer, activities, activity, attributes }: EventColumns) {
  const first = new Int32Array(customers.length).fill(-1)
  const last = new Int32Array(customers.length)
  const served = new Uint8Array(customers.length)
  for (let i = 0; i < size; i++) {
    const own = customer[i]!
    if (first[own]! < 0) first[own] = i
    last[own] = i
    if (activities[activity[i]!] === SERVED) served[own] = 1
  }
  return Array.from({ length: size }, (_, i): ShopEvent => {
    const own = customer[i]!
    return {
      activity: activities[activity[i]!]!,
      isFirst: first[own] === i,
      isLast: last[own] === i,
      end: activities[activity[last[own]!]!]!,
      isServed: served[own] === 1,
      trait: (name) => {
        const column = attributes.find((each) => each.name === name)
        return column?.values[column.codes[i]!] ?? ''
      },
    }
  })
}
