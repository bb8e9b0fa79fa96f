import type { Moment } from '@desirepath/core'
import { momentMarks, tokenReferences } from '@desirepath/render'
import { Glyph } from '../ui/glyph.tsx'
import { type FeelingLabels, momentKey } from './feeling-labels.ts'
import feeling from './feeling.module.css'
import type { Selection } from './selection.ts'
import { words } from './words.ts'

/** The moments of a step, beside its point. */
export function MomentMarks({
  moments,
  places,
  selected,
  onSelect,
}: {
  readonly moments: readonly Moment[]
  readonly places: FeelingLabels['moments']
  readonly selected: string
  readonly onSelect: (selection: Selection) => void
}) {
  return moments.map((moment) => {
    const { x, y } = places.get(momentKey(moment)) ?? { x: 0, y: 0 }
    const key = `moment:${momentKey(moment)}`
    return (
      <button
        key={moment.type}
        type="button"
        data-stop
        data-select={key}
        tabIndex={-1}
        aria-pressed={selected === key}
        aria-label={[words.moments[moment.type], moment.text].filter(Boolean).join(': ')}
        className={feeling.moment}
        style={{
          insetInlineStart: `calc(50% + ${x}px)`,
          top: y,
          color: tokenReferences[momentMarks[moment.type].colour],
        }}
        onClick={() => onSelect({ kind: 'moment', stepId: moment.stepId, type: moment.type })}
      >
        <Glyph name={momentMarks[moment.type].icon} size={11} />
        {words.moments[moment.type]}
      </button>
    )
  })
}
