import { Tooltip } from '@base-ui/react/tooltip'
import styles from './float.module.css'
import { Keys } from './keys.tsx'

/** The hint of a control; see `Hint`. */
export function HintPart({
  anchor,
  text,
  keys,
  side,
}: {
  readonly anchor: Element
  readonly text: string
  readonly keys: string | undefined
  readonly side: 'bottom' | 'right'
}) {
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={anchor}
          sideOffset={6}
          side={side}
          className={styles.positioner}
          data-hint-popup
        >
          <Tooltip.Popup className={styles.hint}>
            {text}
            {keys !== undefined && <Keys keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
