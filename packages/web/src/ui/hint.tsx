import { cloneElement, type ReactElement } from 'react'

/** A small label beside a control on hover and focus; drawn by `HintLayer`, which all share. */
export function Hint({
  text,
  keys,
  side = 'bottom',
  children,
}: {
  readonly text: string
  readonly keys?: string
  readonly side?: 'bottom' | 'right'
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return cloneElement(children, {
    'data-hint': text,
    'data-hint-keys': keys,
    'data-hint-side': side,
  })
}
