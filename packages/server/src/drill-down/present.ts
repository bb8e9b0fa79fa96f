import type { Journey } from '@desirepath/core'
import type { FlowColumn, FlowNode } from '@desirepath/mining'

/** What the answers show of one journey behind a figure, wherever it was counted. */
export interface ShownMember {
  readonly customer: string
  readonly events: number
  /** Milliseconds, as all times here. */
  readonly first: number
  readonly last: number
  /** Indices of the steps visited, in order. */
  readonly path: Iterable<number>
  /** Null where nothing means success. */
  readonly succeeded: boolean | null
}

export function presentMember({ steps }: Journey, member: ShownMember) {
  const { customer, events, first, last, path, succeeded } = member
  return {
    customer,
    events,
    first: new Date(first).toISOString(),
    last: new Date(last).toISOString(),
    steps: Array.from(path, (step) => steps[step]!.title),
    outcome: succeeded === null ? 'open' : succeeded ? 'succeeded' : 'left',
  }
}

export interface ShownEvent {
  readonly activity: string
  readonly time: number
  readonly channel: string
}

export function presentEvents({ steps }: Journey, events: readonly ShownEvent[]) {
  const stepOf = new Map(
    steps.flatMap(({ id, activities }) => activities.map((name) => [name, id])),
  )
  return events.map(({ activity, time, channel }) => ({
    activity,
    stepId: stepOf.get(activity) ?? null,
    at: new Date(time).toISOString(),
    channel,
  }))
}

export function presentFlow(
  { steps }: Journey,
  { journeys, columns }: { readonly journeys: number; readonly columns: readonly FlowColumn[] },
) {
  const name = (node: FlowNode) => (typeof node === 'number' ? steps[node]!.id : node)
  const title = (node: FlowNode) =>
    typeof node === 'number' ? steps[node]!.title : node === 'other' ? 'Other' : 'Exit'
  return {
    journeys,
    columns: columns.map((column) => ({
      nodes: column.nodes.map(({ node, journeys: n }) => ({
        node: name(node),
        title: title(node),
        journeys: n,
      })),
      links: column.links.map(({ from, to, journeys: n }) => ({
        from: name(from),
        to: name(to),
        journeys: n,
      })),
    })),
  }
}
