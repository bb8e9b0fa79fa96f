import type { WorkshopTimer } from '@desirepath/store'

type TimerChange =
  | { readonly do: 'start' | 'add'; readonly seconds: number }
  | { readonly do: 'pause' | 'resume' | 'clear' }

/** What a timer is after a change at `now`, in milliseconds; nothing happens to one that is not there. */
export function nextTimer(
  timer: WorkshopTimer | null,
  change: TimerChange,
  now: number,
): WorkshopTimer | null {
  if (change.do === 'start') return running(change.seconds, now + change.seconds * 1000)
  if (timer === null || change.do === 'clear') return null
  const leftMs = timer.endsAt === null ? timer.leftMs : Math.max(0, Date.parse(timer.endsAt) - now)
  const { seconds } = timer
  switch (change.do) {
    case 'pause':
      return { seconds, endsAt: null, leftMs }
    case 'resume':
      return running(seconds, now + leftMs)
    case 'add': {
      const longer = leftMs + change.seconds * 1000
      const whole = seconds + change.seconds
      return timer.endsAt === null
        ? { seconds: whole, endsAt: null, leftMs: longer }
        : running(whole, now + longer)
    }
  }
}

function running(seconds: number, endsAt: number): WorkshopTimer {
  return { seconds, endsAt: new Date(endsAt).toISOString(), leftMs: null }
}
