import { balanceOf } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { CallProblem } from '../../api/call.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { WrittenField } from '../records/fields/written-field.tsx'
import { LinkChoice } from '../records/link-choice.tsx'
import { useAll, useAllRecords, useRecord } from '../records/queries.ts'
import { amountWords } from './needs.ts'
import type { Solution } from './predictions.ts'
import styles from './solutions.module.css'
import { words } from './words.ts'

type Need = Solution['needs'][number]

/** What a solution needs against what there is, with what all other open solutions need. */
export function NeedsPart({
  needs,
  mayEdit,
  onKeep,
}: {
  readonly needs: readonly Need[]
  readonly mayEdit: boolean
  readonly onKeep: (needs: readonly Need[]) => void
}) {
  const [isAdding, setIsAdding] = useState(false)
  const { data: listed, isSuccess: isListed } = useAllRecords('resource')
  const resources = listed?.map(({ record }) => record) ?? []
  const solutions = useAll('solution')
  return (
    <section className={styles.part}>
      <h2>{words.needs}</h2>
      {needs.length === 0 && <p className={styles.quiet}>{words.noNeeds}</p>}
      <ul className={styles.needs}>
        {needs.map((need, at) => {
          const resource = resources.find(({ id }) => id === need.resourceId)
          const takeAway = () => onKeep(needs.filter((each) => each !== need))
          if (resource === undefined && !isListed) return null
          if (resource === undefined)
            return (
              <NeedElsewhere
                key={need.resourceId}
                need={need}
                onTakeAway={mayEdit ? takeAway : null}
              />
            )
          const { missing } = balanceOf(resource, solutions)
          return (
            <li key={need.resourceId}>
              <Link to="/$noun/$id" params={{ noun: 'resources', id: resource.id }} dir="auto">
                {resource.title}
              </Link>
              <WrittenField
                label={words.amount(resource.title)}
                type="number"
                value={String(need.amount)}
                mayEdit={mayEdit}
                problemOf={(text) => (Number(text) < 0 ? words.negativeAmount : null)}
                onKeep={(text) => onKeep(needs.with(at, { ...need, amount: Number(text) }))}
              />
              <span data-missing={missing > 0 || undefined} className={styles.balance}>
                {missing > 0 ? words.missing(amountWords(missing), resource.unit) : words.enough}
              </span>
              {mayEdit && (
                <IconButton
                  icon={X}
                  size="small"
                  label={words.takeAway(resource.title)}
                  onClick={takeAway}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayEdit && (
        <Button
          size="small"
          icon={Plus}
          className={styles.inline}
          onClick={() => setIsAdding(true)}
        >
          {words.addNeed}
        </Button>
      )}
      {isAdding && (
        <LinkChoice
          title={words.addNeed}
          type="resource"
          makes
          without={needs.map(({ resourceId }) => resourceId)}
          onClose={() => setIsAdding(false)}
          onChoose={(resourceId) => {
            setIsAdding(false)
            onKeep([...needs, { resourceId, amount: 1 }])
          }}
        />
      )}
    </section>
  )
}

/** A need of what is not among the first resources by name, or no more. */
function NeedElsewhere({
  need: { resourceId, amount },
  onTakeAway,
}: {
  readonly need: Need
  readonly onTakeAway: (() => void) | null
}) {
  const { data, error } = useRecord('resource', resourceId)
  const isGone = error instanceof CallProblem && error.status === 404
  if (data === undefined && !isGone) return null
  const title = data?.record.title ?? words.deletedResource
  return (
    <li data-elsewhere>
      {data === undefined ? (
        <i>{title}</i>
      ) : (
        <Link to="/$noun/$id" params={{ noun: 'resources', id: resourceId }} dir="auto">
          {title}
        </Link>
      )}
      <span>{amountWords(amount)}</span>
      {onTakeAway !== null && (
        <IconButton icon={X} size="small" label={words.takeAway(title)} onClick={onTakeAway} />
      )}
    </li>
  )
}
