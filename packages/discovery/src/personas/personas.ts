import { contentId, meanFigure, type Persona, shareFigure, formatShare } from '@desirepath/core'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'
import { titlesOf } from './title.ts'
import { metShares, traitsOf } from './traits.ts'

/** The steps that this share of a group meets make its typical path. */
const TYPICAL = 0.5

/** Groups of journeys as drafted personas, in the order given. */
export function draftPersonas(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
  groups: readonly (readonly number[])[],
): Persona[] {
  const sketches = groups.map((journeys) => ({
    journeys,
    traits: traitsOf(workings, facts, journeys),
  }))
  const titles = titlesOf(workings, facts, groups)
  const said = emotionsByGroup(workings, groups)
  return sketches.map(({ journeys, traits }, i): Persona => {
    const met = metShares(workings.visits, journeys)
    const { succeeded, log } = workings
    const share = shareFigure(journeys.length, log.journeys)
    const won = succeeded && journeys.reduce((sum, journey) => sum + succeeded[journey]!, 0)
    const success = won === null ? null : shareFigure(won, journeys.length)
    const outcome =
      success === null ? '' : `; ${formatShare(success.value ?? 0)} of them ${facts.succeed}`
    return {
      id: contentId('persona', String(i), titles[i]!),
      title: titles[i]!,
      draft: true,
      summary: `${formatShare(share.value ?? 0)} of the journeys${outcome}. Drafted from behaviour alone: give this group a face from interviews.`,
      share,
      path: stepIds.filter((_, step) => met[step]! >= TYPICAL),
      traits,
      success,
      emotion: meanFigure(said[i]!),
    }
  })
}

function emotionsByGroup(
  { feedback, log }: Workings,
  groups: readonly (readonly number[])[],
): number[][] {
  const groupOf = new Int8Array(log.journeys).fill(-1)
  groups.forEach((journeys, i) => journeys.forEach((journey) => (groupOf[journey] = i)))
  const said = groups.map((): number[] => [])
  for (const { journey, emotion } of feedback) {
    if (journey !== null && emotion !== null) said[groupOf[journey]!]?.push(emotion.value)
  }
  return said
}
