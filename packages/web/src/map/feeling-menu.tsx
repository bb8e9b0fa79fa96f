import type { CurveStyle } from '@desirepath/render'
import { ChevronDown, PencilLine, Smile, Spline, Trash2 } from 'lucide-react'
import { Menu, MenuCheck, MenuDivider, MenuGroup, MenuItem } from '../ui/menu.tsx'
import { CurveSample } from './curve-sample.tsx'
import { words } from './feeling-words.ts'
import { isDrawn } from './feeling-choice.ts'
import feeling from './feeling.module.css'

/** In the head of the lane: which curve is being drawn, and to add, change or remove one. */
export function FeelingMenu({
  added,
  chosen,
  onChoose,
  onWrite,
  onRemove,
  onLevels,
}: {
  /** All curves that people draw or have computed. */
  readonly added: readonly CurveStyle[]
  readonly chosen: CurveStyle | undefined
  readonly onChoose: (curveId: string) => void
  /** Null for a new curve. */
  readonly onWrite: (curveId: string | null) => void
  readonly onRemove: (style: CurveStyle) => void
  /** To name the levels of the scale. */
  readonly onLevels: () => void
}) {
  const drawn = added.filter(({ curve }) => isDrawn(curve))
  const scored = added.filter(({ curve }) => !isDrawn(curve))
  if (added.length === 0) {
    return (
      <>
        <button
          type="button"
          className={feeling.draw}
          aria-label={words.draw}
          data-feeling-menu
          onClick={() => onWrite(null)}
        >
          <Spline size={13} aria-hidden />
          <span>{words.draw}</span>
        </button>
        <button
          type="button"
          className={feeling.draw}
          aria-label={words.levels}
          data-feeling-levels
          onClick={onLevels}
        >
          <Smile size={13} aria-hidden />
          <span>{words.levels}</span>
        </button>
      </>
    )
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={feeling.draw}
          data-feeling-menu
          aria-label={chosen === undefined ? words.feelings : words.drawn(chosen.name)}
        >
          <PencilLine size={12} aria-hidden />
          <span>{chosen?.name ?? words.feelings}</span>
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      {drawn.length > 0 && (
        <MenuGroup label={words.whichCurve}>
          {drawn.map((style) => (
            <MenuCheck
              key={style.curve.id}
              checked={style === chosen}
              onChange={() => onChoose(style.curve.id)}
            >
              <CurveSample style={style} /> {style.name}
            </MenuCheck>
          ))}
        </MenuGroup>
      )}
      {drawn.length > 0 && <MenuDivider />}
      <MenuItem icon={Spline} onSelect={() => onWrite(null)}>
        {words.draw} …
      </MenuItem>
      {chosen && (
        <>
          <MenuItem icon={PencilLine} onSelect={() => onWrite(chosen.curve.id)}>
            {words.changeCurve}
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => onRemove(chosen)}>
            {words.removeCurve(chosen.name)}
          </MenuItem>
        </>
      )}
      {scored.length > 0 && <MenuDivider />}
      {scored.map((style) => (
        <MenuGroup key={style.curve.id} label={words.scoredCurves}>
          <MenuItem icon={PencilLine} onSelect={() => onWrite(style.curve.id)}>
            {words.nameCurve(style.name)}
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => onRemove(style)}>
            {words.removeCurve(style.name)}
          </MenuItem>
        </MenuGroup>
      ))}
      <MenuDivider />
      <MenuItem icon={Smile} onSelect={onLevels}>
        {words.levels}
      </MenuItem>
    </Menu>
  )
}
