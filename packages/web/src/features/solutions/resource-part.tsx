import type { WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import type { RecordPartProps } from '../records/parts.ts'
import { amountWords } from './needs.ts'
import { useAll } from '../records/queries.ts'
import { Predicted } from './predicted.tsx'
import { expectedOf } from './predictions.ts'
import { ResourceCost } from './resource-cost.tsx'
import { resourceRows } from './resource-rows.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

/** Who needs a resource, what is missing of it, and what the journeys would gain with it. */
export function ResourcePart({ data, mayEdit, onKeep }: RecordPartProps) {
  const resource = data.record as WorkspaceRecord<'resource'>
  const [row] = resourceRows([resource], useAll('solution'))
  const { needed, missing, by } = row!.balance
  const expected = expectedOf(by.map(({ solution }) => solution))
  return (
    <>
      <ResourceCost row={row!} mayEdit={mayEdit} onKeep={onKeep} />
      <section className={styles.part}>
        <h2>{words.neededBy}</h2>
        {by.length === 0 && <p className={styles.quiet}>{words.nobody}</p>}
        <ul className={styles.needs}>
          {by.map(({ solution, amount: of }) => (
            <li key={solution.id}>
              <Link to="/$noun/$id" params={{ noun: 'solutions', id: solution.id }} dir="auto">
                {solution.title}
              </Link>
              <span>{words.statuses[solution.status]}</span>
              <span className={styles.balance}>{`${amountWords(of)} ${resource.unit}`.trim()}</span>
            </li>
          ))}
        </ul>
        {by.length > 0 && (
          <p data-missing={missing > 0 || undefined} className={styles.balance}>
            {words.balance(amountWords(resource.available), amountWords(needed), resource.unit)}
            {missing > 0 && `: ${words.short(amountWords(missing))}`}
          </p>
        )}
      </section>
      {by.length > 0 && (
        <section className={styles.part}>
          <h2>{words.worth}</h2>
          <p className={styles.quiet}>
            {expected.length === 0 ? words.nothingExpected : words.worthHint}
          </p>
          <Predicted expected={expected} />
        </section>
      )}
    </>
  )
}
