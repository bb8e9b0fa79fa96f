import { Eye } from 'lucide-react'
import { useLive } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import styles from './capture.module.css'
import { words } from './words.ts'

/** Why nothing can be written here: it is not loaded yet, or one may only read. */
export function NotHere({ onMap }: { readonly onMap: () => void }) {
  if (useLive() === null) {
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton width="100%" height={220} />
      </div>
    )
  }
  return (
    <Empty
      icon={Eye}
      title={words.readOnly}
      actions={<Button onClick={onMap}>{words.toMap}</Button>}
    >
      <p>{words.readOnlyText}</p>
    </Empty>
  )
}
