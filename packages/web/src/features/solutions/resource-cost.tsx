import type { WorkspaceRecord } from '@desirepath/core'
import { WrittenField } from '../records/fields/written-field.tsx'
import { currencyOf, inUnits, moneyOf, moneyWords } from './money.ts'
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
  const currency = cost?.currency ?? 'EUR'
  return (
    <section className={styles.part}>
      <h2>{words.money}</h2>
      <div className={styles.estimate}>
        <WrittenField
          label={words.costOfOne(unit)}
          type="number"
          value={inUnits(cost)}
          mayEdit={mayEdit}
          onKeep={(text) => onKeep({ cost: moneyOf(text, currency) })}
        />
        <WrittenField
          label={words.currency}
          value={currency}
          mayEdit={mayEdit && cost !== null}
          onKeep={(text) => {
            const code = currencyOf(text)
            if (code !== null && cost !== null) onKeep({ cost: { ...cost, currency: code } })
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
