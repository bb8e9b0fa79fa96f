import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import styles from './truth.module.css'
import type { ShortTruth } from './truth-soon.ts'
import { words } from './words.ts'

/** Says in words what the map may be used for today and what is missing for more; none where nothing is. */
export function UseBanner({
  truth: { use, open },
  onMore,
}: {
  readonly truth: ShortTruth
  readonly onMore: () => void
}) {
  const [hidden, setHidden] = useState(false)
  const first = use.requirements.find(({ isMet }) => !isMet)
  if (hidden || first === undefined) return null
  const text = `${words.banner[use.level]} ${first.says}`
  return (
    <div className={styles.banner} data-level={use.level} role="note" data-frame>
      <Glyph name={use.level === 'workshop' ? 'warning' : 'info'} size={14} />
      <p title={text}>
        <b>{words.banner[use.level]}</b> {first.says}
      </p>
      {open && (
        <Button look="quiet" size="small" onClick={onMore}>
          {open.length === 0 ? words.noFindings : words.findings(open.length)}
        </Button>
      )}
      <IconButton icon={X} label={words.hideBanner} size="small" onClick={() => setHidden(true)} />
    </div>
  )
}
