import { fileIdOf } from './attachment-kind.ts'
import type { Card, Journey } from './journey.ts'
import { plainText } from './markdown.ts'
import { tagsOfCard } from './tags.ts'

/** One thing that differs between two states of a journey. */
export interface Change {
  readonly type: 'added' | 'removed' | 'changed' | 'moved'
  readonly what: 'journey' | 'stage' | 'step' | 'lane' | 'card' | 'record' | 'feeling' | 'moment'
  /** Of the thing, in both states; a feeling is `curveId~stepId`. */
  readonly id: string
  /** Where it stands and what it is called, in the newer state that has it. */
  readonly where: string
  /** Of what is moved: between which places; else what it says. */
  readonly before: string | null
  readonly after: string | null
  /** What a card that is moved says. */
  readonly says?: string
  /** Where a card that is removed stood: `laneId~stepId`. */
  readonly cell?: string
}

/**
 * What has changed from one state of a journey to another, in the order of the map. Steps, lanes and
 * cards that only stand elsewhere are moved; of what is added or removed, its cells are not told again.
 */
export function differenceOf(before: Journey, after: Journey): Change[] {
  return [
    ...aboutChanges(before, after),
    ...compare('stage', placesOf(before.stages), placesOf(after.stages)),
    ...compare('step', stepsOf(before), stepsOf(after)),
    ...compare('lane', placesOf(before.lanes), placesOf(after.lanes)),
    ...cardChanges(before, after),
    ...compare('record', recordsOf(before), recordsOf(after)),
    ...compare('feeling', feelingsOf(before), feelingsOf(after)),
    ...compare('moment', momentsOf(before), momentsOf(after)),
  ]
}

/** A thing as it is compared: where it stands, and what it says. */
interface Thing {
  /** What its places are called where it is moved; else its `where`. */
  readonly at?: string
  readonly place: string
  readonly where: string
  readonly says: string
}

type Things = ReadonlyMap<string, Thing>

function compare(what: Change['what'], before: Things, after: Things): Change[] {
  const changes: Change[] = []
  const isOrdered = what === 'stage' || what === 'step' || what === 'lane'
  const kept = isOrdered ? keptInOrder([...before.keys()], [...after.keys()]) : null
  for (const [id, now] of after) {
    const then = before.get(id)
    const said = { what, id, where: now.where, after: now.says }
    if (then === undefined) changes.push({ ...said, type: 'added', before: null })
    else if (then.says !== now.says) changes.push({ ...said, type: 'changed', before: then.says })
    else if (then.place !== now.place || kept?.has(id) === false) {
      const places = { before: then.at ?? then.where, after: now.at ?? now.where }
      changes.push({
        ...said,
        type: 'moved',
        ...places,
        ...(what === 'card' && { says: now.says }),
      })
    }
  }
  for (const [id, then] of before) {
    if (after.has(id)) continue
    const said = { what, id, where: then.where, before: then.says, after: null }
    changes.push({ type: 'removed', ...said, ...(what === 'card' && { cell: then.place }) })
  }
  return changes
}

/**
 * The most of what both have that stands in the same order in both: the others have been moved. The
 * longest increasing subsequence of the earlier places, in the order of the later.
 */
function keptInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(before.map((id, i) => [id, i]))
  const both = after.flatMap((id) => {
    const place = placeOf.get(id)
    return place === undefined ? [] : [{ id, place }]
  })
  const runs: string[][] = []
  for (const [i, { id, place }] of both.entries()) {
    const ahead = runs.filter((_, j) => (both[j]?.place ?? 0) < place)
    const longest = ahead.reduce<string[]>((a, b) => (b.length > a.length ? b : a), [])
    runs[i] = [...longest, id]
  }
  return new Set(runs.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []))
}

function aboutChanges(before: Journey, after: Journey): Change[] {
  const things = ({ title, kind, brief }: Journey): Things =>
    new Map(
      Object.entries({ title, kind, ...brief }).map(([field, value]) => [
        field,
        { place: '', where: field, says: saidOf(value) },
      ]),
    )
  return compare('journey', things(before), things(after))
}

function saidOf(value: Journey['brief'][keyof Journey['brief']]): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  if (Array.isArray(value)) return value.join(', ')
  const columns = [value.source, value.search, value.reason?.column]
  return columns.filter((column) => column !== undefined).join(', ')
}

/** Their order is compared as a whole; what is moved is told by the neighbour before it. */
function placesOf(
  items: readonly Pick<Journey['stages'][number], 'id' | 'title' | 'icon'>[],
): Things {
  return new Map(
    items.map(({ id, title, icon }, i) => [
      id,
      {
        place: '',
        at: afterWords(items[i - 1]?.title),
        where: title,
        says: joined(title, iconWords(icon)),
      },
    ]),
  )
}

function afterWords(title: string | undefined): string {
  return title === undefined ? 'first' : `after “${title}”`
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function iconWords(icon: string | undefined): string {
  if (icon === undefined) return ''
  return fileIdOf(icon) === null ? `icon ${icon.replaceAll('-', ' ')}` : 'icon of one’s own'
}

/** What an attachment shows or is called, and how much of it. */
function attachmentWords(attachment: Card['attachment']): string {
  if (attachment === undefined) return ''
  const { alt, name, crop } = attachment
  const percent = (share: number) => Math.round(share * 100)
  const part =
    crop === undefined
      ? ''
      : `cropped to ${percent(crop.width)} × ${percent(crop.height)} % at ${percent(crop.x)}, ${percent(crop.y)} %`
  return joined(alt === '' ? name : alt, part)
}

function stepsOf({ steps }: Journey): Things {
  return new Map(
    steps.map(({ id, title, stageId, channel, icon }, i) => [
      id,
      {
        place: stageId,
        at: afterWords(steps[i - 1]?.title),
        where: title,
        says: joined([title, channel ?? ''].filter(Boolean).join(', '), iconWords(icon)),
      },
    ]),
  )
}

function cardChanges(before: Journey, after: Journey): Change[] {
  const had = { lanes: idsOf(before.lanes), steps: idsOf(before.steps) }
  const has = { lanes: idsOf(after.lanes), steps: idsOf(after.steps) }
  const [then, now] = [cardsOf(before), cardsOf(after)]
  return compare('card', then, now).filter(({ type, id }) => {
    const [lane = '', step = ''] = (type === 'removed' ? then : now).get(id)?.place.split('~') ?? []
    if (type === 'added') return had.lanes.has(lane) && had.steps.has(step)
    return type !== 'removed' || (has.lanes.has(lane) && has.steps.has(step))
  })
}

function cardsOf({ lanes, steps, records }: Journey): Things {
  const titles = new Map([...steps, ...records].map(({ id, title }) => [id, title]))
  return new Map(
    lanes.flatMap((lane) =>
      lane.cells.flatMap(({ stepId, cards }) =>
        cards.map((card) => [
          card.id,
          {
            place: `${lane.id}~${stepId}`,
            where: `${lane.title}, ${titles.get(stepId) ?? ''}`,
            says: cardSays(card, titles),
          },
        ]),
      ),
    ),
  )
}

function cardSays(card: Card, titles: ReadonlyMap<string, string>): string {
  const { text, recordId, span = 1, colour, value, attachment, icon, owner } = card
  const tags = tagsOfCard(card)
  return joined(
    recordId === null ? plainText(text ?? '') : (titles.get(recordId) ?? ''),
    attachmentWords(attachment),
    span > 1 ? `over ${span} steps` : '',
    colour ?? '',
    value === undefined ? '' : String(value),
    iconWords(icon),
    tags.length === 0 ? '' : `tags ${tags.join(', ')}`,
    owner === undefined ? '' : `responsible: ${owner}`,
  )
}

function recordsOf({ records }: Journey): Things {
  return new Map(
    records.map(({ id, title, summary, severity, owner = '' }) => [
      id,
      {
        place: '',
        where: title,
        says: [
          title,
          summary,
          severity === null ? '' : `severity ${severity}`,
          owner === '' ? '' : `responsible: ${owner}`,
        ]
          .filter(Boolean)
          .join(' · '),
      },
    ]),
  )
}

function feelingsOf({ curves, steps }: Journey): Things {
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  return new Map(
    curves.flatMap(({ id, kind, points }) =>
      points.flatMap(({ stepId, value, emotion }) =>
        value === null
          ? []
          : [
              [
                `${id}~${stepId}`,
                {
                  place: '',
                  where: `${titles.get(stepId) ?? ''} (${kind})`,
                  says: [value.toFixed(1), emotion ?? ''].filter(Boolean).join(', '),
                },
              ] as const,
            ],
      ),
    ),
  )
}

function momentsOf({ moments, steps }: Journey): Things {
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  return new Map(
    moments.map(({ stepId, type, text }) => [
      `${stepId}~${type}`,
      { place: '', where: titles.get(stepId) ?? '', says: text === '' ? type : text },
    ]),
  )
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}
