import { type Journey, NO_STEP, SUPPORT_LANE } from '@desirepath/core'
import { Headphones } from 'lucide-react'
import { useMemo } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { FiguresPending, isNotCounted, NoFigures } from '../journey/figure-page.tsx'
import { EveryonesFigures } from '../segments/everyones-figures.tsx'
import { words as segmentWords } from '../segments/words.ts'
import { type SupportFigures, useSupport } from './queries.ts'
import type { Row } from './rows.ts'
import figurePage from '../../ui/figure-page.module.css'
import styles from './support.module.css'
import { ShowOnMap } from './show-on-map.tsx'
import { SupportTable } from './support-table.tsx'
import { Whole } from './whole.tsx'
import { viewWords as words } from './words.ts'

/** How the support serves customers on their way: by step, channel and team, the worst first. */
export function SupportView() {
  const journey = useOpenJourney()
  const hasEvents = journey.discovery !== null
  const { data, error, refetch } = useSupport({ id: journey.id, hasEvents })
  if (!hasEvents || data?.all.tickets === 0 || isNotCounted(error))
    return <NoFigures icon={Headphones} words={words} />
  if (data === undefined)
    return <FiguresPending title={words.loadFailed} error={error} onAgain={refetch} />
  return <Measured journey={journey} figures={data} />
}

function Measured({
  journey,
  figures,
}: {
  readonly journey: Journey
  readonly figures: SupportFigures
}) {
  const { all, asOf, channels, teams, least, fromLibrary } = figures
  const steps = useMemo(() => stepRows(journey, figures), [journey, figures])
  const isSilent = [all.firstReply.median, all.resolution.median, all.reopened].every(
    ({ n }) => n === 0,
  )
  return (
    <div className={figurePage.page}>
      <p className={figurePage.lead}>
        <b>{words.lead(all.tickets, all.customers)}</b>
        {asOf !== null && `, ${words.asOf(asOf)}`}.{' '}
        {fromLibrary > 0 && `${words.fromLibrary(fromLibrary)} `}
        {isSilent ? words.silent : words.how} <EveryonesFigures text={segmentWords.everyoneNot} />
      </p>
      {journey.lanes.every(({ id }) => id !== SUPPORT_LANE) && <ShowOnMap journeyId={journey.id} />}
      <Whole all={all} least={least} />
      <p className={figurePage.legend}>
        <span className={styles.mark} data-alone />
        {words.legend}
      </p>
      <SupportTable of="steps" rows={steps} all={all} least={least} />
      {(['channels', 'teams'] as const).map((of) => {
        const rows = groupRows(of === 'channels' ? channels : teams, of)
        // One group alone says what all tickets say.
        return rows.length < 2 ? null : (
          <SupportTable key={of} of={of} rows={rows} all={all} least={least} />
        )
      })}
    </div>
  )
}

function stepRows({ steps, stages }: Journey, { steps: found }: SupportFigures): Row[] {
  return found.flatMap(({ stepId, success, ...support }): Row[] => {
    if (stepId === null)
      return [
        {
          key: NO_STEP,
          title: words.noStep,
          under: words.noStepText,
          scope: { stepId: NO_STEP },
          support,
          success,
        },
      ]
    const step = steps.find(({ id }) => id === stepId)
    if (step === undefined) return []
    const under = stages.find(({ id }) => id === step.stageId)?.title ?? ''
    return [{ key: stepId, title: step.title, under, scope: { stepId }, support, success }]
  })
}

function groupRows(groups: SupportFigures['teams'], of: 'channels' | 'teams'): Row[] {
  const by = of === 'channels' ? 'channel' : 'team'
  return groups.map(({ name, ...support }) => ({
    key: name,
    title: name,
    scope: { by, name },
    support,
  }))
}
