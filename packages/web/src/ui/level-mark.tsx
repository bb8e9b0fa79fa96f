import type { EvidenceLevel } from '@desirepath/core'
import { CircleCheck, CircleDashed, CircleX, Contrast } from 'lucide-react'
import styles from './level-mark.module.css'

const icons = {
  assumed: CircleDashed,
  partlyBacked: Contrast,
  backed: CircleCheck,
  contradicted: CircleX,
} as const satisfies Record<EvidenceLevel, unknown>

export const levelWords = {
  assumed: 'Assumed',
  partlyBacked: 'Partly backed',
  backed: 'Backed',
  contradicted: 'Contradicted',
} as const satisfies Record<EvidenceLevel, string>

/** How far something rests on evidence: an icon, called by its word. */
export function LevelMark({
  level,
  size = 12,
  isNamed = false,
}: {
  readonly level: EvidenceLevel
  readonly size?: number
  /** Whether the word stands beside the icon. */
  readonly isNamed?: boolean
}) {
  const Icon = icons[level]
  const name = levelWords[level]
  return (
    <span
      className={styles.level}
      data-level={level}
      {...(!isNamed && { role: 'img', 'aria-label': name, title: name })}
    >
      <Icon size={size} aria-hidden />
      {isNamed && name}
    </span>
  )
}
