import { Menu as Base } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import styles from './float.module.css'

/** A menu and the button that opens it; see `Menu`. */
export function MenuRoot({
  trigger,
  button,
  align,
  children,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly button: RefObject<HTMLButtonElement | null>
  readonly align: 'start' | 'end'
  readonly children: ReactNode
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({
  icon: Icon,
  note,
  danger = false,
  onSelect,
  children,
}: {
  readonly icon?: LucideIcon
  readonly note?: string
  readonly danger?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}) {
  return (
    <Base.Item className={clsx(styles.item, danger && styles.danger)} onClick={onSelect}>
      {Icon && <Icon size={15} aria-hidden />}
      <span>
        {children}
        {note !== undefined && <small>{note}</small>}
      </span>
    </Base.Item>
  )
}

/** A link in a menu; `download` saves what it points at. */
export function MenuLink({
  icon: Icon,
  note,
  href,
  children,
}: {
  readonly icon?: LucideIcon
  readonly note?: string
  readonly href: string
  readonly children: ReactNode
}) {
  return (
    <Base.Item
      className={styles.item}
      render={
        <a href={href} download>
          {Icon && <Icon size={15} aria-hidden />}
          <span>
            {children}
            {note !== undefined && <small>{note}</small>}
          </span>
        </a>
      }
    />
  )
}

export function MenuCheck({
  checked,
  note,
  onChange,
  children,
}: {
  readonly checked: boolean
  readonly note?: string
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <Base.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={onChange}
      closeOnClick={false}
    >
      <span className={styles.check} aria-hidden>
        {checked && <Check size={14} />}
      </span>
      {note === undefined ? (
        children
      ) : (
        <span>
          {children}
          <small>{note}</small>
        </span>
      )}
    </Base.CheckboxItem>
  )
}

/** One of several; the chosen one has a check, and choosing closes the menu. */
export function MenuChoices({
  value,
  choices,
  onChoose,
}: {
  readonly value: string
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    readonly icon: LucideIcon
    readonly note?: string
  }[]
  readonly onChoose: (value: string) => void
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChoose}>
      {choices.map(({ icon: Icon, ...choice }) => (
        <Base.RadioItem
          key={choice.value}
          value={choice.value}
          closeOnClick
          className={styles.item}
          onClick={() => choice.value === value && onChoose(value)}
        >
          <Icon size={15} aria-hidden />
          <span dir="auto">
            {choice.label}
            {choice.note !== undefined && <small>{choice.note}</small>}
          </span>
          {choice.value === value && <Check size={14} className={styles.chosen} aria-hidden />}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

export function MenuGroup({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.groupLabel}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

export function MenuDivider() {
  return <Base.Separator className={styles.divider} />
}
