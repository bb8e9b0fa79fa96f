/** What is typed of a share and of a time, and how it stands in its field. */

/** “80”, “80 %” or “1 in 5” as a share; undefined for what is none. */
export function readShare(text: string | undefined): number | undefined {
  const said = (text ?? '').trim()
  const parts = /^(\d+)\s*(?:in|of|\/)\s*(\d+)$/i.exec(said)
  if (parts !== null) return within(Number(parts[1]) / Number(parts[2]))
  const percent = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(said)
  return percent === null ? undefined : within(Number(percent[1]?.replace(',', '.')) / 100)
}

function within(share: number): number | undefined {
  return share >= 0 && share <= 1 ? share : undefined
}

export function formatBelievedShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}

const seconds: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 7 * 86_400,
}

/** “45 s”, “20 min”, “3 hours”, “2 d”, “1 week” in seconds; undefined for what is none. */
export function readTime(text: string | undefined): number | undefined {
  const parts = /^(\d+(?:[.,]\d+)?)\s*([smhdw])/i.exec((text ?? '').trim())
  if (parts === null) return undefined
  const unit = seconds[parts[2]?.toLowerCase() ?? '']
  return unit === undefined ? undefined : Number(parts[1]?.replace(',', '.')) * unit
}

export function formatBelievedTime(all: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const
  const [name, size] = units.find(([, each]) => all >= each) ?? ['s', 1]
  return `${Number((all / size).toFixed(1))} ${name}`
}
