import { formatNumber } from '@desirepath/render'
import { useState } from 'react'
import { WrittenField } from '../records/fields/written-field.tsx'
import { CostField, CurrencyField } from './money-fields.tsx'
import { inCurrency, inUnits, type Money, moneyOf, paysBackIn } from './money.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** What a solution costs and brings, and when it pays for itself. */
export function MoneyPart({
  cost,
  gain,
  mayEdit,
  onKeep,
}: {
  readonly cost: Money | null
  readonly gain: Money | null
  readonly mayEdit: boolean
  readonly onKeep: (fields: { cost?: Money | null; gain?: Money | null }) => void
}) {
  // Kept with the first amount that is written.
  const [next, setNext] = useState('EUR')
  const currency = cost?.currency ?? gain?.currency ?? next
  return (
    <section className={styles.part}>
      <h2>{words.money}</h2>
      <div className={styles.estimate}>
        <CostField
          label={words.cost}
          {...{ cost, currency, mayEdit }}
          onKeep={(written) => onKeep({ cost: written })}
        />
        <WrittenField
          label={words.gainMoney}
          type="number"
          value={inUnits(gain)}
          mayEdit={mayEdit}
          onKeep={(text) => onKeep({ gain: moneyOf(text, currency) })}
        />
        <CurrencyField
          currency={currency}
          mayEdit={mayEdit}
          onKeep={(code) => {
            setNext(code)
            if (cost !== null || gain !== null)
              onKeep({ cost: inCurrency(cost, code), gain: inCurrency(gain, code) })
          }}
        />
      </div>
      {cost !== null && gain !== null && <p className={styles.quiet}>{payback(cost, gain)}</p>}
    </section>
  )
}

function payback(cost: Money, gain: Money): string {
  const months = paysBackIn(cost, gain)
  return months === null ? words.neverPays : words.pays(formatNumber(months, 1).replace(/\.0$/, ''))
}
