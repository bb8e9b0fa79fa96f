import type { Figure } from '@desirepath/core'

/** Figures in running text; the same forms as on the map. */

/** A share 0–1 as “61 %”, below ten per cent with a decimal. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return '< 0.1 %'
  return `${value < 9.95 && value > 0 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)} %`
}

/** “4,118”. */
export function count(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Seconds in words: “45 seconds”, “6 minutes”, “3.2 days”. */
export function spell(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['year', 31_557_600],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ]
  const [unit, size] = units.find(([, each]) => seconds >= each * 1.5) ?? ['second', 1]
  const value = seconds / size
  const text = value < 9.95 && size > 60 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
  return `${text} ${unit}${text === '1' ? '' : 's'}`
}

/** A share as people say it: “1 in 5”, “4 in 10”, “half”, “nearly all”; falls back to per cent. */
export function inWords(share: number): string {
  if (share >= 0.95) return 'nearly all'
  if (share > 0.55 || share < 0.005) return percent(share)
  if (share >= 0.45) return 'half'
  const ofOne = Math.round(1 / share)
  const tenths = Math.round(share * 10)
  // Between a quarter and a half, one in so many is too coarse: 40 % is not one in three.
  const coarse = share > 0.25 && Math.abs(tenths / 10 - share) < Math.abs(1 / ofOne - share)
  return coarse ? `${tenths} in 10` : `1 in ${ofOne}`
}

/** “190–330”: the ends of an interval of customers, never below none. */
export function range(low: number, high: number): string {
  return `${count(Math.max(0, low))}–${count(Math.max(0, high))}`
}

/** “20 %, 95 % interval 19–22 %”. */
export function shareRange(figure: Pick<Figure, 'value' | 'low' | 'high'>): string {
  const low = percent(figure.low ?? 0).replace(' %', '')
  return `${percent(figure.value ?? 0)}, 95 % interval ${low}–${percent(figure.high ?? 1)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
