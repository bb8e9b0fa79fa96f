import type { Journey, Moment } from '@desirepath/core'
import { momentMarks, tokenReferences } from '@desirepath/render'
import { useState } from 'react'
import type { Editor } from '../editing/editor.ts'
import { Glyph } from '../ui/glyph.tsx'
import { Tag, TextInput } from '../ui/panel.tsx'
import feeling from './feeling.module.css'
import { words as feelingWords } from './feeling-words.ts'
import { words } from './words.ts'

/** Whether a moment was found in the data, not marked by people. */
export function isMeasured({ basis }: Moment, { discovery }: Pick<Journey, 'discovery'>): boolean {
  return basis === undefined && discovery !== null
}

/** Every kind of moment, with whether the step is marked as one and the sentence that says why. */
export function MomentList({
  journey,
  stepId,
  editor,
  onDone,
}: {
  readonly journey: Journey
  readonly stepId: string
  readonly editor: Editor
  /** When a sentence was finished with Enter. */
  readonly onDone?: () => void
}) {
  const types = Object.keys(words.moments) as Moment['type'][]
  return (
    <ul className={feeling.moments}>
      {types.map((type) => {
        const moment = journey.moments.find((each) => each.stepId === stepId && each.type === type)
        return (
          <li key={type}>
            <label className={feeling.check}>
              <input
                type="checkbox"
                checked={moment !== undefined}
                onChange={(event) =>
                  editor.setMoment({ stepId, type }, event.target.checked ? '' : null)
                }
              />
              <span style={{ color: tokenReferences[momentMarks[type].colour] }}>
                <Glyph name={momentMarks[type].icon} size={13} />
              </span>
              {words.moments[type]}
              {moment !== undefined && isMeasured(moment, journey) && (
                <Tag>{feelingWords.measured}</Tag>
              )}
            </label>
            {moment !== undefined && (
              <MomentSentence
                moment={moment}
                isFixed={isMeasured(moment, journey)}
                onChange={(text) => editor.setMoment(moment, text)}
                {...(onDone && { onDone })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Why the step is such a moment; what was measured is only read. */
function MomentSentence({
  moment,
  isFixed,
  onChange,
  onDone,
}: {
  readonly moment: Moment
  readonly isFixed: boolean
  readonly onChange: (text: string) => void
  readonly onDone?: () => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  if (isFixed) return <p className={feeling.sentence}>{moment.text}</p>
  const save = () => {
    const text = draft?.trim()
    if (text !== undefined && text !== moment.text) onChange(text)
    setDraft(null)
  }
  return (
    <TextInput
      value={draft ?? moment.text}
      dir="auto"
      aria-label={feelingWords.sentence(words.moments[moment.type])}
      placeholder={feelingWords.sentenceHint}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        save()
        onDone?.()
      }}
    />
  )
}
