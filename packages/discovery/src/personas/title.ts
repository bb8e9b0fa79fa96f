import { median } from '@desirepath/core'
import type { MapFacts } from '../pains/candidate.ts'
import { capital } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { durationOf } from './features.ts'
import { metShares } from './traits.ts'

/** Quick is at most this part of the pace of every group it is told from, slow at least its inverse. */
const QUICK = 0.6
/** A channel names a group where this share of it comes by it. */
const MAINLY = 0.5
/** A step that this share of a group meets is one it comes to. */
const COMES = 0.5
/** More steps than this are no title. */
const MOST_WAYS = 2
/** A step or channel sets a group apart where its share is this much over that of every other. */
const APART = 0.2

/** What titles are made of, of one group. */
interface Group {
  /** Per step: the share of the group that meets it. */
  readonly met: Float64Array
  /** The step where half of the group ends, or else the last that half of it meets. */
  readonly last: { readonly step: number; readonly ends: boolean } | null
  /** Share that succeeds; null where nothing means success. */
  readonly won: number | null
  /** Median length in seconds. */
  readonly pace: number
  /** Shares by channel. */
  readonly channels: ReadonlyMap<string, number>
}

/** What a group does, and a key that is the same for groups of which the same could be said. */
interface Behaviour {
  readonly key: string
  readonly words: string
  /** Steps that the words or the outcome name already. */
  readonly named: ReadonlySet<number>
}

/**
 * Titles that say what each group does and the others do not: what it comes to, and, where others
 * come to the same, by which way, through which channel, or how fast.
 */
export function titlesOf(
  workings: Workings,
  facts: MapFacts,
  sketches: readonly (readonly number[])[],
): string[] {
  const groups = sketches.map((journeys) => groupOf(workings, journeys))
  const behaviours = groups.map((own) =>
    behaviour(
      facts,
      own,
      groups.filter((each) => each !== own),
    ),
  )
  const titles = groups.map((own, i) => {
    const { key, words, named } = behaviours[i]!
    const twins = groups.filter((_, j) => j !== i && sameSaid(behaviours[j]!, groups[j]!, key))
    if (twins.length === 0) return `customers who ${words}`
    return told(facts, { own, twins, words, named })
  })
  return numbered(titles.map(capital))
}

function groupOf(workings: Workings, journeys: readonly number[]): Group {
  const { log, succeeded, visits } = workings
  const n = Math.max(1, journeys.length)
  const channels = new Map<string, number>()
  for (const journey of journeys) {
    const name = log.channel?.values[log.channel.codes[log.offsets[journey]!]!]
    if (name) channels.set(name, (channels.get(name) ?? 0) + 1 / n)
  }
  const met = metShares(visits, journeys)
  return {
    met,
    last: lastCommon(visits, journeys, met),
    won: succeeded && journeys.reduce((sum, journey) => sum + succeeded[journey]!, 0) / n,
    pace: median(Float64Array.from(journeys, (journey) => durationOf(log, journey))) ?? 0,
    channels,
  }
}

function lastCommon(
  visits: Workings['visits'],
  journeys: readonly number[],
  met: Float64Array,
): Group['last'] {
  const ends = new Float64Array(visits.activities.length)
  for (const journey of journeys) ends[visits.activity[visits.offsets[journey + 1]! - 1]!]!++
  const top = ends.indexOf(Math.max(...ends))
  if (ends[top]! >= COMES * journeys.length) return { step: top, ends: true }
  const last = met.findLastIndex((share) => share >= COMES)
  return last < 0 ? null : { step: last, ends: false }
}

/** What a group comes to: the success, a step of its own, or the place where most of it ends. */
function behaviour(facts: MapFacts, own: Group, others: readonly Group[]): Behaviour {
  const { titles, endings, hasGoal, succeed } = facts
  if (hasGoal && (own.won ?? 0) >= COMES) {
    const [later] = stepsOfOwn(own, others).filter((step) => step > Math.max(...endings))
    const words = later === undefined ? succeed : `${succeed} and come to “${titles[later]}”`
    const key = later === undefined ? 'success' : `step ${later}`
    return { key, words, named: new Set([...endings, ...(later === undefined ? [] : [later])]) }
  }
  const [step] = hasGoal ? [] : stepsOfOwn(own, others)
  if (step !== undefined)
    return { key: `step ${step}`, words: `come to “${titles[step]}”`, named: new Set([step]) }
  const { last } = own
  if (last === null) return { key: 'nowhere', words: 'take many ways', named: new Set() }
  const words = `${hasGoal ? 'leave' : 'end'} ${last.ends ? 'at' : 'after'} “${titles[last.step]}”`
  return { key: endKey(last.step), words, named: new Set([...endings, last.step]) }
}

function endKey(step: number): string {
  return `end ${step}`
}

/** Steps that most of the group and of no other group meet, the clearest first. */
function stepsOfOwn(own: Group, others: readonly Group[]): number[] {
  return Array.from(own.met, (share, step) => {
    const most = Math.max(0, ...others.map(({ met }) => met[step]!))
    return { step, share, most }
  })
    .filter(({ share, most }) => share >= COMES && most < COMES && share - most >= APART)
    .toSorted((a, b) => b.share - b.most - (a.share - a.most) || a.step - b.step)
    .map(({ step }) => step)
}

/** Whether the same could be said of another group, whatever it is called. */
function sameSaid({ key }: Behaviour, { last }: Group, wanted: string): boolean {
  return key === wanted || (last !== null && wanted === endKey(last.step) && key !== 'success')
}

interface Told {
  readonly own: Group
  readonly twins: readonly Group[]
  readonly words: string
  readonly named: ReadonlySet<number>
}

/** A title that tells a group from its twins: by one or two steps, a channel, or the pace, if anything does. */
function told(facts: MapFacts, { own, twins, words, named }: Told): string {
  const ways: Way[] = []
  let left = twins
  for (let i = 0; i < MOST_WAYS && left.length > 0; i++) {
    const way = clearestWay(own, left, named)
    if (way === null) break
    ways.push(way)
    left = left.filter((twin) => !way.excludes(twin))
  }
  const who =
    left.length === 0 ? '' : `${channelWord(own, left) ?? paceWord(own, left) ?? 'other'} `
  return `${who}customers who ${words}${wayWords(facts, ways)}`
}

interface Way {
  readonly step: number
  /** Whether the group meets the step, or does not. */
  readonly comes: boolean
  readonly excludes: (twin: Group) => boolean
}

/** The step met, or not met, that tells a group from most of its twins; null where none does. */
function clearestWay(own: Group, twins: readonly Group[], named: ReadonlySet<number>): Way | null {
  const [best] = Array.from(own.met, (share, step) => {
    const comes = share >= COMES
    const excludes = ({ met }: Group) =>
      comes !== met[step]! >= COMES && Math.abs(share - met[step]!) >= APART
    const others = twins.filter(excludes)
    const lead = Math.min(...others.map(({ met }) => Math.abs(share - met[step]!)))
    return { step, comes, excludes, told: others.length, lead }
  })
    .filter(({ step, told: n }) => n >= twins.length / 2 && !named.has(step))
    .toSorted(
      (a, b) =>
        b.told - a.told || Number(b.comes) - Number(a.comes) || b.lead - a.lead || a.step - b.step,
    )
  return best ?? null
}

/** “ by way of “A” and “B””, “ by way of “A” but without “B””, “ without “A” or “B””. */
function wayWords({ titles }: MapFacts, ways: readonly Way[]): string {
  const quoted = (comes: boolean) =>
    ways.filter((way) => way.comes === comes).map(({ step }) => `“${titles[step]}”`)
  const [met, not] = [quoted(true), quoted(false)]
  const by = met.length === 0 ? '' : ` by way of ${met.join(' and ')}`
  const but = met.length === 0 ? '' : ' but'
  return not.length === 0 ? by : `${by}${but} without ${not.join(' or ')}`
}

function channelWord(own: Group, twins: readonly Group[]): string | null {
  const found = [...own.channels].find(([name, share]) => {
    const most = Math.max(...twins.map(({ channels }) => channels.get(name) ?? 0))
    return share >= MAINLY && share - most >= APART
  })
  return found?.[0] ?? null
}

function paceWord({ pace }: Group, twins: readonly Group[]): string | null {
  const paces = twins.map((twin) => twin.pace)
  if (pace <= QUICK * Math.min(...paces)) return 'quick'
  return pace >= Math.max(...paces) / QUICK ? 'slow' : null
}

function numbered(titles: readonly string[]): string[] {
  return titles.map((title, i) => {
    const before = titles.slice(0, i).filter((each) => each === title).length
    return before === 0 ? title : `${title}, group ${before + 1}`
  })
}
