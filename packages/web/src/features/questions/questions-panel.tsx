import { MessageCircleQuestion } from 'lucide-react'
import { useCalmJourney } from '../../editing/live.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useCustomerQuestions } from './queries.ts'
import { QuestionList } from './question-list.tsx'
import styles from './questions.module.css'
import { words } from './words.ts'

/** What customers ask, stage by stage and step by step. */
export function QuestionsPanel() {
  const journey = useCalmJourney()
  const { select } = useJourneySearch()
  const hasEvents = journey.discovery !== null
  const { data, error, refetch } = useCustomerQuestions({ id: journey.id, hasEvents })
  const isNone = !hasEvents || data?.steps.length === 0 || isMissing(error)
  if (isNone)
    return (
      <Empty icon={MessageCircleQuestion} title={words.none}>
        <p>{words.noneText}</p>
      </Empty>
    )
  if (data === undefined)
    return error === null ? (
      <Skeleton width="100%" height={240} />
    ) : (
      <NotLoaded title={words.failed} error={error} onAgain={refetch} />
    )
  const { asking, asOf, fromLibrary, leftOut } = data
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        <b>{words.lead(asking)}</b>
        {asOf !== null && `, ${words.asOf(asOf)}`}.{' '}
        {fromLibrary > 0 && words.fromLibrary(fromLibrary)} {leftOut > 0 && words.leftOut(leftOut)}{' '}
        {words.how}
      </p>
      {data.steps.map((own) => {
        const step = journey.steps.find(({ id }) => id === own.stepId)
        const stage = journey.stages.find(({ id }) => id === step?.stageId)
        return (
          <section key={own.stepId ?? ''} className={styles.step}>
            <h3>
              {step === undefined ? (
                words.noStep
              ) : (
                <button
                  type="button"
                  dir="auto"
                  onClick={() => select({ kind: 'step', id: step.id })}
                >
                  {step.title}
                </button>
              )}
              {stage !== undefined && <small dir="auto">{stage.title}</small>}
            </h3>
            <QuestionList journey={journey} step={own} />
          </section>
        )
      })}
    </div>
  )
}

function isMissing(error: (Error & { readonly status?: number }) | null): boolean {
  return error?.status === 404
}
