import { useCallback, useSyncExternalStore } from 'react'
import type { Workshop } from './queries.ts'

export type Timer = NonNullable<Workshop['timer']>

/** Whole seconds until a timer ends by the server's clock; none after it has. */
export function secondsLeft({ endsAt, leftMs }: Omit<Timer, 'seconds'>, now: number): number {
  const ms = endsAt === null ? (leftMs ?? 0) : Date.parse(endsAt) - now
  return Math.max(0, Math.ceil(ms / 1000))
}

/** As on a clock: 4:05, 1:00:00. */
export function formatClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = two(seconds % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`
}

const LONGEST = 86_400

/** Seconds of what somebody types: 4, 1.5, 1:30; null for what is no such time. */
export function parseMinutes(text: string): number | null {
  const match = /^\s*(\d{1,4})(?:[.,](\d)|:([0-5]\d))?\s*$/.exec(text)
  if (match === null) return null
  const [, minutes = '0', tenths, seconds] = match
  const total = Number(minutes) * 60 + Number(tenths ?? 0) * 6 + Number(seconds ?? 0)
  return total >= 1 && total <= LONGEST ? total : null
}

/** The seconds left, counted down while it is looked at. */
export function useSecondsLeft(timer: Timer, ahead: number): number {
  const isRunning = timer.endsAt !== null
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!isRunning) return () => {}
      const ticking = setInterval(listener, 200)
      return () => clearInterval(ticking)
    },
    [isRunning],
  )
  return useSyncExternalStore(subscribe, () => secondsLeft(timer, Date.now() + ahead))
}
