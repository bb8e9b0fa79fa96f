import { type Card, type Journey } from '@desirepath/core'
import { generateNKeysBetween } from 'fractional-indexing'
import {
  aboutOf,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  removeEntry,
  sameValue,
  tableOf,
} from './document.ts'
import { inOrder } from './order.ts'
import * as shapes from './shapes.ts'
import { setCardText } from './edits/cards.ts'

/**
 * Makes the document say exactly what a journey says, by the smallest change: what is equal already
 * stays untouched. Import, restore and edits by the HTTP API all come this way.
 */
export function applyJourney(doc: JourneyDocument, journey: Journey): void {
  edit(doc, () => {
    applyAbout(doc, journey)
    applyTable(doc, shapes.stages, journey.stages.map(withoutId))
    applyTable(doc, shapes.steps, journey.steps.map(withoutId))
    applyTable(
      doc,
      shapes.lanes,
      journey.lanes.map(({ id, cells: _, ...lane }) => [id, lane]),
    )
    applyCards(doc, journey)
    applyTable(
      doc,
      shapes.curves,
      journey.curves.map(({ id, points: _, ...curve }) => [id, curve]),
    )
    applyTable(
      doc,
      shapes.points,
      // What is computed from the rest of the journey is not kept: `projection.ts` computes it.
      journey.curves.flatMap((curve) =>
        (curve.fromPlaced === true ? [] : curve.points).map((point) => [
          shapes.pointId(curve.id, point.stepId),
          { ...point, curveId: curve.id },
        ]),
      ),
    )
    applyTable(
      doc,
      shapes.moments,
      journey.moments.map((moment) => [`${moment.stepId}~${moment.type}`, moment]),
    )
    applyTable(
      doc,
      shapes.edges,
      journey.edges.map((edge) => [`${edge.from}~${edge.to}`, edge]),
    )
    applyTable(doc, shapes.personas, journey.personas.map(withoutId))
    applyTable(doc, shapes.records, journey.records.map(withoutId))
    applyThreads(doc, journey)
    applyTable(doc, shapes.views, (journey.views ?? []).map(withoutId))
    applyTable(doc, shapes.dismissals, (journey.dismissals ?? []).map(withoutId))
  })
}

function withoutId<T extends { readonly id: string }>({ id, ...rest }: T): [string, Omit<T, 'id'>] {
  return [id, rest]
}

function applyAbout(
  doc: JourneyDocument,
  { id, title, kind, discovery, brief, threads, views, dismissals, basedOn }: Journey,
): void {
  const about = aboutOf(doc)
  const fields: Record<string, unknown> = {
    version: shapes.DOCUMENT_VERSION,
    id,
    title,
    kind,
    discovery,
    basedOn,
  }
  for (const [field, value] of Object.entries(brief)) fields[`brief.${field}`] = value
  if (threads !== undefined) fields.hasThreads = true
  if (views !== undefined) fields.hasViews = true
  if (dismissals !== undefined) fields.hasDismissals = true
  for (const field of about.keys()) if (fields[field] === undefined) about.delete(field)
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined && !sameValue(about.get(field), value)) about.set(field, value)
  }
}

type Wanted<T> = readonly (readonly [string, Omit<T, 'order'>])[]

/** Entries keep their keys where these already stand in the wanted order; else all get new ones. */
function applyTable<T extends object>(
  doc: JourneyDocument,
  shape: shapes.Shape<T>,
  wanted: Wanted<NoInfer<T>>,
): void {
  const ids = new Set(wanted.map(([id]) => id))
  for (const id of tableOf(doc, shape.name).keys())
    if (!ids.has(id)) removeEntry(doc, shape.name, id)
  const keys = keysFor(doc, shape.name, [...ids])
  const isOrdered = shape.name !== 'points'
  for (const [id, fields] of wanted) {
    const entry = isOrdered ? { ...fields, order: keys.get(id) } : fields
    putEntry(doc, shape, [id, entry as unknown as T])
  }
}

function keysFor(
  doc: JourneyDocument,
  name: shapes.TableName,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const table = tableOf(doc, name)
  const present = ids.map((id) => table.get(id)?.get('order'))
  const isKept = present.every(
    (key, i) => typeof key === 'string' && (i === 0 || String(present[i - 1]) < key),
  )
  const keys = isKept ? (present as string[]) : generateNKeysBetween(null, null, ids.length)
  return new Map(ids.map((id, i) => [id, keys[i] ?? '']))
}

function applyCards(doc: JourneyDocument, journey: Journey): void {
  const columns = columnsOf(doc)
  const wanted: [string, Omit<shapes.CardEntry, 'order'>][] = []
  for (const lane of journey.lanes) {
    for (const { stepId, cards } of lane.cells) {
      for (const card of cards)
        wanted.push([card.id, cardFields(card, { laneId: lane.id, stepId, columns })])
    }
  }
  // Words go in by `setCardText`, which knows cards that are open in an editor.
  for (const entry of wanted) {
    const existing = readEntry(doc, shapes.cards, entry[0])
    if (existing === null) continue
    setCardText(doc, entry[0], entry[1].text)
    const kept = readEntry(doc, shapes.cards, entry[0])
    entry[1] = {
      ...entry[1],
      text: kept?.text ?? null,
      ...(existing.edited && { edited: existing.edited }),
    }
  }
  applyTable(doc, shapes.cards, wanted)
}

function columnsOf(doc: JourneyDocument): string[] {
  return inOrder(
    new Map(
      [...tableOf(doc, 'steps')].map(([id, step]) => [id, { order: String(step.get('order')) }]),
    ),
  ).map(([id]) => id)
}

function cardFields(
  { id: _, span = 1, ...card }: Card,
  { laneId, stepId, columns }: { laneId: string; stepId: string; columns: readonly string[] },
): Omit<shapes.CardEntry, 'order'> {
  const at = columns.indexOf(stepId)
  return {
    ...card,
    laneId,
    stepId,
    ...(span > 1 && at >= 0 && { covers: columns.slice(at + 1, at + span) }),
  }
}

function applyThreads(doc: JourneyDocument, { threads = [] }: Journey): void {
  applyTable(
    doc,
    shapes.threads,
    threads.map(({ id, comments: _, ...thread }) => [id, thread]),
  )
  applyTable(
    doc,
    shapes.comments,
    threads.flatMap((thread) =>
      thread.comments.map(({ id, ...comment }) => [id, { ...comment, threadId: thread.id }]),
    ),
  )
}
