import { type Journey, plainMentions } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, ListPlus, Map as MapIcon } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, ProgressBar } from '../../ui/panel.tsx'
import { usePeople } from '../comments/people.ts'
import { useJourneyId, useJourneySearch } from '../journey/journey-search.ts'
import { type Tools, useTools } from './acts.ts'
import styles from './capture.module.css'
import { type CapturedStep, capturedSteps, judgedSteps } from './captured.ts'
import { FeelingChoice } from './feeling-choice.tsx'
import { FindingList } from './finding-list.tsx'
import { NotHere } from './not-here.tsx'
import { words } from './words.ts'

/** The second pass: what was captured, a step at a time, with what customers feel there. */
export function JudgeView() {
  const journey = useOpenJourney()
  const tools = useTools()
  const id = useJourneyId()
  const navigate = useNavigate()
  const show = (to: '/journeys/$id' | '/journeys/$id/capture') =>
    void navigate({ to, params: { id }, search: (old) => ({ ...old, select: undefined }) })
  const steps = capturedSteps(journey)
  const { at, goTo } = usePlace(journey, steps)
  const captured = steps[at]
  if (tools === null) return <NotHere onMap={() => show('/journeys/$id')} />
  if (captured === undefined) {
    return (
      <Empty
        icon={ListPlus}
        title={words.nothing}
        actions={<Button onClick={() => show('/journeys/$id/capture')}>{words.toList}</Button>}
      >
        <p>{words.nothingText}</p>
      </Empty>
    )
  }
  const go = (by: 1 | -1) => {
    if (at + by >= steps.length) show('/journeys/$id')
    else goTo(at + by)
  }
  return (
    <div className={styles.scroller} data-scroll-restoration-id="judge">
      <article className={styles.judge} aria-label={words.judge}>
        <header className={styles.progress}>
          <Button look="quiet" icon={ListPlus} onClick={() => show('/journeys/$id/capture')}>
            {words.toList}
          </Button>
          <Progress journey={journey} />
        </header>
        <StepCard
          key={captured.step.id}
          place={words.place(at + 1, steps.length)}
          {...{ journey, captured, tools, go, isFirst: at === 0, isLast: at === steps.length - 1 }}
        />
      </article>
    </div>
  )
}

/** The step that is judged stands in the address; without one it is the first not yet judged. */
function usePlace(journey: Journey, steps: readonly CapturedStep[]) {
  const { search, change } = useJourneySearch()
  const selected = steps.findIndex(({ step }) => search.select === `step:${step.id}`)
  const goTo = (at: number) => {
    const step = steps[at]?.step
    if (step !== undefined) change({ select: `step:${step.id}` }, { replace: true })
  }
  const done = judgedSteps(journey)
  const open = Math.max(
    0,
    steps.findIndex(({ step }) => !done.has(step.id)),
  )
  const at = selected >= 0 ? selected : open
  // Named at once: a step that is judged is still the one that is looked at.
  const named = selected >= 0 ? undefined : steps[at]?.step.id
  useEffect(() => {
    if (named !== undefined) change({ select: `step:${named}` }, { replace: true })
  }, [named, change])
  return { at, goTo }
}

function Progress({ journey }: { readonly journey: Journey }) {
  const done = judgedSteps(journey)
  const count = journey.steps.filter(({ id }) => done.has(id)).length
  const label = words.judged(count, journey.steps.length)
  return (
    <span className={styles.bar}>
      <ProgressBar share={count / Math.max(1, journey.steps.length)} label={words.judge} />
      <small>{label}</small>
    </span>
  )
}

interface StepCardProps {
  readonly journey: Journey
  readonly captured: CapturedStep
  readonly tools: Tools
  readonly place: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly go: (by: 1 | -1) => void
}

function StepCard(props: StepCardProps) {
  const { journey, captured, tools, place, isFirst, isLast, go } = props
  const { step, doing, touchpoints } = captured
  const { nameOf } = usePeople()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    sheet.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  useWalkKeys(sheet, { isFirst, go })
  const stage = journey.stages.find(({ id }) => id === step.stageId)?.title ?? ''
  const focusOn = (name: string) => () =>
    sheet.current?.querySelector<HTMLElement>(`[data-finding="${name}"]`)?.focus()
  return (
    <section ref={sheet} className={styles.sheet} aria-label={step.title}>
      <p className={styles.place} aria-live="polite">
        {place}
        {stage !== '' && ` · ${stage}`}
      </p>
      <h2 dir="auto">{step.title === '' ? words.fields.title : step.title}</h2>
      <ul className={styles.said}>
        {[...doing, ...touchpoints].map(({ id, text }) => (
          <li key={id} dir="auto">
            {plainMentions(text ?? '', nameOf)}
          </li>
        ))}
      </ul>
      <FeelingChoice stepId={step.id} {...{ tools, journey }} onDone={focusOn('painPoints')} />
      <FindingList
        lane="painPoints"
        stepId={step.id}
        {...{ tools, journey }}
        onDone={focusOn('delights')}
      />
      <FindingList lane="delights" stepId={step.id} {...{ tools, journey }} onDone={() => go(1)} />
      <footer className={styles.walk}>
        <Button
          icon={ArrowLeft}
          disabled={isFirst}
          aria-keyshortcuts="PageUp"
          onClick={() => go(-1)}
        >
          {words.previous}
        </Button>
        <Button
          look="primary"
          icon={isLast ? MapIcon : ArrowRight}
          aria-keyshortcuts="PageDown Control+Enter"
          onClick={() => go(1)}
        >
          {isLast ? words.done : words.next}
        </Button>
      </footer>
    </section>
  )
}

/** Ctrl+Enter and the page keys go from step to step, wherever on the sheet the focus is. */
function useWalkKeys(
  sheet: RefObject<HTMLElement | null>,
  { isFirst, go }: Pick<StepCardProps, 'isFirst' | 'go'>,
): void {
  useEffect(() => {
    const element = sheet.current
    const onKey = (event: KeyboardEvent) => {
      const isOn = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isOn && event.key !== 'PageDown' && event.key !== 'PageUp') return
      event.preventDefault()
      event.stopPropagation()
      // What is half written counts.
      if (event.target instanceof HTMLElement) event.target.blur()
      if (event.key !== 'PageUp') go(1)
      else if (!isFirst) go(-1)
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [sheet, isFirst, go])
}
