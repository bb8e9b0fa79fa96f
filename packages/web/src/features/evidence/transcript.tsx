import { type RefObject, useEffect, useRef, useState } from 'react'
import { Link2 } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import styles from './evidence.module.css'
import { Marked } from './marked.tsx'
import { clock } from './clock.ts'
import type { Evidence } from './queries.ts'
import { panelWords as words } from './words.ts'

type Turn = Evidence['turns'][number]

/** Who said what, and when: a time plays the recording from there, a mark chooses the turn. */
export function Transcript({
  turns,
  sought,
  second,
  player,
  isPlayable,
  chosen,
  onChoose,
  onLink,
}: {
  readonly turns: readonly Turn[]
  readonly sought: string
  /** Where a link leads. */
  readonly second: number | null
  readonly player: RefObject<HTMLMediaElement | null>
  readonly isPlayable: boolean
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (turn: number) => void
  readonly onLink: (second: number) => void
}) {
  const heard = useHeard(turns, player)
  const linked = second === null ? null : turnAt(turns, second)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (linked !== null) list.current?.children[linked]?.scrollIntoView({ block: 'center' })
  }, [linked])
  useEffect(() => {
    // Before the recording is there, this is where it will begin.
    if (second !== null) seek(player.current, second)
  }, [second, player])
  return (
    <ol ref={list} className={styles.turns}>
      {turns.map(({ speaker, second: from, text }, i) => (
        <li
          // The turns of an item never change their order.
          key={i}
          data-heard={i === heard || undefined}
          data-linked={i === linked || undefined}
          data-chosen={chosen.has(i) || undefined}
        >
          <span className={styles.turnHead}>
            <input
              type="checkbox"
              checked={chosen.has(i)}
              aria-label={words.quoteTurn(speaker)}
              onChange={() => onChoose(i)}
            />
            {(from === null || speaker !== turns[i - 1]?.speaker) && <b dir="auto">{speaker}</b>}
            {from !== null && (
              <>
                <button
                  type="button"
                  className={styles.time}
                  disabled={!isPlayable}
                  aria-label={words.playFrom(clock(from))}
                  onClick={() => playFrom(player.current, from)}
                >
                  {clock(from)}
                </button>
                <IconButton
                  icon={Link2}
                  size="small"
                  label={words.goTo(clock(from))}
                  onClick={() => onLink(from)}
                />
              </>
            )}
          </span>
          <p dir="auto">
            <Marked text={text} sought={sought} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function seek(media: HTMLMediaElement | null, second: number): void {
  if (media !== null) media.currentTime = second
}

function playFrom(media: HTMLMediaElement | null, second: number): void {
  seek(media, second)
  void media?.play().catch(() => undefined)
}

/** The turn that the recording plays; null where there is none. */
function useHeard(
  turns: readonly Turn[],
  player: RefObject<HTMLMediaElement | null>,
): number | null {
  const [heard, setHeard] = useState<number | null>(null)
  useEffect(() => {
    const media = player.current
    if (media === null) return
    const onTime = () => setHeard(media.paused ? null : turnAt(turns, media.currentTime))
    const events = ['timeupdate', 'pause', 'seeked'] as const
    for (const event of events) media.addEventListener(event, onTime)
    return () => {
      for (const event of events) media.removeEventListener(event, onTime)
    }
  }, [turns, player])
  return heard
}

/** The last turn that has begun at a second. */
function turnAt(turns: readonly Turn[], second: number): number | null {
  let found: number | null = null
  turns.forEach((turn, i) => {
    if (turn.second !== null && turn.second <= second) found = i
  })
  return found
}
