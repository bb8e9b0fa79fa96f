import { isOld, OLD_MONTHS } from '@desirepath/core'
import { useState } from 'react'
import styles from './evidence.module.css'
import { words } from './words.ts'

/** Says of a note that it is older than the check of a map allows; nothing of a newer one. */
export function OldMark({ at }: { readonly at: string | null }) {
  const [now] = useState(() => new Date().toISOString())
  if (at === null || !isOld(at, now)) return null
  return <span className={styles.old}>{words.old(OLD_MONTHS)}</span>
}
