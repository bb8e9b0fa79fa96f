import type { Journey } from '@desirepath/core'
import { trustOf } from '@desirepath/render'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import styles from './journey.module.css'
import { words } from './words.ts'

/** Says in words what the map may not be used for; a map on a good basis without warnings has none. */
export function TrustBanner({
  journey,
  onMore,
}: {
  readonly journey: Journey
  readonly onMore: () => void
}) {
  const [hidden, setHidden] = useState(false)
  const trust = trustOf(journey)
  const warnings = journey.discovery?.warnings ?? []
  if (hidden || (trust.level === 'good' && warnings.length === 0)) return null
  const first = trust.level === 'good' ? warnings[0] : trust.text
  const more = trust.level === 'good' ? warnings.length - 1 : warnings.length
  return (
    <div className={styles.banner} data-level={trust.level} role="note">
      <Glyph name={trust.level === 'poor' ? 'warning' : 'info'} size={14} />
      <p title={first}>{first}</p>
      <Button look="quiet" size="small" onClick={onMore}>
        {more > 0 ? words.warnings(more) : words.trustMore}
      </Button>
      <IconButton icon={X} label={words.hideBanner} size="small" onClick={() => setHidden(true)} />
    </div>
  )
}
