import type { WorkspaceRecord } from '@desirepath/core'
import { PairsField } from '../records/fields/pairs-field.tsx'
import type { RecordPartProps } from '../records/parts.ts'
import { RecordAside } from '../records/record-aside.tsx'
import { RecordComments } from '../records/record-comments.tsx'
import { RecordEvidence } from '../records/record-evidence.tsx'
import { RecordHistory } from '../records/record-history.tsx'
import recordStyles from '../records/records.module.css'
import { StandingLine } from '../records/standing-line.tsx'
import { StandsOn } from '../records/stands-on.tsx'
import { words as recordWords } from '../records/words.ts'
import { DraftBar } from './draft-bar.tsx'
import styles from './persona.module.css'
import { PersonaSheet } from './persona-sheet.tsx'
import { SegmentPanel } from './segment-panel.tsx'

/** A persona as a page: the card, the real customers behind it, and what every record has. */
export function PersonaPage({ data, mayEdit, onKeep: onChange }: RecordPartProps) {
  const { uses } = data
  const record = data.record as WorkspaceRecord<'persona'>
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {record.isDraft && mayEdit && <DraftBar persona={record} onChange={onChange} />}
        <PersonaSheet persona={record} mayEdit={mayEdit} onChange={onChange} />
        <SegmentPanel persona={record} mayEdit={mayEdit} onChange={onChange} />
        <article className={recordStyles.sheet}>
          <section>
            <PairsField
              label={recordWords.extra}
              hint=""
              pairs={record.extra}
              mayEdit={mayEdit}
              onKeep={(extra) => onChange({ extra: [...extra] })}
            />
          </section>
          <StandsOn uses={uses} recordId={record.id} type="persona" mayEdit={mayEdit} />
          <RecordEvidence
            id={record.id}
            evidence={record.evidence}
            beside={<StandingLine data={data} />}
            mayEdit={mayEdit}
            onKeep={(evidence) => onChange({ evidence: [...evidence] })}
          />
          <RecordComments type="persona" id={record.id} />
          <RecordHistory type="persona" id={record.id} />
        </article>
      </div>
      <RecordAside data={data} mayEdit={mayEdit} onChange={onChange} />
    </div>
  )
}
