/** Reads the fields of an address as plain strings. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes fields so that an address stays readable: `?select=step:pay` keeps its colon. */
export function formatSearch(fields: Record<string, unknown>): string {
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${readable(String(value))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')
}
