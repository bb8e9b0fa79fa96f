import type { Stage } from '@desirepath/core'
import { Plus, X } from 'lucide-react'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectInput, TextArea, TextInput } from '../../ui/panel.tsx'
import type { Plan } from './queries.ts'
import styles from './research.module.css'
import { words } from './words.ts'

type Question = Plan['questions'][number]

/** What is asked, for which stage, and when. */
export function QuestionRows({
  questions,
  stages,
  onChange,
}: {
  readonly questions: readonly Question[]
  readonly stages: readonly Stage[]
  readonly onChange: (change: (questions: readonly Question[]) => Question[]) => void
}) {
  const set = (id: string, fields: Partial<Question>) =>
    onChange((now) => now.map((each) => (each.id === id ? { ...each, ...fields } : each)))
  return (
    <section className={styles.section}>
      <h2>{words.questions}</h2>
      <ol>
        {questions.map(({ id, text, stageId, context }, i) => (
          <li key={id} className={styles.question}>
            <TextArea
              aria-label={words.question(i + 1)}
              className={styles.words}
              rows={1}
              defaultValue={text}
              maxLength={2000}
              onBlur={({ target }) => target.value !== text && set(id, { text: target.value })}
            />
            {stages.length > 0 && (
              <SelectInput
                aria-label={words.stageOf(i + 1)}
                value={stages.some((stage) => stage.id === stageId) ? (stageId ?? '') : ''}
                onChange={({ target }) => set(id, { stageId: target.value || null })}
              >
                <option value="">{words.allStages}</option>
                {stages.map((stage) => (
                  <option key={stage.id} value={stage.id}>
                    {stage.title}
                  </option>
                ))}
              </SelectInput>
            )}
            <TextInput
              aria-label={words.contextOf(i + 1)}
              placeholder={words.contextExample}
              defaultValue={context}
              maxLength={500}
              onBlur={({ target }) =>
                target.value !== context && set(id, { context: target.value })
              }
            />
            <IconButton
              icon={X}
              size="small"
              label={words.removeQuestion(i + 1)}
              onClick={() => onChange((now) => now.filter((each) => each.id !== id))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={Plus}
        onClick={() =>
          onChange((now) => [
            ...now,
            { id: crypto.randomUUID(), text: '', stageId: null, context: '' },
          ])
        }
      >
        {words.addQuestion}
      </Button>
    </section>
  )
}
