import { median } from '@desirepath/core'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'
import { durationOf } from './features.ts'
import { metShares, type Trait } from './traits.ts'

export interface Sketch {
  readonly journeys: readonly number[]
  readonly traits: readonly Trait[]
}

/** Quick is at most this part of the pace of those who come to the same end, slow at least its inverse. */
const QUICK = 0.6
/** A channel names a group where this share of it comes by it. */
const MAINLY = 0.5
/** A step that this share of a group meets is one it comes to. */
const COMES = 0.5
/** A step sets a group apart where its share is this much over everyone's. */
const APART = 0.2

/** Titles that say what each group does and the others do not, all distinct. */
export function titlesOf(
  workings: Workings,
  facts: MapFacts,
  sketches: readonly Sketch[],
): string[] {
  const titles = sketches.map((sketch) => {
    const who = [paceWord(workings, sketch), channelWord(workings, sketch), 'customers']
    const text = `${who.filter((word) => word !== '').join(' ')} who ${behaviour(workings, facts, sketch)}`
    return text.charAt(0).toUpperCase() + text.slice(1)
  })
  const met = sketches.map(({ journeys }) => metShares(workings.visits, journeys))
  return distinct(titles, (i) => {
    const twins = met.filter((_, other) => other !== i && titles[other] === titles[i])
    return ownAmong(facts, met[i]!, twins)
  })
}

/** The steps that a group meets much more than every group of the same title, the clearest first. */
function ownAmong(
  { titles }: MapFacts,
  own: Float64Array,
  twins: readonly Float64Array[],
): string[] {
  return titles
    .map((title, step) => ({
      title,
      step,
      lead: own[step]! - Math.max(0, ...twins.map((twin) => twin[step]!)),
    }))
    .filter(({ step, lead }) => own[step]! >= COMES && lead >= APART)
    .sort((a, b) => b.lead - a.lead || a.step - b.step)
    .map(({ title }) => title)
}

/** What the group comes to: the success, or the place where most of it ends. */
function behaviour(workings: Workings, facts: MapFacts, { journeys, traits }: Sketch): string {
  const last = lastCommon(workings, journeys)
  const place = last === null ? '' : `${last.ends ? 'at' : 'after'} “${facts.titles[last.step]}”`
  if (!facts.hasGoal) {
    const [step] = ownSteps(facts, { journeys, traits })
    if (step) return `come to “${step}”`
    return last === null ? 'take the usual path' : `end ${place}`
  }
  if ((wonShare(workings, journeys) ?? 0) < 0.5)
    return last === null ? 'leave on the way' : `leave ${place}`
  const later = traits.find(
    ({ name, value, share, baseline }) =>
      name === 'comes to' &&
      facts.titles.indexOf(value) > Math.max(...facts.endings) &&
      share >= COMES &&
      share - baseline >= APART,
  )
  return later ? `${facts.succeed} and come to “${later.value}”` : facts.succeed
}

/** The step where half of a group ends, or else the last that half of it meets. */
function lastCommon(
  { visits }: Workings,
  journeys: readonly number[],
): { step: number; ends: boolean } | null {
  const ends = new Float64Array(visits.activities.length)
  for (const journey of journeys) ends[visits.activity[visits.offsets[journey + 1]! - 1]!]!++
  const top = ends.indexOf(Math.max(...ends))
  if (ends[top]! >= COMES * journeys.length) return { step: top, ends: true }
  const last = metShares(visits, journeys).findLastIndex((share) => share >= COMES)
  return last < 0 ? null : { step: last, ends: false }
}

function paceWord(workings: Workings, { journeys }: Sketch): string {
  const { log, succeeded } = workings
  const won = wonShare(workings, journeys)
  const alike: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    if (won === null || succeeded![journey] === (won >= 0.5 ? 1 : 0)) alike.push(journey)
  }
  const pace = (group: readonly number[]) =>
    median(Float64Array.from(group, (journey) => durationOf(log, journey))) ?? 0
  const [own, usual] = [pace(journeys), pace(alike)]
  if (usual <= 0) return ''
  return own <= QUICK * usual ? 'quick' : own >= usual / QUICK ? 'slow' : ''
}

function channelWord({ log }: Workings, { traits }: Sketch): string {
  const trait = traits.find(({ name, share }) => name === log.channel?.name && share >= MAINLY)
  return trait?.value ?? ''
}

function wonShare({ succeeded }: Workings, journeys: readonly number[]): number | null {
  if (succeeded === null) return null
  return journeys.reduce((sum, journey) => sum + succeeded[journey]!, 0) / journeys.length
}

/** The steps that the group meets more than everyone, most particular first. */
function ownSteps({ titles }: MapFacts, { traits }: Sketch): string[] {
  return traits
    .filter(
      ({ name, value, share, baseline }) =>
        name === 'comes to' &&
        share >= COMES &&
        share - baseline >= APART &&
        titles.includes(value),
    )
    .map(({ value }) => value)
}

/** Titles told apart by a step of their own, or else numbered. */
function distinct(titles: readonly string[], stepsOf: (i: number) => readonly string[]): string[] {
  const twice = (title: string) => titles.filter((each) => each === title).length > 1
  const told: string[] = []
  titles.forEach((title, i) => {
    const ways = twice(title) ? stepsOf(i).map((step) => `${title}, by “${step}”`) : [title]
    const free = [...ways, title].find((each) => !told.includes(each))
    let name = free ?? title
    for (let n = 2; told.includes(name); n++) name = `${title}, group ${n}`
    told.push(name)
  })
  return told
}
