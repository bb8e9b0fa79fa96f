// Control characters, lone surrogates and non-characters are no XML; a lone one makes the file unreadable.
const unreadable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// Somebody else’s overrides and isolates would reorder what stands beside them.
const overrides = /[\u202a-\u202e\u2066-\u2069]/g
// Not the no-break spaces: they hold a number and its unit together.
const breaks = /[\t\n\r \u2000-\u200a\u2028\u2029\u3000]+/g
const special = /[&<>"']/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may be shown: one line, without control characters and direction overrides. */
export function cleanText(text: string): string {
  return text.replace(unreadable, '').replace(overrides, '').replace(breaks, ' ').trim()
}

/** A text for the content or an attribute of XML and HTML; whatever it holds, it stays text. */
export function escapeXml(text: string): string {
  return text.replace(unreadable, '').replace(special, (character) => entities[character] ?? '')
}
