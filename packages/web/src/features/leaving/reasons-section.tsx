import type { Journey, ReasonColumn, ReasonRef, Step } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { FlagTriangleRight } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, SelectInput } from '../../ui/panel.tsx'
import { useInspector } from '../inspector/context.ts'
import { FigureRow, Figures, Section } from '../inspector/parts.tsx'
import { whoseRef } from '../segments/choices.ts'
import styles from './leaving.module.css'
import { useMakePain } from './make-pain.ts'
import { type LeavingReasons, type StepReasons, useReasons } from './queries.ts'
import { words } from './words.ts'

/** Why customers leave at a step; nothing where nobody leaves or no data could say it. */
export function ReasonsSection({ step }: { readonly step: Step }) {
  const { journey, segment } = useInspector()
  const { data } = useReasons({
    id: journey.id,
    column: journey.brief.columns?.reason,
    persona: segment?.id,
    hasEvents: journey.discovery !== null && step.measured !== null,
  })
  const own = data?.steps.find(({ stepId }) => stepId === step.id)
  if (data === undefined || data.columns.length === 0 || own?.leave === 0) return null
  return (
    <Section title={words.title}>
      {own !== undefined && (
        <p className={styles.lead}>
          {words.lead(
            own.leave,
            own.said.value === null ? 0 : Math.round(own.said.value * own.said.n),
          )}{' '}
          {data.isThemes && own.reasons.length > 0 && words.themes}
        </p>
      )}
      {own !== undefined && data.column !== null && own.reasons.length > 0 && (
        <Reasons own={own} step={step} column={data.column} least={data.least} />
      )}
      <div className={styles.column}>
        <ColumnField journey={journey} reasons={data} />
      </div>
    </Section>
  )
}

/** So many are shown at first. */
const FIRST = 5

function Reasons({
  own,
  step,
  column,
  least,
}: {
  readonly own: StepReasons
  readonly step: Step
  readonly column: ReasonColumn
  readonly least: number
}) {
  const { segment } = useInspector()
  const [isWhole, setIsWhole] = useState(false)
  const makePain = useMakePain(step)
  const shown = isWhole ? own.reasons : own.reasons.slice(0, FIRST)
  const more = own.reasons.length - FIRST
  return (
    <>
      <Figures>
        {shown.map((reason) => {
          const { name, label, journeys, share } = reason
          const figure: ReasonRef = {
            figure: 'reason',
            ...column,
            name,
            stepId: step.id,
            ...whoseRef(segment),
          }
          return (
            <div key={name} className={styles.reason}>
              <FigureRow
                name={label}
                value={words.value(journeys, share)}
                note={words.ofThose(share, least)}
                figure={figure}
              />
              {makePain !== null && (
                <IconButton
                  icon={FlagTriangleRight}
                  size="small"
                  label={words.toPain(label)}
                  onClick={() => makePain(reason, figure)}
                />
              )}
            </div>
          )
        })}
        {own.unnamed > 0 && <FigureRow name={words.unnamed} value={formatCount(own.unnamed)} />}
      </Figures>
      {more > 0 && (
        <Button size="small" look="quiet" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(more)}
        </Button>
      )}
    </>
  )
}

/** Where the reasons stand: as people choose, else as the names of the columns tell. */
function ColumnField({
  journey,
  reasons: { columns, column },
}: {
  readonly journey: Journey
  readonly reasons: LeavingReasons
}) {
  const editor = useEditor()
  const chosen = journey.brief.columns?.reason
  const found = chosen === undefined ? column : null
  if (editor === null) return null
  return (
    <Field label={words.column}>
      <SelectInput
        value={chosen === undefined ? '' : keyOf(chosen)}
        onChange={({ target }) => {
          const { reason: _, ...others } = journey.brief.columns ?? {}
          const next = columns.find((each) => keyOf(each) === target.value)
          const all = next === undefined ? others : { ...others, reason: next }
          editor.changeBrief({ columns: Object.keys(all).length === 0 ? undefined : all })
        }}
      >
        <option value="">{found === null ? words.none : words.found(words.columnOf(found))}</option>
        {columns
          .filter((each) => found === null || keyOf(each) !== keyOf(found))
          .map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {words.columnOf(each)}
            </option>
          ))}
      </SelectInput>
    </Field>
  )
}

function keyOf({ of, column }: ReasonColumn): string {
  return `${of} ${column}`
}
