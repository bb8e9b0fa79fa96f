import { type CurveStyle, markerShape, tokenReferences } from '@desirepath/render'

/** A piece of the line with its marker. */
export function CurveSample({
  style: { isMain, colour, dash, marker },
}: {
  readonly style: CurveStyle
}) {
  return (
    <svg width="26" height="12" aria-hidden style={{ flex: 'none' }}>
      <line
        x1="1"
        x2="25"
        y1="6"
        y2="6"
        stroke={isMain ? tokenReferences.middle : colour}
        strokeWidth={isMain ? 3 : 1.75}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
      {isMain ? (
        <circle
          cx="13"
          cy="6"
          r="4"
          fill={tokenReferences.paper}
          stroke={tokenReferences.middle}
          strokeWidth="2.5"
        />
      ) : (
        // The marker is our own drawing, never text from data.
        <g dangerouslySetInnerHTML={{ __html: markerShape(marker, { x: 13, y: 6, colour }) }} />
      )}
    </svg>
  )
}
