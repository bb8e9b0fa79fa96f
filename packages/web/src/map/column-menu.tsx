import { Menu as Base } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { Fragment, useRef } from 'react'
import { type FocusedAction, useActionsBeside } from '../shell/actions.tsx'
import { Keys } from '../ui/keys.tsx'
import float from '../ui/float.module.css'
import type { Command, CommandGroups, MenuAnchor } from './column-heads.tsx'
import styles from './column-menu.module.css'

/** What can be done with a head, with the keys that do it. */
export function HeadMenu({
  anchor,
  of,
  groups,
  onClose,
}: {
  readonly anchor: MenuAnchor
  /** What the menu is about, for what can be done with anything, such as comments. */
  readonly of: Element | null
  readonly groups: CommandGroups
  /** Whether something was chosen, which then says where the focus goes. */
  readonly onClose: (isChosen: boolean) => void
}) {
  const isChosen = useRef(false)
  const choose = (command: Command) => {
    isChosen.current = true
    onClose(true)
    command.run?.()
  }
  const beside = useActionsBeside()
  const shown = withBeside(groups, beside(of)).filter((group) => group.length > 0)
  return (
    <Base.Root
      open
      modal={false}
      onOpenChange={(open) => !open && !isChosen.current && onClose(false)}
    >
      <Base.Portal>
        <Base.Positioner
          className={float.positioner}
          anchor={anchor instanceof Element ? anchor : pointAt(anchor)}
          sideOffset={4}
          align="start"
          // A long menu covers what it is about sooner than that its end is out of sight.
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
        >
          <Base.Popup
            className={`${float.popup} ${styles.popup}`}
            finalFocus={false}
            onKeyDown={(event) => {
              if (event.key !== 'Tab') return
              event.preventDefault()
              onClose(false)
            }}
          >
            {shown.map((group, i) => (
              <Fragment key={group[0]?.label}>
                {i > 0 && <Base.Separator className={float.divider} />}
                {group.map((command) => (
                  <CommandItem key={command.label} command={command} onChoose={choose} />
                ))}
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Before the last group, which deletes. */
function withBeside(groups: CommandGroups, beside: readonly FocusedAction[]): CommandGroups {
  const others = beside.map(({ label, icon, keys, run }) => ({
    label,
    run,
    ...(icon !== undefined && { icon }),
    ...(keys !== undefined && { keys }),
  }))
  return [...groups.slice(0, -1), others, ...groups.slice(-1)]
}

function CommandItem({
  command,
  onChoose,
}: {
  readonly command: Command
  readonly onChoose: (command: Command) => void
}) {
  const { label, icon: Icon, keys, danger, checked, swatch, inner } = command
  const face = (
    <>
      {checked === undefined ? (
        Icon && <Icon size={15} aria-hidden />
      ) : (
        <span className={float.check} aria-hidden>
          {checked && <Check size={14} />}
        </span>
      )}
      {swatch !== undefined && (
        <i className={styles.swatch} style={{ background: swatch }} aria-hidden />
      )}
      <span className={styles.label}>{label}</span>
      {keys !== undefined && <Keys keys={shortKeys(keys)} />}
    </>
  )
  if (inner !== undefined) {
    return (
      <Base.SubmenuRoot>
        <Base.SubmenuTrigger className={float.item}>
          {face}
          <ChevronRight size={14} className={styles.onward} aria-hidden />
        </Base.SubmenuTrigger>
        <Base.Portal>
          <Base.Positioner className={float.positioner} sideOffset={2}>
            <Base.Popup className={float.popup}>
              {inner.map((each) => (
                <CommandItem key={each.label} command={each} onChoose={onChoose} />
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.SubmenuRoot>
    )
  }
  const className = danger ? `${float.item} ${float.danger}` : float.item
  if (checked !== undefined) {
    return (
      <Base.CheckboxItem
        className={className}
        checked={checked}
        closeOnClick
        onClick={() => onChoose(command)}
      >
        {face}
      </Base.CheckboxItem>
    )
  }
  return (
    <Base.Item className={className} onClick={() => onChoose(command)}>
      {face}
    </Base.Item>
  )
}

/** As on the caps of the keys. */
function shortKeys(keys: string): string {
  return keys.replace('Delete', 'Del').replace('Enter', '↵')
}

function pointAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}
