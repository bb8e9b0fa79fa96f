import type { DiscoveryInput } from '@desirepath/contract'

/** What is said about the journey before it is made. */
export interface Options {
  /** Left out: made from the name of the file. */
  readonly title?: string
  /** Left out: guessed; null: nothing means success. */
  readonly success?: string | null
  readonly cut: 'none' | 'auto' | 'minutes'
  readonly minutes: number
}

export const startOptions: Options = { cut: 'none', minutes: 30 }

/** What was said about the journey when it was tried before. */
export function optionsAsBefore({ title, success, cut }: DiscoveryInput): Options {
  return {
    ...startOptions,
    title,
    ...(success !== undefined && { success }),
    ...(typeof cut === 'object' ? { cut: 'minutes', minutes: cut.minutes } : cut && { cut }),
  }
}
