import { BellRing, Pause, Play, Plus, Timer as TimerIcon, X } from 'lucide-react'
import { call } from '../../api/call.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { formatClock, type Timer, useSecondsLeft } from './clock.ts'
import { useAct, useRights, type Workshop } from './queries.ts'
import { words } from './words.ts'
import styles from './workshop.module.css'

export const USUAL_MINUTES = [1, 3, 5, 10] as const

/** The timer as everybody sees it, with what an editor can do with it. */
export function TimerClock({
  timer,
  ahead,
}: {
  readonly timer: Workshop['timer']
  readonly ahead: number
}) {
  const { mayLead } = useRights()
  const set = useTimer()
  if (timer !== null) return <RunningClock timer={timer} ahead={ahead} />
  if (!mayLead) return null
  return (
    <Menu
      align="start"
      trigger={
        <Button look="quiet" size="small" icon={TimerIcon}>
          {words.timer}
        </Button>
      }
    >
      {USUAL_MINUTES.map((minutes) => (
        <MenuItem key={minutes} onSelect={() => set({ do: 'start', seconds: minutes * 60 })}>
          {words.startMinutes(minutes)}
        </MenuItem>
      ))}
    </Menu>
  )
}

function RunningClock({ timer, ahead }: { readonly timer: Timer; readonly ahead: number }) {
  const { mayLead } = useRights()
  const set = useTimer()
  const left = useSecondsLeft(timer, ahead)
  const isOver = left === 0
  const isPaused = timer.endsAt === null
  const clock = formatClock(left)
  return (
    <span
      className={styles.timer}
      data-over={isOver || undefined}
      data-paused={isPaused || undefined}
      style={{ ['--left' as string]: `${(left / timer.seconds) * 100}%` }}
    >
      <span role="timer" aria-label={isOver ? words.timeIsUp : words.timerLeft(clock)}>
        {isOver ? <BellRing size={15} aria-hidden /> : <TimerIcon size={15} aria-hidden />}
        <b>{isOver ? words.timeIsUp : clock}</b>
        {isPaused && !isOver && <small>{words.paused}</small>}
      </span>
      <span role="status" className="unseen">
        {isOver ? words.timeIsUp : left <= 60 && timer.seconds > 60 ? words.lastMinute : ''}
      </span>
      {mayLead && (
        <>
          {!isOver && (
            <IconButton
              icon={isPaused ? Play : Pause}
              label={isPaused ? words.resume : words.pause}
              size="small"
              onClick={() => set({ do: isPaused ? 'resume' : 'pause' })}
            />
          )}
          <IconButton
            icon={Plus}
            label={words.addMinute}
            size="small"
            onClick={() => set({ do: 'add', seconds: 60 })}
          />
          <IconButton
            icon={X}
            label={words.clear}
            size="small"
            onClick={() => set({ do: 'clear' })}
          />
        </>
      )}
    </span>
  )
}

type TimerChange =
  | { readonly do: 'start' | 'add'; readonly seconds: number }
  | { readonly do: 'pause' | 'resume' | 'clear' }

export function useTimer(): (change: TimerChange) => void {
  const id = useJourneyId()
  const act = useAct()
  return (body) =>
    act.mutate(() => call('PUT /api/journeys/:id/workshop/timer', { params: { id }, body }))
}
