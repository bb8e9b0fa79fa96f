/** How long ago a moment was, in words. */
export function ago(at: string): string {
  const minutes = Math.round((Date.parse(at) - Date.now()) / 60_000)
  if (minutes > -60) return relative.format(minutes, 'minute')
  if (minutes > -1440) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(Math.round(minutes / 1440), 'day')
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
