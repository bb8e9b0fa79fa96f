import type { RecordType } from '@desirepath/core'
import { BackingLine } from '../inspector/backing.tsx'
import { GroundsLine } from '../inspector/grounds-line.tsx'
import { LevelMark } from '../../ui/level-mark.tsx'
import type { Listed } from './queries.ts'
import { hasLevel } from './standing.ts'

/** How far a record is backed over all maps: by how many, from where, and how new the newest is. */
export function StandingLine({ data: { record, standing } }: { readonly data: Listed }) {
  if (!hasLevel(record.type, standing)) return null
  return (
    <div>
      {record.type === 'touchpoint' && isNeverMet(standing) ? (
        <BackingLine backing={standing} of="touchpoint" />
      ) : (
        <BackingLine backing={standing} />
      )}
      <GroundsLine grounds={standing} />
    </div>
  )
}

/** Nobody speaks of it; only the logs say that no event of theirs reached it. */
function isNeverMet({ pro, contra, n }: Listed['standing']): boolean {
  return n === 0 && pro === 0 && contra > 0
}

/** The same as a mark in a list. */
export function StandingMark({
  type,
  standing,
}: {
  readonly type: RecordType
  readonly standing: Listed['standing']
}) {
  return hasLevel(type, standing) ? <LevelMark level={standing.level} size={14} /> : null
}
