import type { WorkspaceRecord } from '@desirepath/core'
import { useState } from 'react'
import { CostField, CurrencyField } from './money-fields.tsx'
import { inCurrency, moneyWords } from './money.ts'
import type { ResourceRow } from './resource-rows.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** What one of a resource costs, and with it all that is needed and missing. */
export function ResourceCost({
  row: { record, balance, needed, missing },
  mayEdit,
  onKeep,
}: {
  readonly row: ResourceRow
  readonly mayEdit: boolean
  readonly onKeep: (fields: Pick<WorkspaceRecord<'resource'>, 'cost'>) => void
}) {
  const { cost, unit } = record
  // Kept with the first amount that is written.
  const [next, setNext] = useState('EUR')
  const currency = cost?.currency ?? next
  return (
    <section className={styles.part}>
      <h2>{words.money}</h2>
      <div className={styles.estimate}>
        <CostField
          label={words.costOfOne(unit)}
          {...{ cost, currency, mayEdit }}
          onKeep={(written) => onKeep({ cost: written })}
        />
        <CurrencyField
          currency={currency}
          mayEdit={mayEdit}
          onKeep={(code) => {
            setNext(code)
            if (cost !== null) onKeep({ cost: inCurrency(cost, code) })
          }}
        />
      </div>
      {needed !== null && balance.needed > 0 && (
        <p className={styles.quiet}>
          {words.costs(
            moneyWords(needed),
            missing !== null && missing.amount > 0 ? moneyWords(missing) : null,
          )}
        </p>
      )}
    </section>
  )
}
