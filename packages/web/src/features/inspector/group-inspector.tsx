import { X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { findCard } from '../../map/cell-grid.ts'
import type { MarkedGroup } from '../../map/marked-group.tsx'
import { focusCell } from '../../map/writing.ts'
import { IconButton } from '../../ui/button.tsx'
import { useEscape } from './leaving.ts'
import { groupOf } from './group.ts'
import { GroupPanel } from './group-panel.tsx'
import styles from './inspector.module.css'
import { words } from './words.ts'

/** What stands beside the map while several cards are selected together. */
export function GroupInspector({ group: { desk, ids } }: { readonly group: MarkedGroup }) {
  const journey = useDeferredValue(useOpenJourney())
  const group = useMemo(() => groupOf(journey, ids), [journey, ids])
  const close = useCallback(() => {
    desk.marks.clear()
    const first = findCard(desk.grid(), ids[0] ?? '')
    if (first !== null) focusCell(first, first.card.id)
  }, [desk, ids])
  useEscape(close)
  return (
    <aside className={styles.inspector} aria-label={words.name} data-region>
      <div className={styles.bar}>
        <span className={styles.kind}>{words.group.kind}</span>
        <IconButton icon={X} label={words.group.close} keys="Esc" size="small" onClick={close} />
      </div>
      <div className={styles.content} tabIndex={-1} data-region-start>
        <GroupPanel desk={desk} group={group} />
      </div>
    </aside>
  )
}
