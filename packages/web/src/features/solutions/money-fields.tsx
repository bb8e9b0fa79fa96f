import { WrittenField } from '../records/fields/written-field.tsx'
import { currencyOf, inUnits, type Money, moneyOf } from './money.ts'
import { words } from './words.ts'

/** What something costs, which is not less than nothing. */
export function CostField({
  label,
  cost,
  currency,
  mayEdit,
  onKeep,
}: {
  readonly label: string
  readonly cost: Money | null
  readonly currency: string
  readonly mayEdit: boolean
  readonly onKeep: (cost: Money | null) => void
}) {
  return (
    <WrittenField
      label={label}
      type="number"
      value={inUnits(cost)}
      mayEdit={mayEdit}
      problemOf={(text) => (Number(text) < 0 ? words.negativeCost : null)}
      onKeep={(text) => onKeep(moneyOf(text, currency))}
    />
  )
}

/** The currency of amounts, by its code. */
export function CurrencyField({
  currency,
  mayEdit,
  onKeep,
}: {
  readonly currency: string
  readonly mayEdit: boolean
  readonly onKeep: (code: string) => void
}) {
  return (
    <WrittenField
      label={words.currency}
      value={currency}
      mayEdit={mayEdit}
      problemOf={(text) => (currencyOf(text) === null ? words.noCurrency(text) : null)}
      onKeep={(text) => onKeep(currencyOf(text) ?? currency)}
    />
  )
}
