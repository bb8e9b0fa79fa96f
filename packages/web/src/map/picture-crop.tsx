import type { Attachment } from '@desirepath/core'
import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './card-crop.module.css'
import { cardWords } from './card-words.ts'
import { type Crop, isWhole, type Point, pointIn, shapedFrame, wholePicture } from './crop-frame.ts'
import { CropSliders } from './crop-sliders.tsx'
import { CropStage } from './crop-stage.tsx'
import { FramedPicture } from './framed-picture.tsx'

const { crop: words } = cardWords
const shapes = [
  ['square', 1],
  ['classic', 4 / 3],
  ['wide', 16 / 9],
] as const

/** Chooses the part of a picture that is shown, and the point that stays in sight. */
export function PictureCrop({
  attachment,
  onSave,
  onClose,
}: {
  readonly attachment: Attachment
  readonly onSave: (attachment: Attachment) => void
  readonly onClose: () => void
}) {
  const [pixels, setPixels] = useState(attachment.pixels ?? null)
  const [crop, setCrop] = useState<Crop>(attachment.crop ?? wholePicture)
  const [focus, setFocus] = useState<Point | null>(attachment.focus ?? null)
  const frame = useRef<HTMLDivElement>(null)
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 }
  const point = pointIn(crop, focus ?? middle)
  const chosen = withCrop(attachment, { pixels, crop, focus: focus === null ? null : point })
  return (
    <Dialog open onClose={onClose} title={words.title} className={styles.dialog} focus={frame}>
      <div className={styles.work}>
        <CropStage
          attachment={attachment}
          crop={crop}
          point={point}
          frame={frame}
          onPixels={setPixels}
          onCrop={setCrop}
          onPoint={setFocus}
        />
        <div className={styles.side}>
          <figure className={styles.result}>
            <FramedPicture attachment={chosen} src={attachment.url} alt="" />
            <figcaption>{words.result}</figcaption>
          </figure>
          <div className={styles.shapes} role="group" aria-label={words.shapes}>
            {shapes.map(([name, shape]) => (
              <Button
                key={name}
                size="small"
                disabled={pixels === null}
                onClick={() =>
                  pixels !== null &&
                  setCrop(shapedFrame(shape, pixels.width / pixels.height, point))
                }
              >
                {words[name]}
              </Button>
            ))}
            <Button
              size="small"
              onClick={() => {
                setCrop(wholePicture)
                setFocus(null)
              }}
            >
              {words.whole}
            </Button>
          </div>
          <CropSliders crop={crop} point={point} onCrop={setCrop} onPoint={setFocus} />
        </div>
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{cardWords.cancel}</Button>
        <Button look="primary" onClick={() => onSave(chosen)} disabled={pixels === null}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  )
}

function withCrop(
  { crop: _, focus: __, pixels: ___, ...rest }: Attachment,
  chosen: {
    readonly pixels: Attachment['pixels'] | null
    readonly crop: Crop
    readonly focus: Point | null
  },
): Attachment {
  const { x, y, width, height } = chosen.crop
  return {
    ...rest,
    ...(chosen.pixels != null && { pixels: chosen.pixels }),
    ...(!isWhole(chosen.crop) && {
      crop: { x: share(x), y: share(y), width: share(width), height: share(height) },
    }),
    ...(chosen.focus !== null && { focus: { x: share(chosen.focus.x), y: share(chosen.focus.y) } }),
  }
}

function share(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
