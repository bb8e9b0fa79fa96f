import { fileIdOf } from '@desirepath/core'
import { loadIcon } from '@desirepath/icons'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import styles from './named-icon.module.css'

/** An icon that people chose: one of the set by its name, or a picture of their own. Beside words, so it has none. */
export function NamedIcon({
  icon,
  size,
  className,
}: {
  readonly icon: string
  readonly size: number
  readonly className?: string | undefined
}) {
  const look = clsx(styles.icon, className)
  if (fileIdOf(icon) === null) return <Shape name={icon} size={size} className={look} />
  return <img src={icon} alt="" width={size} height={size} loading="lazy" className={look} />
}

function Shape({
  name,
  size,
  className,
}: {
  readonly name: string
  readonly size: number
  readonly className: string
}) {
  const [shape, setShape] = useState<{
    readonly name: string
    readonly path: string | null
  } | null>(null)
  useEffect(() => {
    let isGone = false
    // Loaded once for all that are shown: modules are kept.
    void loadIcon(name).then((path) => {
      if (!isGone) setShape({ name, path })
    })
    return () => {
      isGone = true
    }
  }, [name])
  const path = shape?.name === name ? shape.path : undefined
  // There is no icon of this name, as in a journey from elsewhere.
  if (path === null) return null
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" className={className} aria-hidden>
      {path !== undefined && <path d={path} />}
    </svg>
  )
}
