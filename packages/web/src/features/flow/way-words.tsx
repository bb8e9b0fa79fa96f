import type { Edge } from '@desirepath/core'
import { Trash2 } from 'lucide-react'
import { useEditor } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { KeptField } from '../../ui/kept-field.tsx'
import styles from './flow.module.css'
import { isPlanned } from './planned.ts'
import { useRemoveWay } from './remove-way.ts'
import { words } from './words.ts'

/** What people say of a way: its condition, what stops customers on it; and the end of a planned one. */
export function WayWords({ edge }: { readonly edge: Edge }) {
  const editor = useEditor()
  const remove = useRemoveWay()
  const planned = isPlanned(edge)
  const key = `${edge.from}~${edge.to}`
  return (
    <div className={styles.saying}>
      {planned && <p className={styles.note}>{words.plannedNote}</p>}
      {editor === null ? (
        <>
          {edge.label !== undefined && <p dir="auto">{edge.label}</p>}
          {edge.obstacle !== undefined && <p dir="auto">{words.obstacleOf(edge.obstacle)}</p>}
        </>
      ) : (
        <>
          <KeptField
            key={`${key} condition`}
            label={words.condition}
            hint={words.conditionHint}
            value={edge.label ?? ''}
            onKeep={(label) => editor.changeEdge(edge, { label })}
          />
          <KeptField
            key={`${key} obstacle`}
            label={words.obstacle}
            hint={words.obstacleHint}
            value={edge.obstacle ?? ''}
            onKeep={(obstacle) => editor.changeEdge(edge, { obstacle })}
          />
          {planned ? (
            <Button look="danger" size="small" icon={Trash2} onClick={() => remove(edge)}>
              {words.remove}
            </Button>
          ) : (
            <p className={styles.note}>{words.measuredNote}</p>
          )}
        </>
      )}
    </div>
  )
}
