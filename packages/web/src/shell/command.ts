import type { LucideIcon } from 'lucide-react'

/** One line of the palette. */
export interface Command {
  /** Its own among all that are shown. */
  readonly key: string
  readonly label: string
  /** Other words by which it is looked for. */
  readonly also?: string
  /** What it is, or where it stands. */
  readonly note: string
  readonly icon?: LucideIcon | undefined
  /** That do the same, as `Keys` writes them. */
  readonly keys?: string | undefined
  /** A line of what it says, where the words stand there. */
  readonly excerpt?: string | undefined
  /** Where it leads, for what is a place. */
  readonly href?: string
  readonly run: () => void
}

export interface CommandGroup {
  readonly value: string
  readonly items: readonly Command[]
}
