import type { Card } from '@desirepath/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ColourButtons } from '../map/colour-buttons.tsx'
import styles from './card-editor.module.css'
import { emoji, words } from './words.ts'

interface ChoiceProps<Value> {
  readonly onChoose: (value: Value) => void
  /** Back to the words without a choice. */
  readonly onBack: () => void
}

/** Faces and signs, to be put behind the selected words. */
export function FaceChoice({ onChoose, onBack }: ChoiceProps<string>) {
  return (
    <Choices name={words.faces} onBack={onBack}>
      {emoji.map(([face, name]) => (
        <button
          key={face}
          type="button"
          aria-label={name.replace('emoji: ', '')}
          title={name.replace('emoji: ', '')}
          onClick={() => onChoose(face)}
        >
          {face}
        </button>
      ))}
    </Choices>
  )
}

/** The colours that the card can have. */
export function ColourChoice({
  current,
  onChoose,
  onBack,
}: ChoiceProps<Card['colour']> & { readonly current: Card['colour'] }) {
  return (
    <Choices name={words.cardColour} onBack={onBack}>
      <ColourButtons isChosen={(colour) => colour === current} onChoose={onChoose} />
    </Choices>
  )
}

/** One of many, by pointer or by the arrow keys. */
function Choices({
  name,
  onBack,
  children,
}: {
  readonly name: string
  readonly onBack: () => void
  readonly children: ReactNode
}) {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const all = [...(group.current?.querySelectorAll('button') ?? [])]
    const chosen = all.find((each) => each.matches('[aria-pressed=true]')) ?? all[0]
    chosen?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') onBack()
    else if (by !== undefined) {
      const all = [...(group.current?.querySelectorAll('button') ?? [])]
      const at = all.findIndex((each) => each === document.activeElement)
      all[(at + by + all.length) % all.length]?.focus()
    } else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what has the focus inside
    <div
      ref={group}
      role="group"
      aria-label={name}
      className={styles.choices}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
