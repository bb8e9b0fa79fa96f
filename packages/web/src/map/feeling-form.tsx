import { type CurvePoint, levelValues, usualLevels } from '@desirepath/core'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { formatSigned } from '@desirepath/render'
import {
  type KeyboardEvent,
  type RefObject,
  type SubmitEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Editor } from '../editing/editor.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextInput } from '../ui/panel.tsx'
import { emotions } from './feeling-emotions.ts'
import { clampFeeling } from './feeling-scale.ts'
import { words } from './feeling-words.ts'
import feeling from './feeling.module.css'

/** A value and a word for one point of a drawn curve, typed. */
export function PointForm({
  curveId,
  point,
  levels,
  editor,
  onDone,
}: {
  readonly curveId: string
  readonly point: Pick<CurvePoint, 'stepId' | 'value' | 'emotion'>
  /** The names of the levels, from worst to best. */
  readonly levels: readonly string[]
  readonly editor: Editor
  readonly onDone?: () => void
}) {
  // The point's own words are shown until something is typed: the point may still be on its way here.
  const [written, setValue] = useState<string | null>(null)
  const [isTouched, setTouched] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const [writtenWord, setWord] = useState<string | null>(null)
  const own = point.value === null ? '' : formatSigned(point.value)
  const value = written ?? own
  const word = writtenWord ?? point.emotion ?? ''
  const field = useSelectedAgain(own)
  const problem = useId()
  const known = useMemo(() => suggestions(levels), [levels])
  const set = (next: number | null, emotion?: string) => {
    editor.setPoint({ curveId, stepId: point.stepId }, { value: next, emotion })
    onDone?.()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = readValue(value) ?? (isTouched ? null : usualValue(word, known))
    if (typed === null) return setWrong(true)
    set(typed, word.trim())
  }
  return (
    <form className={feeling.form} onSubmit={submit} noValidate>
      <Field label={words.value}>
        <TextInput
          ref={field}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? problem : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setValue(event.target.value)
            setTouched(true)
            setWrong(false)
          }}
        />
      </Field>
      {isWrong && (
        <p id={problem} role="alert" className={feeling.wrong}>
          {words.notAValue}
        </p>
      )}
      <WordField
        word={word}
        known={known}
        onChange={setWord}
        onChoose={(usual) => {
          if (!isTouched) setValue(formatSigned(usual))
        }}
      />
      <div className={feeling.buttons}>
        {point.value !== null && (
          <Button look="quiet" onClick={() => set(null)}>
            {words.clear}
          </Button>
        )}
        <Button look="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** A field in which one stands stays selected when its own value comes late, so that typing replaces it. */
function useSelectedAgain(own: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const input = field.current
    if (input !== null && input === document.activeElement && input.value === own) input.select()
  }, [own])
  return field
}

interface Suggestion {
  readonly word: string
  readonly value: number
}

/** Any word at all; known ones are offered with the value at which they usually stand. */
function WordField({
  word,
  known,
  onChange,
  onChoose,
}: {
  readonly word: string
  readonly known: readonly Suggestion[]
  readonly onChange: (word: string) => void
  readonly onChoose: (usualValue: number) => void
}) {
  return (
    <Autocomplete.Root
      items={known}
      value={word}
      onValueChange={onChange}
      itemToStringValue={(item: Suggestion) => item.word}
      openOnInputClick
    >
      <Field label={words.word}>
        <Autocomplete.Input
          render={<TextInput dir="auto" />}
          placeholder={words.wordHint}
          onKeyDown={keepEscape}
        />
      </Field>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={feeling.suggestions} sideOffset={4}>
          <Autocomplete.Popup className={feeling.popup}>
            <Autocomplete.List className={feeling.list}>
              {(item: Suggestion) => (
                <Autocomplete.Item
                  key={item.word}
                  value={item}
                  className={feeling.option}
                  onClick={() => onChoose(item.value)}
                >
                  <span>{item.word}</span>
                  <small>{formatSigned(item.value)}</small>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}

/** Esc closes the list first, and only then what the field stands in. */
function keepEscape(event: KeyboardEvent<HTMLInputElement>): void {
  const isOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
  if (event.key === 'Escape' && isOpen) event.stopPropagation()
}

/** −2…+2 as people write it: “-1.5”, “−1,5”, “+1”; null for what is no number on the scale. */
function readValue(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  if (!/^[+-]?\d*\.?\d+$/.test(plain)) return null
  const value = Number(plain)
  return Math.abs(value) > 2 ? null : clampFeeling(value)
}

/** The journey's own levels from the best on, then the usual emotions. */
function suggestions(levels: readonly string[]): readonly Suggestion[] {
  if (levels === usualLevels) return emotions
  const values = levelValues(levels.length)
  const own = levels.map((word, i) => ({ word, value: values[i] ?? 0 })).toReversed()
  const names = new Set(levels.map((level) => level.toLocaleLowerCase()))
  return [...own, ...emotions.filter(({ word }) => !names.has(word))]
}

function usualValue(word: string, known: readonly Suggestion[]): number | null {
  const typed = word.trim().toLocaleLowerCase()
  return known.find((each) => each.word.toLocaleLowerCase() === typed)?.value ?? null
}
