import type { EventColumns, FeedbackItem } from '@desirepath/core'

/** The log as CSV: customer, activity, time (ISO 8601, UTC), channel, and its further columns. */
export function eventsCsv(columns: EventColumns): string {
  const { size, customers, activities, customer, activity, time, channel, attributes } = columns
  const header = [
    'customer',
    'activity',
    'time',
    ...(channel ? ['channel'] : []),
    ...attributes.map(({ name }) => name),
  ]
  const lines = [header.join(',')]
  for (let i = 0; i < size; i++) {
    const cells = [
      customers[customer[i]!]!,
      activities[activity[i]!]!,
      new Date(time[i]!).toISOString(),
    ]
    if (channel) cells.push(channel.values[channel.codes[i]!]!)
    for (const { values, codes } of attributes) cells.push(values[codes[i]!]!)
    lines.push(cells.map(quoted).join(','))
  }
  return `${lines.join('\n')}\n`
}

/** The feedback as CSV; empty where nothing was said. */
export function feedbackCsv(feedback: readonly FeedbackItem[]): string {
  const lines = [
    'id,customer,at,score,text,touchpoint,channel,source type,first reply at,solved at,status,reopened,handed over,team',
  ]
  for (const item of feedback) {
    const at = item.at === null ? '' : new Date(item.at).toISOString()
    const cells = [
      item.id,
      item.customer,
      at,
      item.score,
      item.text,
      item.touchpoint,
      item.channel,
      item.sourceType,
      ...handlingCells(item),
    ]
    lines.push(cells.map((cell) => quoted(String(cell ?? ''))).join(','))
  }
  return `${lines.join('\n')}\n`
}

function handlingCells({ at, handling }: FeedbackItem): readonly (string | number | null)[] {
  if (handling === undefined || at === null) return ['', '', '', '', '', '']
  const { firstReply, resolution, status, reopened, handedOver, team } = handling
  const when = (wait: typeof firstReply) =>
    wait?.ended === true ? new Date(at + wait.seconds * 1000).toISOString() : ''
  return [when(firstReply), when(resolution), status, reopened, handedOver, team]
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
