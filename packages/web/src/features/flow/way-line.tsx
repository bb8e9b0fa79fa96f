import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react'
import styles from './flow.module.css'

/** A way between two steps; a way back bows below the steps so that it is never taken for a way on. */
export function WayLine(props: EdgeProps) {
  const { sourceX, sourceY, targetX, targetY, data, markerEnd, style } = props
  const isBack = data?.kind === 'loop' || targetX < sourceX
  const [path, labelX, labelY] = isBack
    ? wayBack(sourceX, sourceY, targetX, targetY)
    : getBezierPath(props)
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd !== undefined && { markerEnd })}
        {...(style && { style })}
        interactionWidth={18}
      />
      <EdgeLabelRenderer>
        <span
          className={styles.label}
          style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
        >
          {String(data?.label ?? '')}
        </span>
      </EdgeLabelRenderer>
    </>
  )
}

/** Down from the end of a step, along below, and up into the beginning of the earlier one. */
function wayBack(
  sourceX: number,
  sourceY: number,
  targetX: number,
  targetY: number,
): [string, number, number] {
  const reach = 34
  const drop = Math.max(sourceY, targetY) + 58 + Math.min(70, (sourceX - targetX) * 0.06)
  const middle = (sourceX + targetX) / 2
  const path = [
    `M${sourceX} ${sourceY}`,
    `C${sourceX + reach} ${sourceY} ${sourceX + reach} ${drop} ${sourceX - 12} ${drop}`,
    `L${targetX + 12} ${drop}`,
    `C${targetX - reach} ${drop} ${targetX - reach} ${targetY} ${targetX} ${targetY}`,
  ].join(' ')
  return [path, middle, drop]
}
