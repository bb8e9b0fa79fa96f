import type { RecordType } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import segmented from '../../ui/segmented.module.css'
import { groupOf, nounOf } from './kinds.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** Lists that stand beside each other in one place of the rail. */
export function Siblings({ type }: { readonly type: RecordType }) {
  const group = groupOf(type)
  if (group.length < 2) return null
  return (
    <nav className={clsx(segmented.segmented, styles.siblings)} aria-label={words.types[type].many}>
      {group.map((each) => (
        <Link
          key={each}
          to="/$noun"
          params={{ noun: nounOf(each) }}
          activeOptions={{ includeSearch: false }}
        >
          {words.types[each].many}
        </Link>
      ))}
      {group.includes('solution') && <Link to="/plan">{words.plan}</Link>}
    </nav>
  )
}
