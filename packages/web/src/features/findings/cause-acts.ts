import type { Cause } from '@desirepath/core'
import type { KeyboardEvent } from 'react'

/** What can be done with the reasons of a pain point. */
export interface CauseActs {
  readonly add: (parentId: string | null, text: string) => void
  readonly change: (id: string, fields: Partial<Cause>) => void
  readonly remove: (cause: Cause) => void
  readonly indent: (id: string) => void
  readonly outdent: (id: string) => void
  readonly hang: (id: string, parentId: string | null) => void
  readonly onKey: (event: KeyboardEvent, id: string) => void
}
