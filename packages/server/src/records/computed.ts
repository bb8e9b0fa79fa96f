import {
  balanceOf,
  computedTitle,
  costOf,
  moneyText,
  significanceOf,
  standingOf,
  type WorkspaceRecord,
} from '@desirepath/core'
import type { ComputedCells } from '@desirepath/export'
import type { Store, StoredRecord } from '@desirepath/store'
import { weighTouchpoints } from '../priorities/touchpoints.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'
import { knownOf } from './standings.ts'
import { allOf } from './table.ts'

interface Deps {
  readonly store: Store
  readonly count: CountTouchpoints
}

type Cells = Readonly<Record<string, string | number | null>>
type CellsOf = (record: StoredRecord) => Cells
type Source = (
  deps: Deps,
  workspaceId: string,
  records: readonly StoredRecord[],
) => Promise<CellsOf>

/** What the columns of a list compute of its records; only what is asked for is worked out. */
export async function computedOf(
  deps: Deps,
  workspaceId: string,
  {
    records,
    columns,
  }: { readonly records: readonly StoredRecord[]; readonly columns: readonly string[] },
): Promise<ComputedCells> {
  const [first] = records
  if (first === undefined) return new Map()
  const asked = columns.filter((name) => computedTitle(first.type, name) !== null)
  const sources = new Set(asked.flatMap((name) => sourceOf[name] ?? []))
  const cells = await Promise.all([...sources].map((source) => source(deps, workspaceId, records)))
  return new Map(
    records.map((record) => [
      record.id,
      Object.assign({}, ...cells.map((of) => of(record))) as Cells,
    ]),
  )
}

/** How far backed, and how many maps. */
const known: Source = async ({ store }, workspaceId, records) => {
  const found = await knownOf(store, workspaceId, records)
  return ({ id }) => {
    const own = found.get(id)
    return own === undefined ? {} : { level: standingOf(own).level, maps: own.uses.length }
  }
}

const changed: Source =
  async () =>
  ({ updatedAt }) => ({ changed: updatedAt.toISOString() })

/** Shares of customers, and grades from 1 to 5. */
const figures: Source = async ({ count }, workspaceId) => {
  const { counted } = await count(workspaceId)
  const byId = Map.groupBy(
    counted.flatMap((log) => log.figures),
    ({ id }) => id,
  )
  return ({ id }) => {
    const own = byId.get(id) ?? []
    const reaches = own.flatMap(({ reach: { value } }) => (value === null ? [] : [value]))
    return {
      reach: reaches.length === 0 ? null : rounded(Math.max(...reaches)),
      significance: significanceOf(own),
    }
  }
}

/** As Decide ranks touchpoints. */
const scores: Source = async (deps, workspaceId) => {
  const { items } = await weighTouchpoints(deps, workspaceId)
  const byId = new Map(items.map((item) => [item.id, item.scores]))
  return ({ id }) => {
    const own = byId.get(id)
    return {
      feeling: rounded(own?.feeling.computed?.value ?? null),
      pains: own?.pains.computed?.value ?? null,
    }
  }
}

const touchpoints: Source = async ({ store }, workspaceId) => {
  const met = new Map<string, number>()
  for (const { body } of await allOf(store, workspaceId, 'touchpoint')) {
    const { channelId } = body as WorkspaceRecord<'touchpoint'>
    if (channelId !== null) met.set(channelId, (met.get(channelId) ?? 0) + 1)
  }
  return ({ id }) => ({ touchpoints: met.get(id) ?? 0 })
}

const balance: Source = async ({ store }, workspaceId) => {
  const found = await allOf(store, workspaceId, 'solution')
  const solutions = found.map(({ id, body }) => ({ ...body, id }) as WorkspaceRecord<'solution'>)
  return ({ id, body }) => {
    const resource = { ...body, id } as WorkspaceRecord<'resource'>
    const { needed, missing } = balanceOf(resource, solutions)
    const total = costOf(resource, needed)
    return { needed, missing, total: total === null ? null : moneyText(total) }
  }
}

const sourceOf: Readonly<Record<string, Source>> = {
  level: known,
  maps: known,
  changed,
  reach: figures,
  significance: figures,
  feeling: scores,
  pains: scores,
  touchpoints,
  needed: balance,
  missing: balance,
  total: balance,
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000
}
