import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './float.module.css'
import { Keys } from './keys.tsx'

/** A small label beside a control on hover and focus. */
export function Hint({
  text,
  keys,
  side = 'bottom',
  children,
}: {
  readonly text: string
  readonly keys?: string
  readonly side?: 'top' | 'bottom' | 'right' | 'left'
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} side={side} className={styles.positioner}>
          <Tooltip.Popup className={styles.hint}>
            {text}
            {keys !== undefined && <Keys keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
