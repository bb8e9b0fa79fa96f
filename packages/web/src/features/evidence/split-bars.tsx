import { formatCount } from '@desirepath/render'
import { useState } from 'react'
import styles from './evidence.module.css'
import type { Theme } from './queries.ts'
import { ThemeDot } from './theme-chip.tsx'
import { words } from './words.ts'

const SHOWN = 6

interface Bar {
  readonly value: string
  readonly label: string
  readonly n: number
  readonly isOn: boolean
  readonly mood?: string
  readonly colour?: Theme['colour']
}

/** Parts of what is found, each a filter that says how much it finds. */
export function Bars({
  title,
  parts,
  onPress,
}: {
  readonly title: string
  readonly parts: readonly Bar[]
  readonly onPress: (value: string) => void
}) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? parts : parts.filter(({ isOn }, i) => i < SHOWN || isOn)
  const most = Math.max(1, ...parts.map(({ n }) => n))
  if (parts.length === 0) return null
  return (
    <section className={styles.split} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, label, n, isOn, mood, colour }) => (
          <li key={value}>
            <button
              type="button"
              className={styles.bar}
              aria-pressed={isOn}
              data-mood={mood}
              onClick={() => onPress(value)}
            >
              <span dir="auto">
                {colour !== undefined && <ThemeDot colour={colour} />}
                {label}
              </span>
              <b>{formatCount(n)}</b>
              <i style={{ width: `${(100 * n) / most}%` }} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {parts.length > SHOWN && (
        <button type="button" className={styles.clear} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(parts.length - SHOWN)}
        </button>
      )}
    </section>
  )
}
