import type { Segment, SegmentGroup } from '@desirepath/core'
import { formatCount, formatShare, formatShareInterval, thin } from '@desirepath/render'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, Problem, SelectInput, Skeleton } from '../../ui/panel.tsx'
import { useJourneys } from '../journeys/queries.ts'
import { useSegmentCount, useSegmentTerms } from './queries.ts'
import { RuleGroup } from './rule-group.tsx'
import styles from './segment.module.css'
import { ruleWords as says } from './rule-words.ts'
import { words } from './words.ts'

/** Says by a rule which real customers a persona stands for, and counts them while one writes. */
export function RuleDialog({
  segment,
  onClose,
  onKeep,
}: {
  readonly segment: Segment | null
  readonly onClose: () => void
  readonly onKeep: (segment: Segment) => void
}) {
  const withData = useJourneys().data?.items.filter(({ customers }) => customers > 0)
  const [chosen, setChosen] = useState(segment?.journeyId ?? '')
  const journeyId = chosen === '' ? (withData?.[0]?.id ?? '') : chosen
  const [rule, setRule] = useState<SegmentGroup>(segment?.rule ?? { match: 'all', rules: [] })
  const [valueColumn, setValueColumn] = useState(segment?.valueColumn ?? '')
  const { data: terms, error } = useSegmentTerms(journeyId)
  return (
    <Dialog open onClose={onClose} title={says.title} className={styles.wide}>
      {withData?.length === 0 && <p className={styles.none}>{words.stands.noData}</p>}
      {error && <Problem title={says.failed}>{error.message}</Problem>}
      <Field label={says.journey}>
        <SelectInput
          value={journeyId}
          onChange={({ target }) => {
            setChosen(target.value)
            // What a rule speaks of belongs to its journey.
            setRule({ match: 'all', rules: [] })
            setValueColumn('')
          }}
        >
          {withData?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectInput>
      </Field>
      {terms === undefined && !error && <Skeleton width="100%" height={120} />}
      {terms !== undefined && (
        <>
          <RuleGroup group={rule} terms={terms} depth={1} onChange={setRule} />
          {terms.numbers.length > 0 && (
            <Field label={says.value}>
              <SelectInput
                value={valueColumn}
                onChange={({ target }) => setValueColumn(target.value)}
              >
                <option value="">{says.guessed}</option>
                {terms.numbers.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </SelectInput>
            </Field>
          )}
          <Count journeyId={journeyId} rule={rule} />
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{says.cancel}</Button>
        <Button
          look="primary"
          disabled={terms === undefined}
          onClick={() => onKeep({ journeyId, rule: rule as Segment['rule'], valueColumn })}
        >
          {says.save}
        </Button>
      </div>
    </Dialog>
  )
}

function Count(asked: { readonly journeyId: string; readonly rule: SegmentGroup }) {
  const { journeyId, rule } = useDeferredValue(asked)
  const { data, error, isPlaceholderData } = useSegmentCount(journeyId, rule)
  if (error) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className={styles.count}>{says.counting}</p>
  const { share, unknown } = data
  const interval = formatShareInterval(share)
  return (
    <div className={styles.count} role="status" aria-busy={isPlaceholderData}>
      <b>{says.count(formatCount(data.customers), formatCount(share.n))}</b>
      {share.value !== null && (
        <span>
          {formatShare(share.value)}
          {interval !== null && ` (95${thin}%: ${interval})`}
        </span>
      )}
      {rule.rules.length === 0 && <small>{says.everybody}</small>}
      {unknown.length > 0 && <small>{says.unknown(unknown.join(', '))}</small>}
    </div>
  )
}
