import {
  type Curve,
  emotionLevels,
  implementTimeWords,
  type Journey,
  type JourneyRecord,
  maturityWords,
  pathFitOf,
  type Persona,
} from '@desirepath/core'
import { mainCurve } from '../curve/emotion-curve.ts'
import {
  emotionWord,
  FEW,
  formatCount,
  formatDate,
  formatN,
  formatShare,
  formatShareInterval,
  formatSigned,
  plural,
  spellDuration,
  thin,
} from '../figures/format.ts'
import { cleanText } from '../text/escape.ts'
import { costInterval, costWords } from './cost.ts'
import { tellAssumed, tellCounts, tellSteps } from './drawn.ts'
import { goalTitle } from './goal.ts'
import { FEW_JOURNEYS, measuredSteps, worstLeak } from './leak.ts'
import { stopped } from './sentence.ts'
import { furtherWarnings } from './warnings.ts'

const PAINS_TOLD = 3
/** The warning that says what the sentence about the feeling has said. */
const NO_FEEDBACK = /^There is no feedback/

interface StoryOptions {
  /** The id of a persona whose way and feeling are told; everyone’s when absent. */
  readonly persona?: string | null
}

/** The journey told as plain sentences, most important first; each figure with what it rests on. */
export function describe(journey: Journey, options: StoryOptions = {}): string[] {
  const [first = '', ...others] = story(journey, options)
  // Of a drawn map the opening has said it.
  const fit = pathFitOf(journey)
  const trust = fit === null ? [] : [cleanText(fit.says)]
  const told = journey.discovery?.feedback === 0 ? NO_FEEDBACK : null
  const warnings = furtherWarnings(journey).filter((warning) => told?.test(warning) !== true)
  return [first, ...trust, ...others, ...warnings.map(cleanText)]
}

/** The same without trust and warnings, for a page that says those above it. */
export function story(journey: Journey, { persona = null }: StoryOptions = {}): string[] {
  const walker = journey.personas.find((each) => each.id === persona)
  const curve = curveOf(journey, walker)
  const told =
    journey.discovery === null
      ? [...tellAssumed(journey), shape(journey), ...walk(journey, walker), ...tellCounts(journey)]
      : [...success(journey), shape(journey), ...walk(journey, walker), ...findings(journey, curve)]
  const steps =
    journey.discovery === null
      ? [...tellSteps(journey, { curve, path: new Set(walker?.path) }), ...feeling(journey, curve)]
      : []
  const all = [opening(journey), ...aim(journey), ...told, ...steps, ...moments(journey)]
  return [...all, ...people(journey, walker)].map(cleanText).filter((sentence) => sentence !== '')
}

/** The few sentences to read when there is time for nothing else: what hurts, where people leave, wait and feel. */
export function headlines(journey: Journey, mostPains = PAINS_TOLD): string[] {
  const curve = mainCurve(journey)
  const said =
    journey.discovery === null
      ? [...tellCounts(journey), ...feeling(journey, curve)]
      : findings(journey, curve, mostPains)
  return said.map(cleanText).filter((sentence) => sentence !== '')
}

export function findings(
  journey: Journey,
  curve: Curve | undefined,
  mostPains = PAINS_TOLD,
): string[] {
  return [...pains(journey, mostPains), ...atSteps(journey, curve), ...best(journey)]
}

/** Where people leave, wait and how they feel. */
export function atSteps(journey: Journey, curve: Curve | undefined): string[] {
  return [...leak(journey), ...wait(journey), ...feeling(journey, curve)]
}

/** What hurts, what is to be kept and what to do first. */
export function found(journey: Journey): string[] {
  return [...pains(journey, PAINS_TOLD), ...best(journey)]
}

/** The feeling of a persona, where it has a curve of its own, else of everyone. */
export function curveOf(journey: Journey, persona: Persona | undefined): Curve | undefined {
  const own = journey.curves.filter(
    (curve) => curve.persona === persona?.id && curve.kind !== 'target',
  )
  return persona === undefined ? mainCurve(journey) : (own[0] ?? mainCurve(journey))
}

export function aim({ brief }: Journey): string[] {
  const target = (brief.target ?? '') === '' ? '' : ` (${brief.target})`
  return [
    brief.objective === '' ? '' : stopped(`The aim: ${brief.objective}${target}`),
    brief.scenario === '' ? '' : stopped(`The situation: ${brief.scenario}`),
    ...attributes(brief),
  ]
}

function attributes({ maturity, timeToImplement, frameworks = [] }: Journey['brief']): string[] {
  return [
    maturity === undefined ? '' : `As a map it is ${maturityWords[maturity]}.`,
    timeToImplement === undefined
      ? ''
      : `Until its plans are in place it takes ${implementTimeWords[timeToImplement]}.`,
    frameworks.length === 0 ? '' : stopped(`It follows ${frameworks.join(', ')}`),
  ]
}

export function walk({ steps }: Journey, persona: Persona | undefined): string[] {
  if (persona === undefined) return []
  const titles = persona.path.flatMap((id) => steps.find((step) => step.id === id)?.title ?? [])
  const path = titles.length === 0 ? '' : ` It leads through ${titles.join(', then ')}.`
  const summary = persona.summary === '' ? '' : ` ${stopped(persona.summary)}`
  return [`Told as the way of ${persona.title}.${summary}${path}`]
}

export function opening({ title, discovery, steps }: Journey): string {
  const name = title === '' ? 'This journey' : `“${title}”`
  if (discovery === null)
    return `${name} is a drawn journey of ${plural(steps.length, 'step')}; nothing on it is measured yet.`
  const who =
    discovery.journeys === discovery.customers
      ? plural(discovery.journeys, 'journey')
      : `${plural(discovery.journeys, 'journey')} of ${plural(discovery.customers, 'customer')}`
  const feedback =
    discovery.feedback > 0 ? ` and ${plural(discovery.feedback, 'piece')} of feedback` : ''
  return `${name} is measured from ${plural(discovery.events, 'event')}${feedback}: ${who} between ${formatDate(discovery.from)} and ${formatDate(discovery.asOf)}.`
}

export function success(journey: Journey): string[] {
  const found = journey.discovery?.success
  if (!found || found.share.value === null) return []
  const interval = formatShareInterval(found.share)
  const range = interval === null ? '' : ` (95${thin}%: ${interval})`
  return [`${formatShare(found.share.value)} of journeys reach “${goalTitle(journey)}”${range}.`]
}

function shape({ stages, steps }: Journey): string {
  if (steps.length === 0) return 'It has no steps yet.'
  const parts = stages.map(
    (stage) =>
      `${stage.title} (${
        steps
          .filter((step) => step.stageId === stage.id)
          .map((step) => step.title)
          .join(', ') || 'no steps yet'
      })`,
  )
  const lead = `It has ${plural(steps.length, 'step')} in ${plural(stages.length, 'stage')}`
  return stages.length === 0 ? `${lead}.` : `${lead}: ${parts.join('; ')}.`
}

/** Records of a type that are ranked, best or worst first. */
export function rankedRecords(journey: Journey, type: JourneyRecord['type']): JourneyRecord[] {
  const records = journey.records.filter((record) => record.type === type && record.rank !== null)
  return records.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

function pains(journey: Journey, most: number): string[] {
  const ranked = rankedRecords(journey, 'painPoint')
  const measured = journey.discovery !== null
  if (ranked.length === 0)
    return measured && journey.steps.length > 0
      ? ['No pain point was found whose cost the data can prove.']
      : []
  const lead =
    ranked.length === 1
      ? 'One pain point is proven:'
      : `${ranked.length} pain points are proven; the worst:`
  return ranked
    .slice(0, most)
    .map((record, i) => (i === 0 ? `${lead} ${sentence(record)}` : sentence(record)))
}

/** Pain and delight are told with their records. */
function moments(journey: Journey): string[] {
  return journey.moments
    .filter(({ type }) => type === 'momentOfTruth' || type === 'pointOfNoReturn')
    .map(({ text }) => text)
}

/** The summary tells what happens; the title is said before it where it adds something. */
function sentence({ title, summary }: JourneyRecord): string {
  const said = summary !== '' && (summary.startsWith(title) || title.includes('“'))
  const text = said ? summary : summary === '' ? `“${title}”` : `“${title}”: ${summary}`
  return stopped(text)
}

function leak(journey: Journey): string[] {
  const worst = worstLeak(journey)
  if (worst === null) return []
  const told = rankedRecords(journey, 'painPoint').slice(0, PAINS_TOLD)
  if (told.some(({ kind, stepIds }) => kind === 'dropOff' && stepIds.includes(worst.step.id)))
    return []
  const { lost, of, share } = worst
  return [
    `Most journeys that end early end at “${worst.step.title}”: ${formatCount(lost)} of the ${formatCount(of)} that reach it (${formatShare(share)}).`,
  ]
}

function wait(journey: Journey): string[] {
  const slowest = measuredSteps(journey)
    .filter((step) => step.measured.stay.n >= FEW_JOURNEYS)
    .toSorted(
      (a, b) => (b.measured.stay.medianSeconds ?? 0) - (a.measured.stay.medianSeconds ?? 0),
    )[0]
  const seconds = slowest?.measured.stay.medianSeconds ?? 0
  if (slowest === undefined || seconds < 1) return []
  return [
    `The longest pause is at “${slowest.title}”: half of those who go on do so only after ${spellDuration(seconds)} (${formatN(slowest.measured.stay.n)}).`,
  ]
}

export function feeling(journey: Journey, curve: Curve | undefined): string[] {
  if (curve === undefined)
    return journey.discovery === null
      ? []
      : ['How customers feel is not known: there is no feedback at the steps.']
  const points = curve.points.filter(
    (point) => point.value !== null && (curve.kind !== 'measured' || point.n >= FEW),
  )
  if (points.length === 0)
    return [`No step has ${FEW} answers or more, so the feeling is a hint at best.`]
  const sorted = points.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined) return []
  const lowest = `Customers feel worst at ${pointWords(journey, curve, low)}`
  return [
    low === high ? `${lowest}.` : `${lowest}, and best at ${pointWords(journey, curve, high)}.`,
  ]
}

function pointWords(journey: Journey, curve: Curve, point: Curve['points'][number]): string {
  const title = journey.steps.find((step) => step.id === point.stepId)?.title ?? point.stepId
  const value = point.value ?? 0
  const basis = curve.kind === 'measured' ? `, ${formatN(point.n)}` : `, ${curve.kind}`
  return `“${title}” (${point.emotion ?? emotionWord(value, emotionLevels(journey))}, ${formatSigned(value)}${basis})`
}

function best(journey: Journey): string[] {
  const [first] = rankedRecords(journey, 'delight')
  const [idea] = journey.records
    .filter((record) => record.type === 'opportunity')
    .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
  return [
    first === undefined ? '' : `Keep this: ${sentence(first)}`,
    idea === undefined ? '' : ideaSentence(idea),
  ]
}

function ideaSentence(idea: JourneyRecord): string {
  const lead = idea.draft ? 'A first idea, drafted and not yet checked' : 'The first opportunity'
  const gain = idea.cost === null ? '' : ` (${costWords(idea)}, ${costInterval(idea.cost)})`
  return `${lead}: ${idea.title}${gain}.`
}

export function people({ personas }: Journey, told: Persona | undefined): string[] {
  if (personas.length === 0 || told !== undefined) return []
  const parts = personas.map(
    (persona) =>
      `${persona.title}${persona.share.value === null ? '' : ` (${formatShare(persona.share.value)})`}`,
  )
  const draft = personas.every((persona) => persona.draft) ? ', all drafts' : ''
  return [`${plural(personas.length, 'kind')} of customers walk it${draft}: ${parts.join(', ')}.`]
}
