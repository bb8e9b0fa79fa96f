/**
 * Reads a number as people write it: “1,250”, “1.250,5”, “1 250”, “42 %”, “€ 3”. Null for what is
 * none.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f'’%€$£¥]/g, '')
    .replace('−', '-')
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return null
  const value = Number(withPoint(bare))
  return Number.isFinite(value) ? value : null
}

/** The last of two different signs is the decimal one; a single one before three digits groups thousands, if it is a comma. */
function withPoint(text: string): string {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) {
    const [group, decimal] = comma > point ? ['.', ','] : [',', '.']
    return text.replaceAll(group, '').replace(decimal, '.')
  }
  if (comma >= 0) {
    return /^[-+]?\d{1,3}(?:,\d{3})+$/.test(text)
      ? text.replaceAll(',', '')
      : text.replace(',', '.')
  }
  return /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? text.replaceAll('.', '') : text
}
