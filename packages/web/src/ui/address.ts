/** What was typed or pasted as an address; null where it leads nowhere. */
export function addressOf(text: string): string | null {
  const typed = text.trim()
  const full = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`
  if (/\s/.test(typed) || !URL.canParse(full)) return null
  const { protocol, hostname } = new URL(full)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && /^(?:localhost|.+\..+|\[.+\])$/.test(hostname) ? full : null
}
