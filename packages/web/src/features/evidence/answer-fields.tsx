import { Field, TextArea } from '../../ui/panel.tsx'
import { textIn } from './form-text.ts'
import type { Evidence } from './queries.ts'
import { addWords as words } from './words.ts'

type Turn = Evidence['turns'][number]

/** A field for the answer to each question that was planned. */
export function AnswerFields({ questions }: { readonly questions: readonly string[] }) {
  return questions.map((question, i) => (
    <Field key={question} label={question}>
      <TextArea name={`answer ${i}`} rows={2} maxLength={20_000} />
    </Field>
  ))
}

/** Each question that was answered, followed by its answer: what a transcript would say. */
export function answeredTurns(
  form: FormData,
  { questions, speaker }: { readonly questions: readonly string[]; readonly speaker: string },
): Turn[] {
  return questions.flatMap((question, i) => {
    const answer = textIn(form, `answer ${i}`)
    if (answer === '') return []
    return [
      { speaker: words.asker, second: null, text: question },
      { speaker, second: null, text: answer },
    ]
  })
}
