import {
  compareTouchpoints,
  type Ordered,
  type RecordOrder,
  recordOrders,
  type RecordType,
  significanceOf,
  type TouchpointOrder,
} from '@desirepath/core'
import { everyRecord, type RecordFilter, type Store, type StoredRecord } from '@desirepath/store'
import { everyByKnown, isKnownOrder, type KnownFilter } from './by-known.ts'
import { weighTouchpoints } from '../priorities/touchpoints.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'

interface Deps {
  readonly store: Store
  readonly count: CountTouchpoints
}

interface Shown extends KnownFilter {
  readonly filter: RecordFilter
  readonly sort: TouchpointOrder | RecordOrder | undefined
}

/** All records that a list shows under its filters, in the order in which it shows them. */
export async function shownRecords(
  { store, count }: Deps,
  workspaceId: string,
  { filter, level, strength, sort }: Shown,
): Promise<readonly StoredRecord[]> {
  const order = sort ?? usual[filter.type] ?? 'changed'
  const found = await inStoredOrder(store, workspaceId, {
    filter,
    level,
    strength,
    sort: isMeasured(order) ? 'title' : order,
  })
  if (!isMeasured(order) && order !== 'title') return found
  const figures = await figuresFor({ store, count }, workspaceId, order)
  const compare = compareTouchpoints(order)
  return found
    .map((record) => ({ record, ordered: orderedOf(record, figures) }))
    .toSorted((a, b) => compare(a.ordered, b.ordered))
    .map(({ record }) => record)
}

async function inStoredOrder(
  store: Store,
  workspaceId: string,
  asked: Omit<Shown, 'sort'> & { readonly sort: RecordOrder },
): Promise<readonly StoredRecord[]> {
  const { filter, level, strength, sort } = asked
  if (level !== undefined || strength !== undefined || isKnownOrder(sort))
    return (await everyByKnown(store, workspaceId, asked)).map(({ record }) => record)
  const found: StoredRecord[] = []
  for await (const page of everyRecord(store, workspaceId, { filter, sort })) found.push(...page)
  return found
}

type MeasuredOrder = Exclude<TouchpointOrder, RecordOrder>

function isMeasured(order: TouchpointOrder | RecordOrder): order is MeasuredOrder {
  return !(recordOrders as readonly string[]).includes(order)
}

/** Lists that are shown as a whole are not in the order of changes. */
const usual: Readonly<Partial<Record<RecordType, TouchpointOrder>>> = {
  touchpoint: 'title',
  channel: 'reach',
}
const needsFigures: ReadonlySet<TouchpointOrder> = new Set(['significance', 'reach'])

type Figures = Partial<Pick<Ordered, 'significance' | 'reach' | 'feeling' | 'pains'>>

/** What an order needs beside what people say. */
async function figuresFor(
  deps: Deps,
  workspaceId: string,
  order: TouchpointOrder,
): Promise<ReadonlyMap<string, Figures>> {
  if (needsFigures.has(order)) return figuresOf(deps.count, workspaceId)
  if (order !== 'feeling' && order !== 'pains') return new Map()
  const { items } = await weighTouchpoints(deps, workspaceId)
  return new Map(
    items.map(({ id, scores: { feeling, pains } }) => [
      id,
      { feeling: feeling.computed?.value ?? null, pains: pains.computed?.value ?? null },
    ]),
  )
}

async function figuresOf(
  count: CountTouchpoints,
  workspaceId: string,
): Promise<ReadonlyMap<string, Figures>> {
  const { counted } = await count(workspaceId)
  const all = counted.flatMap(({ figures }) => figures)
  return new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, own]) => [
      id,
      {
        significance: significanceOf(own),
        reach: own.reduce<number | null>(
          (most, { reach }) => (reach.value === null ? most : Math.max(most ?? 0, reach.value)),
          null,
        ),
      },
    ]),
  )
}

function orderedOf(
  { id, body, updatedAt }: StoredRecord,
  figures: ReadonlyMap<string, Figures>,
): Ordered {
  const own = figures.get(id)
  const grade = (name: string) => {
    const value = (body as unknown as Readonly<Record<string, unknown>>)[name]
    return typeof value === 'number' ? value : null
  }
  return {
    title: body.title,
    changedAt: updatedAt.toISOString(),
    significance: grade('significance') ?? own?.significance ?? null,
    reach: own?.reach ?? null,
    ease: grade('ease'),
    effectiveness: grade('effectiveness'),
    satisfaction: grade('satisfaction'),
    feeling: own?.feeling ?? null,
    pains: own?.pains ?? null,
  }
}
