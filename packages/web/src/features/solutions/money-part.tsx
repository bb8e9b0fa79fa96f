import { formatNumber } from '@desirepath/render'
import { WrittenField } from '../records/fields/written-field.tsx'
import { currencyOf, inUnits, type Money, moneyOf } from './money.ts'
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
  const currency = cost?.currency ?? gain?.currency ?? 'EUR'
  return (
    <section className={styles.part}>
      <h2>{words.money}</h2>
      <div className={styles.estimate}>
        <WrittenField
          label={words.cost}
          type="number"
          value={inUnits(cost)}
          mayEdit={mayEdit}
          onKeep={(text) => onKeep({ cost: moneyOf(text, currency) })}
        />
        <WrittenField
          label={words.gainMoney}
          type="number"
          value={inUnits(gain)}
          mayEdit={mayEdit}
          onKeep={(text) => onKeep({ gain: moneyOf(text, currency) })}
        />
        <WrittenField
          label={words.currency}
          value={currency}
          mayEdit={mayEdit && (cost !== null || gain !== null)}
          onKeep={(text) => {
            const code = currencyOf(text)
            if (code === null) return
            onKeep({
              cost: cost && { ...cost, currency: code },
              gain: gain && { ...gain, currency: code },
            })
          }}
        />
      </div>
      {cost !== null && gain !== null && <p className={styles.quiet}>{payback(cost, gain)}</p>}
    </section>
  )
}

function payback(cost: Money, gain: Money): string {
  const months = (12 * cost.amount) / gain.amount
  return Number.isFinite(months) && months <= 12
    ? words.pays(formatNumber(months, 1))
    : words.neverPays
}
