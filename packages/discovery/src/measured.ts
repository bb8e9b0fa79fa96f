import { type Measured, shareFigure } from '@desirepath/core'
import { type EventLog, stepFigures } from '@desirepath/mining'

export interface StepMeasure {
  readonly measured: Measured
  readonly channel: string | null
  readonly channels: { name: string; share: number; n: number }[]
}

/** Reach, leave, stay and repeats of every step, with its channels. */
export function measureSteps(steps: EventLog): StepMeasure[] {
  return stepFigures(steps).map((each) => {
    const events = each.channels.reduce((sum, { n }) => sum + n, 0)
    return {
      measured: {
        reach: shareFigure(each.reached, steps.journeys),
        leave: shareFigure(each.left, each.reached),
        stay: each.stay,
        repeat: shareFigure(each.repeated, each.reached),
      },
      channel: each.channels[0]?.name ?? null,
      channels: each.channels.map(({ name, n }) => ({ name, share: n / events, n })),
    }
  })
}
