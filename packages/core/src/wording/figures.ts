/** Figures in words, in the same forms wherever they stand: on a map, in a sentence, on the terminal. */

/** Narrow no-break space: between a number and its unit. */
export const thin = '\u202f'

/** “4,118”. */
export function formatCount(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A share 0–1 as “61 %”, “6.8 %”, “< 0.1 %”; never 0 % or 100 % unless it is exactly that. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return `<${thin}0.1${thin}%`
  if (percent > 99.9 && percent < 100) return `>${thin}99.9${thin}%`
  return `${percentDigits(percent, percent < 9.95 || percent >= 99.5 ? 1 : 0)}${thin}%`
}

function percentDigits(percent: number, decimals: number): string {
  return percent.toFixed(decimals).replace(/\.0+$/, '')
}

const units: readonly (readonly [string, number, number])[] = [
  ['s', 1, 90],
  ['min', 60, 90 * 60],
  ['h', 3600, 36 * 3600],
  ['d', 86_400, 365 * 86_400],
  ['mo', 30.44 * 86_400, 2 * 365 * 86_400],
  ['y', 365.25 * 86_400, Infinity],
]

/** Seconds as “45 s”, “6 min”, “2.5 h”, “3.2 d”, “16 mo”, “2.4 y”; one decimal below ten hours and more. */
export function formatDuration(seconds: number): string {
  const [unit, size] = units.find(([, , below]) => seconds < below) ?? ['y', 365.25 * 86_400]
  const value = seconds / size
  const decimals =
    unit !== 's' && unit !== 'min' && value < 9.95 && value.toFixed(1) !== value.toFixed(0) + '.0'
      ? 1
      : 0
  if (seconds > 0 && value < 0.5) return `<${thin}1${thin}${unit}`
  return `${value.toFixed(decimals)}${thin}${unit}`
}

/** Words for a duration: “45 seconds”, “3.2 days”. */
export function spellDuration(seconds: number): string {
  const words: Readonly<Record<string, string>> = {
    s: 'second',
    min: 'minute',
    h: 'hour',
    d: 'day',
    mo: 'month',
    y: 'year',
  }
  const [number = '', unit = ''] = formatDuration(seconds).replace(`<${thin}`, '<').split(thin)
  return `${number.replace('<', 'less than ')} ${words[unit]}${number === '1' || number === '<1' ? '' : 's'}`
}

/** “2.4 MB”. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** “1 step”, “4,118 steps”. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${Math.round(n) === 1 ? one : many}`
}

/** A feeling −2…+2 with its sign; zero has none. */
export function signedFeeling(value: number | null): string {
  const text = Math.abs(value ?? 0).toFixed(1)
  return Number(text) === 0 ? text : `${(value ?? 0) < 0 ? '\u2212' : '+'}${text}`
}
