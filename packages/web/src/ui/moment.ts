import { formatDate } from '@desirepath/render'

/** “4 Oct 2026” where one is; the way in which dates stand everywhere. */
export function dayOf(at: string): string {
  const date = new Date(at)
  return formatDate(new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString())
}

/** “4 Oct 2026, 14:05”. */
export function momentOf(at: string): string {
  return `${dayOf(at)}, ${timeOf(at)}`
}

/** “14:05”. */
export function timeOf(at: string): string {
  return time.format(new Date(at))
}

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
