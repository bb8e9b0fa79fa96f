import type { Stage } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Eye, Plus, Scale } from 'lucide-react'
import type { Editor } from '../../editing/editor.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { WrittenText } from '../brief/written-field.tsx'
import { useJourneyId } from '../journey/journey-search.ts'
import { type Tools, useTools } from './acts.ts'
import styles from './capture.module.css'
import { capturedFields, type CapturedStage, capturedStages, judgedSteps } from './captured.ts'
import { NotHere } from './not-here.tsx'
import { NewRow, StepRow } from './step-rows.tsx'
import { words } from './words.ts'

/** What happens, written down a list before anybody judges it. */
export function CaptureView() {
  const journey = useOpenJourney()
  const tools = useTools()
  const id = useJourneyId()
  const navigate = useNavigate()
  const show = (to: '/journeys/$id' | '/journeys/$id/judge') => () =>
    void navigate({ to, params: { id }, search: (old) => ({ ...old, select: undefined }) })
  const stages = capturedStages(journey)
  const done = judgedSteps(journey)
  const left = journey.steps.filter((step) => !done.has(step.id)).length
  if (tools === null) return <NotHere onMap={show('/journeys/$id')} />
  return (
    <div className={styles.scroller} data-scroll-restoration-id="capture">
      <article className={styles.page} aria-label={words.capture}>
        <header className={styles.head}>
          <div>
            <h2>{words.title}</h2>
            <p>{words.intro}</p>
          </div>
          <span className={styles.ways}>
            <Button icon={Eye} onClick={show('/journeys/$id')}>
              {words.toMap}
            </Button>
            <Button
              look="primary"
              icon={Scale}
              disabled={journey.steps.length === 0}
              onClick={show('/journeys/$id/judge')}
            >
              {words.secondPass(left)}
            </Button>
          </span>
        </header>
        <div className={styles.columns} aria-hidden>
          {capturedFields.map((field) => (
            <span key={field}>{words.fields[field]}</span>
          ))}
        </div>
        {stages.map((each, i) => {
          // The first stage is made by the first step: the list that is written in stays.
          const key = i === 0 ? 'first' : each.stage?.id
          return <StageList key={key} captured={each} tools={tools} />
        })}
        <footer className={styles.foot}>
          <Button
            look="quiet"
            icon={Plus}
            onClick={() =>
              tools.editor.addStage({ title: words.firstStage, index: journey.stages.length })
            }
          >
            {words.newStage}
          </Button>
          <p>{words.keys}</p>
        </footer>
      </article>
    </div>
  )
}

function StageList({
  captured: { stage, steps, first },
  tools,
}: {
  readonly captured: CapturedStage
  readonly tools: Tools
}) {
  return (
    <section className={styles.stage} aria-label={stage?.title ?? words.firstStage}>
      {stage !== null && <StageTitle key={stage.id} stage={stage} editor={tools.editor} />}
      <ol>
        {steps.map((each, i) => (
          <StepRow key={each.step.id} captured={each} at={first + i + 1} tools={tools} />
        ))}
        <NewRow stageId={stage?.id ?? null} tools={tools} />
      </ol>
    </section>
  )
}

function StageTitle({ stage, editor }: { readonly stage: Stage; readonly editor: Editor }) {
  return (
    <h3>
      <WrittenText
        id={`capture-${stage.id}`}
        label={words.stage}
        value={stage.title}
        placeholder={words.stage}
        isLine
        className={styles.stageTitle}
        onWrite={(title) => title.trim() !== '' && editor.changeStage(stage.id, { title })}
      />
    </h3>
  )
}
