import { plainName, tierOf, words, type Role } from './names.ts'
import { isThumb } from '../feedback/values.ts'
import type { ColumnProfile } from './profile.ts'
import type { EventMapping, FeedbackMapping } from '../mapping/mapping.ts'
import { audienceRoles, recogniseAudience } from './audience.ts'
import { recogniseHandling } from './handling.ts'
import { guessScaleFromName } from './scale.ts'

/** What the columns of a file most likely stand for. */
export interface Recognised {
  readonly purpose: 'events' | 'feedback' | 'unknown'
  readonly eventMapping: Partial<EventMapping>
  readonly feedbackMapping: Partial<FeedbackMapping>
}

/** Recognises columns by their names first, and by what they hold where the names say nothing. */
export function recognise(profiles: readonly ColumnProfile[]): Recognised {
  const events = recogniseEvents(profiles)
  const feedback = recogniseFeedback(profiles)
  return {
    purpose: purposeOf(profiles, events, feedback),
    eventMapping: events,
    feedbackMapping: feedback,
  }
}

/** Whether a customer column really holds cases: one process each, not a person with a history. */
export function namesCase(column: string): boolean {
  const tier = tierOf('customer', column)
  if (tier !== null && (tier < 2 || (tier >= 3 && tier < 4))) return true
  return words(column).some((word) => caseWords.has(word))
}

const caseWords = new Set(
  'case trace order ticket session incident claim application request instance visit booking loan invoice dossier fall vorgang auftrag'.split(
    ' ',
  ),
)

type Fits = (profile: ColumnProfile) => number

/** Penalties that make a column of the right name but the wrong content lose; infinite rules it out. */
const fits: Readonly<Record<Exclude<Role, 'id' | 'sourceType'>, Fits>> = {
  customer: (p) =>
    p.type === 'time'
      ? Number.POSITIVE_INFINITY
      : emptiness(p) +
        (holdsFractions(p) ? 1 : 0) +
        (isUnique(p) ? 1.6 : 0) +
        (p.type === 'text' ? 3 : 0),
  activity: (p) =>
    p.type === 'time'
      ? Number.POSITIVE_INFINITY
      : emptiness(p) +
        (isUnique(p) ? 3 : 0) +
        (p.type === 'number' ? 3 : 0) +
        (p.type === 'text' ? 2 : 0),
  time: (p) =>
    p.type === 'time' || p.epochLike
      ? emptiness(p) + (p.clock ? 0 : 0.3)
      : Number.POSITIVE_INFINITY,
  channel: (p) =>
    p.type !== 'category' || p.distinct > 200 || p.values === 0 ? Number.POSITIVE_INFINITY : 0,
  text: (p) =>
    p.type === 'time' || p.type === 'number' || p.values === 0
      ? Number.POSITIVE_INFINITY
      : p.type === 'text'
        ? 0
        : 1.2,
  score: (p) =>
    (p.type === 'number' && p.range !== null && p.range[0] >= -5 && p.range[1] <= 100) ||
    (p.values > 0 && p.samples.every(isThumb))
      ? 0
      : Number.POSITIVE_INFINITY,
  touchpoint: (p) => (p.type === 'category' ? 0 : Number.POSITIVE_INFINITY),
}

/** Of two columns with equally good names the fuller one counts; a mostly empty one hardly. */
function emptiness({ filled }: ColumnProfile): number {
  return (1 - filled) * 0.4 + (filled < 0.5 ? 1.6 : 0)
}

/** Amounts and measures, which name nobody. */
function holdsFractions(profile: ColumnProfile): boolean {
  return profile.type === 'number' && profile.samples.some((sample) => /\d[.,]\d/.test(sample))
}

function isUnique(profile: ColumnProfile): boolean {
  return profile.values > 20 && profile.distinct === profile.values
}

function recogniseEvents(profiles: readonly ColumnProfile[]): Partial<EventMapping> {
  const taken = new Set<string>()
  const time = best(profiles, 'time', taken) ?? timeByContent(profiles, taken)
  if (time) taken.add(time.name)
  const customer = best(profiles, 'customer', taken)
  if (customer) taken.add(customer.name)
  const activity = best(profiles, 'activity', taken) ?? activityByContent(profiles, taken)
  if (activity) taken.add(activity.name)
  const owner = customer ?? customerByContent(profiles, taken)
  if (owner) taken.add(owner.name)
  const channel = best(profiles, 'channel', taken)
  return {
    ...(owner && { customer: owner.name }),
    ...(activity && { activity: activity.name }),
    ...(time && { time: time.name }),
    ...(channel && { channel: channel.name }),
  }
}

function recogniseFeedback(profiles: readonly ColumnProfile[]): Partial<FeedbackMapping> {
  const taken = new Set<string>()
  const take = (profile: ColumnProfile | null): string | undefined => {
    if (profile) taken.add(profile.name)
    return profile?.name
  }
  const at = take(best(profiles, 'time', taken) ?? timeByContent(profiles, taken))
  const score = take(best(profiles, 'score', taken))
  const text = take(best(profiles, 'text', taken) ?? textByContent(profiles, taken))
  const areTickets = Object.keys(recogniseHandling(profiles, taken)).length > 0
  // Of tickets a “ticket id” is no customer.
  const ticket = areTickets ? take(bestId(profiles, taken)) : undefined
  const customer = take(bestBelow(profiles, 'customer', { taken, tier: 4.9 }))
  const id = ticket ?? take(bestId(profiles, taken))
  const touchpoint = take(best(profiles, 'touchpoint', taken))
  const sourceType = take(bestCategory(profiles, 'sourceType', taken))
  const channel = take(best(profiles, 'channel', taken))
  const scale = score === undefined ? null : guessScaleFromName(score)
  return {
    ...(customer !== undefined && { customer }),
    ...(at !== undefined && { at }),
    ...(text !== undefined && { text }),
    ...(score !== undefined && { score }),
    ...(scale && { scale }),
    ...(touchpoint !== undefined && { touchpoint }),
    ...(channel !== undefined && { channel }),
    ...(sourceType !== undefined && { sourceType }),
    ...(id !== undefined && { id }),
    ...recogniseHandling(profiles, taken),
    ...recogniseAudience(profiles, taken),
  }
}

/** The column whose name and content fit the role best; the earlier one where two fit alike. */
function best(
  profiles: readonly ColumnProfile[],
  role: keyof typeof fits,
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  return bestBelow(profiles, role, { taken, tier: Number.POSITIVE_INFINITY })
}

function bestBelow(
  profiles: readonly ColumnProfile[],
  role: keyof typeof fits,
  { taken, tier: below }: { readonly taken: ReadonlySet<string>; readonly tier: number },
): ColumnProfile | null {
  let found: ColumnProfile | null = null
  let lowest = Number.POSITIVE_INFINITY
  for (const profile of profiles) {
    const tier = taken.has(profile.name) ? null : tierOf(role, profile.name)
    if (tier === null || tier > below) continue
    const cost = tier + fits[role](profile)
    if (cost < lowest) {
      lowest = cost
      found = profile
    }
  }
  return found
}

function bestId(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  const named = profiles.filter((p) => !taken.has(p.name) && tierOf('id', p.name) !== null)
  return named.find((p) => p.values > 0 && p.distinct >= p.values * 0.9) ?? null
}

function bestCategory(
  profiles: readonly ColumnProfile[],
  role: Role,
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  return (
    profiles.find(
      (p) => !taken.has(p.name) && p.type === 'category' && tierOf(role, p.name) !== null,
    ) ?? null
  )
}

/** The time column that changes most; bare numbers never count without a name. */
function timeByContent(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  const times = profiles.filter((p) => !taken.has(p.name) && p.type === 'time')
  return most(times, (p) => p.distinct * p.filled * (p.clock ? 2 : 1))
}

/** Names of what happened repeat: few different texts, in nearly every row. */
function activityByContent(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  const likely = profiles.filter(
    (p) =>
      !taken.has(p.name) &&
      p.type === 'category' &&
      p.filled > 0.95 &&
      p.distinct >= 3 &&
      p.distinct <= Math.max(12, p.values / 4) &&
      p.samples.some((sample) => /\p{L}{3}/u.test(sample)),
  )
  return most(likely, (p) => Math.min(p.distinct, 40))
}

/** A customer comes back: more values than activities, fewer than rows. */
function customerByContent(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  const likely = profiles.filter(
    (p) =>
      !taken.has(p.name) &&
      (p.type === 'category' || p.type === 'id' || p.type === 'number') &&
      p.filled > 0.9 &&
      p.distinct >= 2 &&
      p.distinct < p.values &&
      !holdsFractions(p) &&
      p.samples.every((sample) => /^[\p{L}\p{N}_@.:+/\-{}]{1,80}$/u.test(sample)),
  )
  return most(likely, (p) => (/\bid$|nr$|no$/i.test(p.name) ? 10 : 1) * p.distinct)
}

function textByContent(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): ColumnProfile | null {
  return most(
    profiles.filter((p) => !taken.has(p.name) && p.type === 'text'),
    (p) => p.samples.reduce((sum, sample) => sum + sample.length, 0),
  )
}

function most(
  profiles: readonly ColumnProfile[],
  measure: (profile: ColumnProfile) => number,
): ColumnProfile | null {
  let found: ColumnProfile | null = null
  for (const profile of profiles) if (!found || measure(profile) > measure(found)) found = profile
  return found
}

function purposeOf(
  profiles: readonly ColumnProfile[],
  events: Partial<EventMapping>,
  feedback: Partial<FeedbackMapping>,
): Recognised['purpose'] {
  const complete = Boolean(events.customer && events.activity && events.time)
  const speaks = feedback.text !== undefined || feedback.score !== undefined
  if (!speaks) return complete ? 'events' : 'unknown'
  if (!complete) return 'feedback'
  const activityTier = tierOf('activity', events.activity!) ?? 9
  const text = profiles.find((p) => p.name === feedback.text)
  const verbatim = text?.type === 'text' && (tierOf('text', text.name) ?? 9) < 2
  // What is liked and shared was said: repeated words make it no log.
  const isPublic = audienceRoles.some((role) => feedback[role] !== undefined)
  if (isPublic && activityTier >= 2.5 && text && (tierOf('text', text.name) ?? 9) < 2)
    return 'feedback'
  const scored = feedback.score !== undefined && (tierOf('score', feedback.score) ?? 9) < 2
  if (activityTier < 2.5 && plainName(events.activity!) !== 'event' && !(verbatim && scored))
    return 'events'
  return verbatim || (scored && activityTier >= 3) ? 'feedback' : 'events'
}
