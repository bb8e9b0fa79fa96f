import type { FeedbackMapping } from '../mapping/mapping.ts'
import { columnsByName } from './by-name.ts'
import type { ColumnProfile } from './profile.ts'

/** What the columns of a file of mentions say about who spoke and how far it went. */
export const audienceRoles = [
  'author',
  'reach',
  'likes',
  'shares',
  'replies',
] as const satisfies readonly (keyof FeedbackMapping)[]
export type AudienceRole = (typeof audienceRoles)[number]

const names: Readonly<Record<AudienceRole, string>> = {
  author:
    'author|author name|author handle|author username|username|user name|screen name|handle|account name|profile name|posted by|influencer|autor|verfasser|auteur|autore|usuario|utilisateur',
  reach:
    'reach|potential reach|estimated reach|post reach|impressions|views|view count|video views|followers|follower count|author followers|audience|reichweite|impressionen|aufrufe|portee|vues|alcance|impresiones|visualizzazioni|portata|bereik|weergaven',
  likes:
    'likes|like count|favorites|favourites|favorite count|reactions|hearts|upvotes|helpful votes|helpful|gefallt mir|j aime|me gusta|mi piace|curtidas|vind ik leuks',
  shares:
    'shares|share count|retweets|retweet count|reposts|repost count|reblogs|forwards|geteilt|partages|compartidos|condivisioni|compartilhamentos|gedeeld',
  replies:
    'replies|reply count|comment count|comments count|number of comments|num comments|antworten|reponses count|respuestas count',
}

/** Columns that say who spoke and how far it went; an author alone is told where counts stand beside it. */
export function recogniseAudience(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<string>,
): Partial<Record<AudienceRole, string>> {
  const free = profiles.filter(({ name }) => !taken.has(name))
  const found = columnsByName(free, { roles: audienceRoles, names, fits })
  return audienceRoles.some((role) => role !== 'author' && found[role] !== undefined) ? found : {}
}

function fits(role: AudienceRole, { type, values, samples }: ColumnProfile): boolean {
  if (values === 0) return false
  if (role === 'author') return type !== 'time'
  return samples.some((sample) => readCount(sample) !== null)
}

/** 1234, “1,234”, “1.234”, “12.5K” and “3 M” as a count; null for what is none. */
export function readCount(text: string): number | null {
  // What is longer is no count, and is not looked through.
  if (text.length > 30) return null
  const match = /^(\d[\d\s.,\u00A0\u202F']*?)\s*(k|m|mio|tsd|mil|b)?\.?$/i.exec(text.trim())
  if (match === null) return null
  const [, digits = '', unit] = match
  const times = unit === undefined ? 1 : (units[unit.toLowerCase()] ?? 1)
  const grouped = /^\d{1,3}([.,\s\u00A0\u202F']\d{3})+$/.test(digits)
  const number = Number(
    grouped && (times === 1 || !/^\d+[.,]\d{3}$/.test(digits))
      ? digits.replaceAll(/\D/g, '')
      : digits.replaceAll(/\s/g, '').replace(',', '.'),
  )
  return Number.isFinite(number) ? Math.round(number * times) : null
}

const units: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  mil: 1e3,
  m: 1e6,
  mio: 1e6,
  b: 1e9,
}
