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
  readonly before: string | null
  readonly after: string | null
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
  readonly place: string
  readonly where: string
  readonly says: string
}

type Things = ReadonlyMap<string, Thing>

function compare(what: Change['what'], before: Things, after: Things): Change[] {
  const changes: Change[] = []
  for (const [id, now] of after) {
    const then = before.get(id)
    const said = { what, id, where: now.where, after: now.says }
    if (then === undefined) changes.push({ ...said, type: 'added', before: null })
    else if (then.says !== now.says) changes.push({ ...said, type: 'changed', before: then.says })
    else if (then.place !== now.place)
      changes.push({ ...said, type: 'moved', before: then.where, after: now.where })
  }
  for (const [id, then] of before) {
    if (!after.has(id))
      changes.push({ type: 'removed', what, id, where: then.where, before: then.says, after: null })
  }
  return changes
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

/** A place is told by the neighbour before it, so that one insertion moves nothing else. */
function placesOf(
  items: readonly Pick<Journey['stages'][number], 'id' | 'title' | 'icon'>[],
): Things {
  return new Map(
    items.map(({ id, title, icon }, i) => [
      id,
      { place: items[i - 1]?.id ?? '', where: title, says: joined(title, iconWords(icon)) },
    ]),
  )
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
    steps.map(({ id, title, stageId, channel, icon }) => [
      id,
      {
        place: stageId,
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
