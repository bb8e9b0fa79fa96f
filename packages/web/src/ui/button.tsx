import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { Hint } from './hint.tsx'

export interface ButtonLook {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
}

/** The class names of a button, for links that look like one. */
export function buttonClass({ look = 'plain', size = 'medium' }: ButtonLook): string {
  return clsx(
    styles.button,
    look !== 'plain' && styles[look],
    look === 'danger' && styles.quiet,
    size !== 'medium' && styles[size],
  )
}

/** A button that says in words what it does. */
export function Button({
  look,
  size,
  icon: Icon,
  children,
  className,
  ...rest
}: ComponentProps<'button'> & ButtonLook & { readonly icon?: LucideIcon }) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(buttonClass({ ...(look && { look }), ...(size && { size }) }), className)}
    >
      {Icon && <Icon size={size === 'large' ? 18 : 15} aria-hidden />}
      {children}
    </button>
  )
}

/** A button that is an icon; its name is shown on hover and read aloud. */
export function IconButton({
  label,
  keys,
  icon: Icon,
  size = 'medium',
  className,
  ...rest
}: ComponentProps<'button'> & {
  readonly label: string
  readonly keys?: string
  readonly icon: LucideIcon
  readonly size?: 'small' | 'medium'
}) {
  return (
    <Hint text={label} {...(keys !== undefined && { keys })}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(buttonClass({ look: 'quiet', size }), styles.icon, className)}
      >
        <Icon size={16} aria-hidden />
      </button>
    </Hint>
  )
}
