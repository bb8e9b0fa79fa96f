import { emotionLevels, type Gap, type Journey, placeKey, placeTitle } from '@desirepath/core'
import {
  emotionWord,
  formatCount,
  formatDuration,
  formatN,
  formatShare,
  formatSigned,
} from '@desirepath/render'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Selection } from '../../map/selection.ts'
import { selectionAt } from './place-way.ts'
import styles from './truth.module.css'
import { words } from './words.ts'

const FEW = 6

/** Where the map says something else than the evidence, the widest gap first; each leads to its place. */
export function GapList({
  journey,
  gaps,
  select,
}: {
  readonly journey: Journey
  readonly gaps: readonly Gap[]
  readonly select: (selection: Selection) => void
}) {
  const [isAll, setAll] = useState(false)
  if (gaps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="most-wrong">
      <h3 id="most-wrong">{words.mostWrong}</h3>
      <p className={styles.quiet}>{words.mostWrongText}</p>
      <ol className={styles.gaps}>
        {gaps.slice(0, isAll ? undefined : FEW).map((gap) => {
          const selection = selectionAt(gap.place)
          return (
            <li key={placeKey(gap.place) + gap.what}>
              <button type="button" onClick={() => selection !== null && select(selection)}>
                <span className={styles.gapHead}>
                  <b dir="auto">{placeTitle(journey, gap.place)}</b>
                  <small>{words.gap[gap.what]}</small>
                </span>
                <span className={styles.gapSays}>{gapSays(journey, gap)}</span>
                <i
                  className={styles.gapSize}
                  role="img"
                  aria-label={words.size(Math.round(gap.size * 100))}
                >
                  <i style={{ width: `${Math.max(2, gap.size * 100)}%` }} />
                </i>
              </button>
            </li>
          )
        })}
      </ol>
      {gaps.length > FEW && (
        <Button size="small" look="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? words.fewer : words.all(gaps.length)}
        </Button>
      )}
    </section>
  )
}

/** What the map says and what was measured, with its 95 % interval and how many it rests on. */
export function gapSays(journey: Journey, { what, assumed, measured, low, high, n }: Gap): string {
  if (what === 'said') return words.against(formatCount(n))
  if (measured === 0 && what === 'reach') return `${words.nobody} (${formatN(n)})`
  const say = (value: number | null) => (value === null ? '–' : inUnit(journey, what, value))
  const bound = what === 'feeling' ? formatSigned : (value: number) => say(value)
  const rests =
    low === null || high === null
      ? formatN(n)
      : `${words.interval(bound(low), bound(high))}; ${formatN(n)}`
  return `${say(assumed)} → ${say(measured)} (${rests})`
}

function inUnit(journey: Journey, what: Gap['what'], value: number): string {
  if (what === 'time' || what === 'expected') return formatDuration(value)
  if (what === 'reach') return formatShare(value)
  return `${emotionWord(value, emotionLevels(journey))} ${formatSigned(value)}`
}
