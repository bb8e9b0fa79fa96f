import { type CodedColumn, type Figure, meanFigure, tells } from '@desirepath/core'
import { type EventLog, numberOf } from '@desirepath/mining'
import type { Customers } from './customers.ts'

/** What customers are worth, by a column of numbers in the log. */
export interface CustomerValue {
  readonly column: string
  /** Whether the numbers of a customer’s events add up, or all events repeat one of the customer. */
  readonly isSum: boolean
  /** Mean of a customer, and of all others. */
  readonly own: Figure
  readonly others: Figure
  readonly total: number
}

/** Names of the columns that hold numbers, those first whose name speaks of money. */
export function numberColumns({ attributes }: EventLog): string[] {
  return attributes
    .filter(isNumeric)
    .map(({ name }) => name)
    .sort((a, b) => Number(tells('amount', b)) - Number(tells('amount', a)))
}

function isNumeric({ values }: CodedColumn): boolean {
  const said = values.filter((each) => each !== '')
  return said.length > 0 && said.every((each) => Number.isFinite(numberOf(each)))
}

/** Null where the log has no such column, or, where none is asked for, none whose name tells. */
export function customerValue(log: EventLog, own: Customers, asked: string): CustomerValue | null {
  const name = asked === '' ? numberColumns(log).find((each) => tells('amount', each)) : asked
  const column = log.attributes.find((each) => each.name === name)
  if (column === undefined || !isNumeric(column)) return null
  const { sums, firsts, isSum } = amountsOf(log, column)
  const amounts = isSum ? sums : firsts
  const valuesOf = (customers: readonly number[]) =>
    customers.flatMap((each) => (Number.isNaN(amounts[each]!) ? [] : [amounts[each]!]))
  const values = valuesOf(own.customers)
  return {
    column: column.name,
    isSum,
    own: meanFigure(values),
    others: meanFigure(valuesOf(own.others.customers)),
    total: values.reduce((sum, each) => sum + each, 0),
  }
}

/** Per customer the sum and the first of the numbers; NaN where there is none. */
function amountsOf(log: EventLog, { values, codes }: CodedColumn) {
  const numbers = Float64Array.from(values, numberOf)
  const sums = new Float64Array(log.customers.length).fill(NaN)
  const firsts = new Float64Array(log.customers.length).fill(NaN)
  let isSum = false
  for (let journey = 0; journey < log.journeys; journey++) {
    const customer = log.customerOf[journey]!
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      const number = numbers[codes[i]!]!
      if (Number.isNaN(number)) continue
      const first = firsts[customer]!
      isSum ||= !Number.isNaN(first) && first !== number
      if (Number.isNaN(first)) firsts[customer] = number
      sums[customer] = (Number.isNaN(first) ? 0 : sums[customer]!) + number
    }
  }
  return { sums, firsts, isSum }
}
