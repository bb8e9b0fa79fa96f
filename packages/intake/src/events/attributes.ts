import { MOST_ATTRIBUTES, MOST_VALUES } from '../columns/event-table.ts'
import type { ResolvedEventMapping } from '../mapping/resolve.ts'
import type { Look } from '../preview/preview.ts'
import type { ColumnProfile } from '../recognition/profile.ts'

/** Columns worth keeping as attributes: those asked for, then those with few different values. */
export function attributeCandidates(look: Look, mapping: ResolvedEventMapping): string[] {
  const asked = new Set(mapping.attributes)
  const likely = look.profiles
    .filter((profile) => !asked.has(profile.name) && isAttribute(profile, mapping))
    .toSorted((a, b) => preference(a) - preference(b))
    .slice(0, MOST_ATTRIBUTES - Math.min(MOST_ATTRIBUTES, asked.size))
    .map((profile) => profile.name)
  const chosen = new Set([...asked, ...likely])
  return look.profiles.map((profile) => profile.name).filter((name) => chosen.has(name))
}

/** Whether a column of the sample could become an attribute. */
export function isAttribute(profile: ColumnProfile, mapping: ResolvedEventMapping): boolean {
  const { name, type, distinct, values } = profile
  const { customer, activity, time, channel } = mapping
  if (name === customer || name === activity || name === time || name === channel) return false
  if (type === 'time' || type === 'text' || type === 'id') return false
  if (distinct > MOST_VALUES || (values > 50 && distinct > values / 2)) return false
  return type === 'category' || (!profile.epochLike && distinct <= 100)
}

/** Names before numbers, few values before many, a single value last. */
function preference({ type, distinct }: ColumnProfile): number {
  if (distinct < 2) return 3
  if (type === 'number') return 2
  return distinct <= 50 ? 0 : 1
}
