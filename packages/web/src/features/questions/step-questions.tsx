import { useInspector } from '../inspector/context.ts'
import { Section } from '../inspector/parts.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useCustomerQuestions } from './queries.ts'
import { QuestionList } from './question-list.tsx'
import styles from './questions.module.css'
import { words } from './words.ts'

/** What customers ask at a step; nothing where they ask nothing. */
export function StepQuestionsSection({ stepId }: { readonly stepId: string }) {
  const { journey } = useInspector()
  const { change } = useJourneySearch()
  const { data } = useCustomerQuestions({ id: journey.id, hasEvents: journey.discovery !== null })
  const own = data?.steps.find((step) => step.stepId === stepId)
  if (own === undefined) return null
  return (
    <Section
      title={words.here}
      note={
        <button type="button" className={styles.all} onClick={() => change({ panel: 'questions' })}>
          {words.all}
        </button>
      }
    >
      <QuestionList journey={journey} step={own} />
    </Section>
  )
}
