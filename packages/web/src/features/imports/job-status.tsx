import type { Job } from '@desirepath/contract'
import { Ban, CircleCheck, CircleX, Clock, LoaderCircle } from 'lucide-react'
import styles from './imports.module.css'
import { words } from './words.ts'

const icons = {
  waiting: Clock,
  running: LoaderCircle,
  done: CircleCheck,
  failed: CircleX,
  cancelled: Ban,
} as const

/** How a job stands, as an icon and a word. */
export function JobStatus({ status }: Pick<Job, 'status'>) {
  const Icon = icons[status]
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={16} aria-hidden />
      {words.status[status]}
    </span>
  )
}
