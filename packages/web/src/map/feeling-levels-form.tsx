import { usualLevels } from '@desirepath/core'
import { type SubmitEvent, useId, useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextArea } from '../ui/panel.tsx'
import { levelLines, levelProblem, levelSets, readLevels } from './feeling-levels.ts'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'

/** The names of the levels of feeling, written one a line or taken from a usual set. */
export function LevelsForm({
  levels,
  editor,
  onDone,
}: {
  /** The journey's own; undefined while it has the usual ones. */
  readonly levels: readonly string[] | undefined
  readonly editor: Editor
  readonly onDone: () => void
}) {
  const [text, setText] = useState(levelLines(levels ?? usualLevels))
  const [problem, setProblem] = useState<string | null>(null)
  const about = useId()
  const write = (next: string) => {
    setText(next)
    setProblem(null)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const written = readLevels(text)
    const wrong = levelProblem(written)
    if (wrong !== null) return setProblem(wrong)
    const isUsual = written.join('\n') === usualLevels.join('\n')
    editor.setLevels(isUsual ? undefined : written)
    onDone()
  }
  return (
    <form className={feeling.form} onSubmit={submit} noValidate>
      <Field label={words.levelNames}>
        <TextArea
          value={text}
          rows={7}
          dir="auto"
          aria-invalid={problem !== null || undefined}
          aria-describedby={about}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
      <p id={about} role={problem === null ? undefined : 'alert'} className={feeling.about}>
        {problem === null ? (
          `${words.levelCount(readLevels(text).length)}. ${words.levelsKept}`
        ) : (
          <span className={feeling.wrong}>{problem}</span>
        )}
      </p>
      <fieldset className={feeling.sets}>
        <legend>{words.levelSets}</legend>
        {levelSets.map((names) => (
          <Button
            key={names.length}
            aria-label={words.levelSet(names)}
            title={names.join(', ')}
            onClick={() => write(levelLines(names))}
          >
            {words.levelCount(names.length)}
          </Button>
        ))}
      </fieldset>
      <div className={feeling.buttons}>
        {levels !== undefined && (
          <Button
            look="quiet"
            onClick={() => {
              editor.setLevels(undefined)
              onDone()
            }}
          >
            {words.usualLevels}
          </Button>
        )}
        <Button look="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}
