import type { WorkspaceRecord } from '@desirepath/core'
import { formatCount, formatDate } from '@desirepath/render'
import { SlidersHorizontal, Users } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { CustomersDialog } from './customers-dialog.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import { type PersonaSegment, usePersonaSegment } from './queries.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { ruleSentence } from './rule-words.ts'
import { SegmentDetails } from './segment-details.tsx'
import styles from './segment.module.css'
import { words } from './words.ts'

const says = words.stands

interface PanelProps {
  readonly persona: WorkspaceRecord<'persona'>
  readonly mayEdit: boolean
  readonly onChange: (fields: Partial<WorkspaceRecord<'persona'>>) => void
}

/** The real customers whom a persona stands for, by which rule, and what was measured of them. */
export function SegmentPanel({ persona, mayEdit, onChange }: PanelProps) {
  const { data, error, refetch, isPlaceholderData } = usePersonaSegment(persona.id, persona.segment)
  const [open, setOpen] = useState<'rule' | 'customers' | null>(null)
  const notice = useNotice()
  const forget = () => {
    const before = persona.segment
    onChange({ segment: null })
    notice({
      text: says.cleared,
      timeout: 12_000,
      action: { label: words.undo, run: () => onChange({ segment: before }) },
    })
  }
  return (
    <section className={styles.panel} aria-label={says.title} data-print>
      <div className={styles.head}>
        <h2>{says.title}</h2>
        <span className={styles.acts}>
          {persona.segment !== null && mayEdit && (
            <Button size="small" look="quiet" onClick={forget}>
              {says.clear}
            </Button>
          )}
          {mayEdit && (
            <Button size="small" icon={SlidersHorizontal} onClick={() => setOpen('rule')}>
              {data?.segment == null ? says.make : says.change}
            </Button>
          )}
          {data?.figures != null && data.figures.customers > 0 && (
            <Button size="small" icon={Users} onClick={() => setOpen('customers')}>
              {says.show(formatCount(data.figures.customers))}
            </Button>
          )}
        </span>
      </div>
      {error && (
        <Problem
          title={says.failed}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              {says.again}
            </Button>
          }
        >
          <p>{error.message}</p>
        </Problem>
      )}
      {data === undefined && !error && <Skeleton width="100%" height={120} />}
      {data !== undefined && !error && (
        <div aria-busy={isPlaceholderData}>
          <Known data={data} title={persona.title} />
        </div>
      )}
      {open === 'rule' && (
        <RuleDialog
          segment={data?.segment ?? null}
          onClose={() => setOpen(null)}
          onKeep={(segment) => {
            setOpen(null)
            onChange({ segment })
          }}
        />
      )}
      {open === 'customers' && data?.segment != null && (
        <CustomersDialog
          id={persona.id}
          segment={persona.segment}
          journeyId={data.segment.journeyId}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function Known({ data, title }: { readonly data: PersonaSegment; readonly title: string }) {
  const { segment, isFound, journeyTitle, steps, figures } = data
  if (segment === null || figures === null) return <p className={styles.none}>{says.nobody}</p>
  const nameOf = (id: string) => steps.find((step) => step.id === id)?.title ?? id
  const sentence = isFound
    ? says.asFound
    : ruleSentence(segment.rule, (id) => (id.startsWith('persona') ? title : nameOf(id)))
  return (
    <>
      <p className={styles.rule}>
        <b dir="auto">{says.of(journeyTitle)}</b>: <span dir="auto">{sentence}</span>
      </p>
      {figures.unknown.length > 0 && (
        <p className={styles.unknown} role="alert">
          {says.unknown(figures.unknown.map((each) => `“${each}”`).join(', '))}
        </p>
      )}
      <FigureTiles figures={figures} />
      <SegmentDetails figures={figures} journeyId={segment.journeyId} nameOf={nameOf} />
      {figures.asOf !== null && (
        <p className={styles.asOf}>{says.asOf(formatDate(figures.asOf))}</p>
      )}
    </>
  )
}
