import type { Attachment } from '@desirepath/core'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import styles from './card-crop.module.css'
import { cardWords } from './card-words.ts'
import { type Crop, dragFrame, type Handle, type Point, pointIn } from './crop-frame.ts'

const { crop: words } = cardWords
const whole: Handle = { x: 0, y: 0 }
const handles: readonly Handle[] = ([-1, 0, 1] as const).flatMap((y) =>
  ([-1, 0, 1] as const).flatMap((x) => (x === 0 && y === 0 ? [] : [{ x, y }])),
)

/** The whole picture with the frame and the point on it, dragged or moved by the arrow keys. */
export function CropStage({
  attachment,
  crop,
  point,
  frame,
  onPixels,
  onCrop,
  onPoint,
}: {
  readonly attachment: Attachment
  readonly crop: Crop
  readonly point: Point
  readonly frame: RefObject<HTMLDivElement | null>
  readonly onPixels: (pixels: { readonly width: number; readonly height: number }) => void
  readonly onCrop: (crop: Crop) => void
  readonly onPoint: (point: Point) => void
}) {
  const stage = useRef<HTMLDivElement>(null)
  const dragOf = (start: (by: Point) => void) => (event: PointerEvent<HTMLElement>) =>
    drag(event, stage.current, start)
  const dragHandle = (handle: Handle) => dragOf((by) => onCrop(dragFrame(crop, handle, by)))
  return (
    <div className={styles.stage}>
      <div ref={stage} className={styles.picture} dir="ltr">
        <img
          src={attachment.url}
          alt={attachment.alt}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            // An SVG without a size has the one that it is given.
            if (naturalWidth > 0) onPixels({ width: naturalWidth, height: naturalHeight })
          }}
        />
        <div
          ref={frame}
          role="slider"
          aria-roledescription={words.twoWays}
          aria-label={words.frame}
          aria-valuenow={percent(crop.x)}
          aria-valuetext={words.at(percent(crop.x), percent(crop.y), {
            width: percent(crop.width),
            height: percent(crop.height),
          })}
          aria-describedby="crop-keys"
          tabIndex={0}
          className={styles.frame}
          style={{
            left: `${crop.x * 100}%`,
            top: `${crop.y * 100}%`,
            width: `${crop.width * 100}%`,
            height: `${crop.height * 100}%`,
          }}
          onPointerDown={dragHandle(whole)}
          onKeyDown={(event) => {
            const by = stepOf(event)
            if (by !== null) onCrop(dragFrame(crop, event.shiftKey ? { x: 1, y: 1 } : whole, by))
          }}
        >
          {handles.map((handle) => (
            <i
              key={`${handle.x} ${handle.y}`}
              data-x={handle.x}
              data-y={handle.y}
              onPointerDown={dragHandle(handle)}
            />
          ))}
        </div>
        <div
          role="slider"
          aria-roledescription={words.twoWays}
          aria-label={words.focus}
          aria-valuenow={percent(point.x)}
          aria-valuetext={words.at(percent(point.x), percent(point.y))}
          tabIndex={0}
          className={styles.point}
          style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          onPointerDown={dragOf((by) =>
            onPoint(pointIn(crop, { x: point.x + by.x, y: point.y + by.y })),
          )}
          onKeyDown={(event) => {
            const by = stepOf(event)
            if (by !== null) onPoint(pointIn(crop, { x: point.x + by.x, y: point.y + by.y }))
          }}
        />
      </div>
      <p id="crop-keys">{words.keys}</p>
    </div>
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}

/** How far the pointer has gone since it was pressed, as shares of the picture. */
function drag(
  event: PointerEvent<HTMLElement>,
  stage: HTMLElement | null,
  move: (by: Point) => void,
): void {
  if (event.button !== 0 || stage === null) return
  event.stopPropagation()
  const { width, height } = stage.getBoundingClientRect()
  const { currentTarget: element, pointerId, clientX, clientY } = event
  element.setPointerCapture(pointerId)
  const onMove = (moved: globalThis.PointerEvent) =>
    move({ x: (moved.clientX - clientX) / width, y: (moved.clientY - clientY) / height })
  element.addEventListener('pointermove', onMove)
  const end = () => element.removeEventListener('pointermove', onMove)
  element.addEventListener('pointerup', end, { once: true })
  element.addEventListener('pointercancel', end, { once: true })
}

/** A hundredth of the picture for an arrow key, a tenth with Ctrl. */
function stepOf(event: KeyboardEvent): Point | null {
  const step = event.ctrlKey || event.metaKey ? 0.1 : 0.01
  const by = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  }[event.key]
  if (by === undefined) return null
  event.preventDefault()
  return by
}
