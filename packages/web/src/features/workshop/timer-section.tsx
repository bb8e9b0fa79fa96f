import { Timer as TimerIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/panel.tsx'
import { parseMinutes } from './clock.ts'
import { useRights, type Workshop } from './queries.ts'
import { TimerClock, USUAL_MINUTES, useTimer } from './timer-clock.tsx'
import { words } from './words.ts'
import styles from './workshop.module.css'

/** The timer, and a time of one's own to start. */
export function TimerSection({
  timer,
  ahead,
}: {
  readonly timer: Workshop['timer']
  readonly ahead: number
}) {
  const { mayLead } = useRights()
  return (
    <section className={styles.section}>
      <h3>
        <TimerIcon size={14} aria-hidden />
        {words.timer}
      </h3>
      {timer !== null ? <TimerClock timer={timer} ahead={ahead} /> : mayLead && <StartTimer />}
    </section>
  )
}

function StartTimer() {
  const set = useTimer()
  const field = useRef<HTMLInputElement>(null)
  const [isBad, setBad] = useState(false)
  return (
    <>
      <div className={styles.line}>
        {USUAL_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            size="small"
            aria-label={words.startMinutes(minutes)}
            onClick={() => set({ do: 'start', seconds: minutes * 60 })}
          >
            {words.minutes(minutes)}
          </Button>
        ))}
      </div>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          const seconds = parseMinutes(field.current?.value ?? '')
          setBad(seconds === null)
          if (seconds !== null) set({ do: 'start', seconds })
        }}
      >
        <TextInput
          ref={field}
          inputMode="numeric"
          aria-label={words.ownMinutes}
          placeholder={words.ownMinutes}
          aria-invalid={isBad}
        />
        <Button type="submit">{words.startTimer}</Button>
      </form>
      {isBad && <p role="alert">{words.badMinutes}</p>}
    </>
  )
}
