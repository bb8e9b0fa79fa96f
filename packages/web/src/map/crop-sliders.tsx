import styles from './card-crop.module.css'
import { cardWords } from './card-words.ts'
import { type Crop, type Edge, edgesOf, moveEdge, type Point } from './crop-frame.ts'

const { crop: words } = cardWords
const edgeNames: readonly Edge[] = ['left', 'right', 'top', 'bottom']

/** The same by numbers: everything that can be dragged. */
export function CropSliders({
  crop,
  point,
  onCrop,
  onPoint,
}: {
  readonly crop: Crop
  readonly point: Point
  readonly onCrop: (crop: Crop) => void
  readonly onPoint: (point: Point) => void
}) {
  const edges = edgesOf(crop)
  return (
    <>
      <fieldset className={styles.sliders}>
        <legend>{words.part}</legend>
        {edgeNames.map((edge) => (
          <Slider
            key={edge}
            label={words.edges[edge]}
            value={edges[edge]}
            onChange={(value) => onCrop(moveEdge(crop, edge, value))}
          />
        ))}
      </fieldset>
      <fieldset className={styles.sliders}>
        <legend>{words.focus}</legend>
        <Slider label={words.across} value={point.x} onChange={(x) => onPoint({ x, y: point.y })} />
        <Slider label={words.down} value={point.y} onChange={(y) => onPoint({ x: point.x, y })} />
      </fieldset>
    </>
  )
}

function Slider({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const percent = Math.round(value * 100)
  return (
    <label className={styles.slider}>
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        aria-valuetext={words.percent(percent)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
      <output aria-hidden>{words.percent(percent)}</output>
    </label>
  )
}
