import { hitsOf, type Step } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { useInspector } from '../inspector/context.ts'
import { Figures, Section, ShareRow } from '../inspector/parts.tsx'
import figures from '../../ui/figure-page.module.css'
import { useOrigins } from './queries.ts'
import { words } from './words.ts'

const MOST = 3

/** From where most of those come who come to a step; nothing where no column says it. */
export function StepOriginsSection({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const { data } = useOrigins({
    id: journey.id,
    columns: journey.brief.columns,
    hasEvents: journey.discovery !== null && step.measured !== null,
  })
  const column = data?.source?.column
  const own = data?.source?.places.find(({ stepId }) => stepId === step.id)
  const told = own?.sources.filter(({ name, first }) => name !== '' && hitsOf(first.share) > 0)
  if (column === undefined || told === undefined || told.length === 0) return null
  return (
    <Section
      title={words.sources}
      note={
        <Link
          to="/journeys/$id/sources"
          params={{ id: journey.id }}
          search={(old) => ({ ...old, place: step.id })}
          className={figures.allSteps}
        >
          {words.all}
        </Link>
      }
    >
      <Figures>
        {told.slice(0, MOST).map(({ name, label, first: { share } }) => (
          <ShareRow
            key={name}
            name={label}
            share={share}
            figure={{ figure: 'source', column, touch: 'first', name, stepId: step.id }}
          />
        ))}
      </Figures>
    </Section>
  )
}
