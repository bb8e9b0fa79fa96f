import type { WorkspaceRecord } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { usePriorities } from '../decide/queries.ts'
import { ScoreLine } from '../decide/score-line.tsx'
import { words as decideWords } from '../decide/words.ts'
import type { RecordPartProps } from '../records/parts.ts'
import styles from './findings.module.css'
import { IdeaBoard } from './idea-board.tsx'
import { Voices } from './voices.tsx'
import { WhatIfPart } from './what-if-part.tsx'
import { words } from './words.ts'

const estimated = ['reach', 'impact', 'confidence', 'effort'] as const

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
        <p className={styles.quiet}>{decideWords.scoresHint}</p>
        <ul>
          {estimated.map((name) => (
            <ScoreLine
              key={name}
              name={name}
              manual={record[name]}
              computed={item?.scores[name].computed ?? null}
              mayEdit={mayEdit}
              onKeep={(said) => onKeep({ [name]: said })}
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
