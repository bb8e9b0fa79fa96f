import type { Estimate, WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { usePriorities } from '../decide/queries.ts'
import { computedSays, formatScoreValue } from '../decide/score-values.ts'
import { scoreWords, words as decideWords } from '../decide/words.ts'
import { EstimateField } from '../records/fields/estimate-field.tsx'
import type { RecordPartProps } from '../records/parts.ts'
import styles from './findings.module.css'
import { IdeaBoard } from './idea-board.tsx'
import { Voices } from './voices.tsx'
import { WhatIfPart } from './what-if-part.tsx'
import { words } from './words.ts'

const estimated = ['reach', 'impact', 'confidence', 'effort'] as const
type Estimated = (typeof estimated)[number]

/** Scores with their ranges, computed ones beside what people say; what it would bring; ideas. */
export function OpportunityPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'opportunity'>
  const item = usePriorities('opportunities').data?.items.find(({ id }) => id === record.id)
  return (
    <>
      <section className={styles.part}>
        <div className={styles.headed}>
          <h2>{words.scores}</h2>
          <Link to="/decide">{words.seeRanking}</Link>
        </div>
        <p className={styles.quiet}>{words.scoresHint}</p>
        <ul className={styles.scores}>
          {estimated.map((name) => (
            <ScoreLine
              key={name}
              name={name}
              manual={record[name]}
              computed={item?.scores[name].computed ?? null}
              mayEdit={mayEdit}
              onKeep={(estimate) => onKeep({ [name]: estimate })}
            />
          ))}
        </ul>
      </section>
      <Voices id={record.id} uses={data.uses} title={words.backed} hint={words.backedHint} />
      <WhatIfPart uses={data.uses} linked={data.linked} />
      <IdeaBoard record={record} mayEdit={mayEdit} />
    </>
  )
}

function ScoreLine({
  name,
  manual,
  computed,
  mayEdit,
  onKeep,
}: {
  readonly name: Estimated
  readonly manual: Estimate | null
  readonly computed: NonNullable<
    ReturnType<typeof usePriorities>['data']
  >['items'][number]['scores'][Estimated]['computed']
  readonly mayEdit: boolean
  readonly onKeep: (estimate: Estimate | null) => void
}) {
  const { name: title, unit } = scoreWords[name]
  const format = (value: number) => formatScoreValue(name, value)
  return (
    <li>
      <span className={styles.scoreName}>
        <b>{title}</b>
        <small>{unit}</small>
      </span>
      <span className={styles.scoreComputed} data-off={manual !== null || undefined}>
        {computed === null ? (
          name !== 'effort' && <small>{words.notComputed}</small>
        ) : (
          <>
            <span>
              {words.computed} <b>{format(computed.value)}</b>
              {computed.low < computed.high &&
                ` (${decideWords.range(format(computed.low), format(computed.high))})`}
            </span>
            <small>{computedSays(computed)}</small>
          </>
        )}
      </span>
      {(mayEdit || manual !== null) && (
        <EstimateField name={name} title={title} value={manual} mayEdit={mayEdit} onKeep={onKeep} />
      )}
    </li>
  )
}
