import type { Step } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { useInspector } from '../inspector/context.ts'
import { FigureRow, Figures, Section, ShareRow } from '../inspector/parts.tsx'
import { waitTexts } from './figure-texts.ts'
import { type StepSupport, useSupport } from './queries.ts'
import figures from '../../ui/figure-page.module.css'
import { stepWords, viewWords, words } from './words.ts'

/** How the tickets of a step were handled; nothing where it has none. */
export function StepSupportSection({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const hasEvents = journey.discovery !== null
  const { data } = useSupport({ id: journey.id, hasEvents })
  const own = data?.steps.find(({ stepId }) => stepId === step.id)
  if (data === undefined || own === undefined) return null
  return (
    <Section
      title={words.title}
      note={
        <Link
          to="/journeys/$id/support"
          params={{ id: journey.id }}
          search={(old) => old}
          className={figures.allSteps}
        >
          {stepWords.all}
        </Link>
      }
    >
      <Rows own={own} stepId={step.id} least={data.least} />
    </Section>
  )
}

function Rows({
  own,
  stepId,
  least,
}: {
  readonly own: StepSupport
  readonly stepId: string
  readonly least: number
}) {
  const ref = { figure: 'support', stepId } as const
  return (
    <Figures>
      <FigureRow
        name={stepWords.tickets}
        value={formatCount(own.tickets)}
        figure={{ ...ref, part: 'tickets' }}
      />
      {(['firstReply', 'resolution'] as const).map((part) => {
        const { value, notes } = waitTexts(own[part], least)
        const { waiting, median } = own[part]
        const more = waiting > 0 ? [viewWords.waiting(waiting)] : []
        return median.n === 0 ? null : (
          <FigureRow
            key={part}
            name={stepWords[part]}
            value={value}
            note={[stepWords.halfOf(median.n), ...notes, ...more].join('; ')}
            figure={{ ...ref, part }}
          />
        )
      })}
      {(['reopened', 'handedOver'] as const).map((part) =>
        own[part].n === 0 ? null : (
          <ShareRow
            key={part}
            name={viewWords.heads[part]}
            share={own[part]}
            figure={{ ...ref, part }}
          />
        ),
      )}
      {own.satisfied.n > 0 && (
        <ShareRow
          name={viewWords.heads.satisfied}
          share={own.satisfied}
          figure={{ ...ref, part: 'satisfied' }}
        />
      )}
    </Figures>
  )
}
