import { formatDate, formatN, formatShare, formatShareInterval } from '@desirepath/render'
import { useRecord } from '../records/queries.ts'
import { ContentField } from '../touchpoints/content-field.tsx'
import { GradeDots } from '../touchpoints/grade-dots.tsx'
import { useFigures } from '../touchpoints/queries.ts'
import { useInspector } from './context.ts'
import { FigureRow, Figures, Section } from './parts.tsx'
import { words } from './words.ts'

const grades = ['significance', 'ease', 'effectiveness', 'satisfaction'] as const

/** What the page of a touchpoint says: what lives there, grades, and its reach on this map; to be changed there. */
export function TouchpointFacts({ id }: { readonly id: string }) {
  const record = useRecord('touchpoint', id).data?.record
  if (record === undefined) return null
  const given = grades.filter((grade) => record[grade] !== null)
  return (
    <>
      {record.content.length > 0 && (
        <Section title={words.livesHere}>
          <ContentField content={record.content} mayEdit={false} onKeep={() => undefined} />
        </Section>
      )}
      {given.length > 0 && (
        <Section title={words.graded}>
          <Figures>
            {given.map((grade) => (
              <FigureRow
                key={grade}
                name={words.grades[grade]}
                value={<GradeDots grade={record[grade]} />}
              />
            ))}
          </Figures>
        </Section>
      )}
      <MeasuredHere id={id} />
    </>
  )
}

function MeasuredHere({ id }: { readonly id: string }) {
  const { journey } = useInspector()
  const figures = useFigures().byId.get(id)
  const here = figures?.journeys.find(({ journeyId }) => journeyId === journey.id)
  if (figures === undefined || here === undefined) return null
  const { value, n } = here.reach
  const interval = formatShareInterval(here.reach)
  return (
    <Section
      title={words.measuredHere}
      note={here.asOf === null ? undefined : words.upTo(formatDate(here.asOf))}
    >
      <Figures>
        <FigureRow
          name={words.reachHere}
          value={value === null ? '—' : formatShare(value)}
          note={interval === null ? formatN(n) : `${interval}, ${formatN(n)}`}
          figure={{ figure: 'touchpoint', touchpointId: id }}
        />
        {figures.significance !== null && (
          <FigureRow
            name={words.computedSignificance}
            value={<GradeDots grade={figures.significance} isComputed />}
          />
        )}
      </Figures>
    </Section>
  )
}
