import { recordTypes, type RecordType } from '../record/kinds.ts'

/** What people do in a workspace, as far as it is told. */
export const deedVerbs = [
  'added',
  'changed',
  'decided',
  'commented',
  'drew',
  'kept',
  'imported',
  'met',
  'ticked',
] as const
export type DeedVerb = (typeof deedVerbs)[number]

/** What they do it with. */
export const deedKinds = [...recordTypes, 'journey', 'checklist', 'file'] as const
export type DeedKind = RecordType | 'journey' | 'checklist' | 'file'

/** One thing that somebody did. */
export interface Deed {
  readonly at: Date
  /** Empty where it is not known. */
  readonly author: string
  readonly does: DeedVerb
  readonly kind: DeedKind
  readonly id: string
  readonly title: string
  /** Of how many it is: what an import brought. */
  readonly n: number
}

/** What one person did of one sort with one sort of things on one day. */
export interface DayDeed {
  /** ISO 8601; of the newest. */
  readonly at: string
  readonly author: string
  readonly does: DeedVerb
  readonly kind: DeedKind
  /** The things, the newest first; fewer than `n` where there are many. */
  readonly things: readonly { readonly id: string; readonly title: string }[]
  /** How many things; of an import, how many came. */
  readonly n: number
}

const MOST_THINGS = 3

/** Deeds of one day put together, so that ten changes of a table are one line; newest first, as given. */
export function byDay(deeds: readonly Deed[]): DayDeed[] {
  const groups = Map.groupBy(deeds, ({ at, author, does, kind }) =>
    JSON.stringify([dayOf(at), author, does, kind]),
  )
  return [...groups.values()].map((own) => {
    const { at, author, does, kind } = own[0]!
    const things = new Map(
      own.filter(({ id }) => id !== '').map(({ id, title }) => [id, { id, title }]),
    )
    const n = things.size > 0 ? things.size : own.reduce((sum, each) => sum + each.n, 0)
    return {
      at: at.toISOString(),
      author,
      does,
      kind,
      things: [...things.values()].slice(0, MOST_THINGS),
      n,
    }
  })
}

/**
 * Deeds without those of their oldest day, of which there may be more; all of them where they are of
 * one day. Newest first, as given.
 */
export function wholeDays<T extends Pick<Deed, 'at'>>(deeds: readonly T[]): readonly T[] {
  const oldest = deeds.at(-1)
  if (oldest === undefined) return deeds
  const whole = deeds.filter(({ at }) => dayOf(at) !== dayOf(oldest.at))
  return whole.length === 0 ? deeds : whole
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
