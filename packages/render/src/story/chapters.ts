import {
  type Curve,
  type Journey,
  type Moment,
  pathFitOf,
  type Stage,
  type Step,
} from '@desirepath/core'
import { formatN, formatShare, plural, spellDuration } from '../figures/format.ts'
import { cleanText } from '../text/escape.ts'
import {
  aim,
  atSteps,
  curveOf,
  feeling,
  findings,
  found,
  opening,
  people,
  success,
  walk,
} from './describe.ts'
import { FEW_JOURNEYS } from './leak.ts'
import { tellAssumed, tellCounts, type ToldStep, toldSteps } from './drawn.ts'
import { stopped } from './sentence.ts'
import { furtherWarnings } from './warnings.ts'

/** A heading or a paragraph of the story, in the order in which it is read. */
export interface StoryBlock {
  readonly as: 'opening' | 'part' | 'stage' | 'step' | 'text'
  readonly text: string
  /** Of a stage or a step. */
  readonly id?: string
  /** What belongs to a heading and is said after it: the channel of a step, its hour, its outcome. */
  readonly note?: string
}

interface ChapterOptions {
  readonly persona?: string | null
  /** What only the persona’s customers do and feel, to be told of the steps in place of everyone’s. */
  readonly own?: Pick<Journey, 'steps' | 'stages' | 'curves'>
}

/**
 * The whole story, stage by stage and step by step, for everyone or as the way of one persona: what the
 * map is and what stands out before, who walks it and how far to trust it behind.
 */
export function chapters(
  journey: Journey,
  { persona = null, own }: ChapterOptions = {},
): StoryBlock[] {
  const walker = journey.personas.find(({ id }) => id === persona)
  const walked = { ...journey, ...own }
  const curve = curveOf(walked, walker)
  const isDrawn = journey.discovery === null
  const fit = pathFitOf(journey)
  const told = toldSteps(walked, { curve, path: new Set(walker?.path) })
  const blocks = [
    { as: 'opening', text: opening(journey) } as const,
    ...texts([
      ...(fit === null ? [] : [fit.says]),
      ...aim(journey),
      ...(isDrawn ? tellAssumed(journey) : []),
      ...walk(journey, walker),
      shape(journey),
    ]),
    ...outstanding(journey, { walked, curve, isOwn: own !== undefined }),
    ...walked.stages.flatMap((stage) =>
      stageBlocks(walked, stage, { told, isOwn: own !== undefined }),
    ),
    ...part('Who walks it', people(journey, walker)),
    ...part('How far to trust it', furtherWarnings(journey)),
  ]
  return blocks
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter(({ text }) => text !== '')
}

/** Of the steps what one persona’s customers do and feel, where that is known; what was found is everyone’s. */
function outstanding(
  journey: Journey,
  {
    walked,
    curve,
    isOwn,
  }: { readonly walked: Journey; readonly curve: Curve | undefined; readonly isOwn: boolean },
): StoryBlock[] {
  const title = 'What stands out'
  if (journey.discovery === null)
    return part(title, [...tellCounts(journey), ...feeling(walked, curve)])
  if (!isOwn) return part(title, [...success(journey), ...findings(journey, curve)])
  return [
    ...part(title, atSteps(walked, curve)),
    ...part('What stands out for everyone', [...success(journey), ...found(journey)]),
  ]
}

function texts(paragraphs: readonly string[]): StoryBlock[] {
  return paragraphs.map((text) => ({ as: 'text', text }))
}

function part(title: string, paragraphs: readonly string[]): StoryBlock[] {
  const said = paragraphs.filter((each) => each !== '')
  return said.length === 0 ? [] : [{ as: 'part', text: title }, ...texts(said)]
}

function shape({ steps, stages }: Journey): string {
  if (steps.length === 0) return 'It has no steps yet.'
  return `It has ${plural(steps.length, 'step')} in ${plural(stages.length, 'stage')}.`
}

/** A stage of which nothing is told on this way is left out. */
function stageBlocks(
  journey: Journey,
  { id, title, reach }: Stage,
  { told, isOwn }: { readonly told: readonly ToldStep[]; readonly isOwn: boolean },
): StoryBlock[] {
  const own = told.filter(({ step }) => step.stageId === id)
  if (own.length === 0) return []
  const share = typeof reach?.value === 'number' ? `${formatShare(reach.value)} come here` : ''
  return [
    { as: 'stage', id, text: title, ...(share !== '' && { note: share }) },
    ...own.flatMap((each) => stepBlocks(journey, each, isOwn)),
  ]
}

function stepBlocks(
  { moments }: Journey,
  { step, happens, judged }: ToldStep,
  isOwn: boolean,
): StoryBlock[] {
  const { id, title, channel, clock = '', branch = '' } = step
  const note = [clock, channel ?? '', branch === '' ? '' : `only after: ${branch}`]
    .filter((each) => each !== '')
    .join(' · ')
  const decisive = moments.filter(({ stepId, text }) => stepId === id && text !== '')
  const paragraphs = [
    [...figures(step, isOwn), ...happens],
    [...judged, ...decisive.flatMap(momentSays)],
  ]
  return [
    { as: 'step', id, text: title, ...(note !== '' && { note }) },
    ...texts(paragraphs.map((sentences) => sentences.join(' '))),
  ]
}

/** Pain and delight are told with their records. */
function momentSays({ type, text }: Moment): string[] {
  if (type === 'momentOfTruth') return [stopped(`A moment of truth: ${text}`)]
  return type === 'pointOfNoReturn' ? [stopped(`From here there is no way back: ${text}`)] : []
}

function figures({ measured }: Step, isOwn: boolean): string[] {
  if (measured === null || measured.reach.value === null) return []
  const { reach, leave, stay } = measured
  const gone =
    leave.value === null || leave.n < FEW_JOURNEYS
      ? ''
      : `; ${formatShare(leave.value)} of them go no further`
  const pause =
    stay.medianSeconds === null || stay.medianSeconds < 1 || stay.n < FEW_JOURNEYS
      ? []
      : [`Half of those who go on do so within ${spellDuration(stay.medianSeconds)}.`]
  return [
    `${formatShare(reach.value ?? 0)} of ${isOwn ? 'their ' : ''}journeys come here (${formatN(reach.n)})${gone}.`,
    ...pause,
  ]
}
