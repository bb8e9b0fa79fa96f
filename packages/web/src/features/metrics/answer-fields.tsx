import { type FeedbackScore, feedbackSources, periods } from '@desirepath/core'
import { formatCount } from '@desirepath/render'
import { words as evidenceWords } from '../evidence/words.ts'
import { useJourney, useJourneys } from '../journeys/queries.ts'
import { answersSought, scaleText } from './answers.ts'
import { Choice, type Option } from './choice.tsx'
import { useAnswerTerms } from './queries.ts'
import { words } from './words.ts'

interface AnswerFieldsProps {
  readonly score: FeedbackScore
  readonly mayEdit: boolean
  readonly onKeep: (score: FeedbackScore) => void
}

/** Which answers a metric counts: their scale, where they were given, and to what. */
export function AnswerFields({ score, mayEdit, onKeep }: AnswerFieldsProps) {
  const keep = (fields: Partial<FeedbackScore>) => onKeep({ ...score, ...fields })
  const scales = useAnswerTerms({}).data?.scales ?? []
  const here = scaleText(score.scale)
  const known = scales.some((each) => scaleText(each) === here)
    ? scales
    : [{ ...score.scale, n: 0 }, ...scales]
  return (
    <>
      <Choice
        label={words.scale}
        value={here}
        disabled={!mayEdit}
        choices={known.map((each) => [scaleText(each), words.scaleOf(each)])}
        onChoose={(value) => {
          const chosen = known.find((each) => scaleText(each) === value)
          if (chosen === undefined) return
          const { n: _, ...scale } = chosen
          keep({ scale, field: null, sourceName: '' })
        }}
      />
      <Choice
        label={words.by}
        value={score.by}
        disabled={!mayEdit}
        choices={periods.map((each) => [each, words.periods[each]])}
        onChoose={(by) => keep({ by: periods.find((each) => each === by) ?? 'week' })}
      />
      <PlaceFields {...{ score, mayEdit, onKeep }} />
      <OriginFields {...{ score, mayEdit, onKeep }} />
    </>
  )
}

function PlaceFields({ score, mayEdit, onKeep }: AnswerFieldsProps) {
  const journeys = useJourneys().data?.items ?? []
  const { data: journey } = useJourney(score.journeyId ?? undefined)
  return (
    <>
      <Choice
        label={words.givenIn}
        value={score.journeyId ?? ''}
        disabled={!mayEdit}
        choices={[
          ['', words.wholeWorkspace],
          ['none', words.noJourney],
          ...journeys.map(({ id, title }) => [id, title] as const),
        ]}
        onChoose={(id) => onKeep({ ...score, journeyId: id === '' ? null : id, stepId: null })}
      />
      {journey !== undefined && journey.discovery !== null && (
        <Choice
          label={words.at}
          value={score.stepId ?? ''}
          disabled={!mayEdit}
          choices={[
            ['', words.anyStep],
            ...journey.steps.map(({ id, title }) => [id, title] as const),
          ]}
          onChoose={(id) => onKeep({ ...score, stepId: id === '' ? null : id })}
        />
      )}
    </>
  )
}

function OriginFields({ score, mayEdit, onKeep }: AnswerFieldsProps) {
  const { file: _, field: __, fieldValue: ___, ...sought } = answersSought(score)
  const terms = useAnswerTerms(sought).data
  const names = terms?.names ?? []
  const fields = terms?.fields ?? []
  const values = fields.find(({ name }) => name === score.field?.name)?.values ?? []
  return (
    <>
      <Choice
        label={words.kind}
        value={score.source ?? ''}
        disabled={!mayEdit}
        choices={[
          ['', words.anyKind],
          ...feedbackSources.map((each) => [each, evidenceWords.sources[each]] as const),
        ]}
        onChoose={(value) =>
          onKeep({ ...score, source: feedbackSources.find((each) => each === value) ?? null })
        }
      />
      {(names.length > 1 || score.sourceName !== '') && (
        <Choice
          label={words.from}
          value={score.sourceName}
          disabled={!mayEdit}
          choices={[['', words.anyFile], ...counted(names, score.sourceName)]}
          onChoose={(sourceName) => onKeep({ ...score, sourceName })}
        />
      )}
      {(fields.length > 0 || score.field !== null) && (
        <Choice
          label={words.question}
          value={score.field?.name ?? ''}
          disabled={!mayEdit}
          choices={[
            ['', words.anyQuestion],
            ...withOwn(
              fields.map(({ name }) => [name, name] as const),
              score.field?.name,
            ),
          ]}
          onChoose={(name) => {
            const first = fields.find((each) => each.name === name)?.values[0]
            onKeep({ ...score, field: first === undefined ? null : { name, value: first.value } })
          }}
        />
      )}
      {score.field !== null && (
        <Choice
          label={words.saysThere(score.field.name)}
          value={score.field.value}
          disabled={!mayEdit}
          choices={counted(values, score.field.value)}
          onChoose={(value) =>
            score.field && onKeep({ ...score, field: { ...score.field, value } })
          }
        />
      )}
    </>
  )
}

function counted(
  parts: readonly { readonly value: string; readonly n: number }[],
  own: string,
): Option[] {
  return withOwn(
    parts.map(({ value, n }) => [value, `${value} (${formatCount(n)})`] as const),
    own,
  )
}

/** What was chosen stays among the choices, even where nothing is found by it any more. */
function withOwn(options: readonly Option[], own: string | undefined): Option[] {
  const isThere = own === undefined || own === '' || options.some(([value]) => value === own)
  return isThere ? [...options] : [...options, [own, own]]
}
