import { useOpenPart } from '../../editing/live.tsx'
import { useSegment } from './choices.ts'
import styles from './segments.module.css'
import { words } from './words.ts'

/** Said where figures stay those of everyone while a segment is looked at. */
export function EveryonesFigures({
  text = words.stillEveryone,
}: {
  /** Which figures, where not all of the place are. */
  readonly text?: string | ((segment: string) => string)
}) {
  const id = useOpenPart((journey) => journey.id)
  const personas = useOpenPart((journey) => journey.personas)
  const segment = useSegment({ id, personas })
  if (segment === undefined) return null
  return (
    <small className={styles.everyone} dir="auto">
      {typeof text === 'string' ? text : text(segment.title)}
    </small>
  )
}
