import type { Lane } from '@desirepath/core'
import { clsx } from 'clsx'
import { ChevronRight, EyeOff, GripVertical, Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import { TitleEditor } from '../editing/title-editor.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { headEvents, type Heads, useHeads } from './column-heads.tsx'
import { MoreButton } from './column-more.tsx'
import { useLaneSide } from './lane-box.tsx'
import own from './lane-head.module.css'
import { laneWords as words } from './lane-words.ts'
import { BorderPlus, LaneBorder } from './late-borders.tsx'
import styles from './map.module.css'

/** The head of a lane, which stays in sight; where the map may be edited, it can be reached by key. */
export function LaneRail({
  lane,
  row,
  note,
  children,
}: {
  readonly lane: Lane
  readonly row: number
  readonly note?: string
  readonly children?: ReactNode
}) {
  const heads = useHeads()
  const head = `lane:${lane.id}`
  const side = useLaneSide()
  const small = [note ?? lane.subtitle, side === null ? '' : words.sides[side]].filter(Boolean)
  return (
    <div
      role="rowheader"
      className={clsx(styles.rail, heads !== null && own.rail)}
      data-row={row}
      data-col={0}
      data-lane={lane.type}
      data-select={head}
      data-stop
      tabIndex={-1}
      {...(heads !== null && editable(heads, head))}
    >
      {heads !== null && <GripVertical size={12} className={own.grip} aria-hidden />}
      {heads?.renaming === head ? (
        <b>
          <TitleEditor
            value={lane.title}
            label={words.laneTitle}
            early={heads.early}
            onLeave={heads.leave}
          />
        </b>
      ) : (
        <b dir="auto">
          {lane.folded && <ChevronRight size={13} className={own.folded} aria-hidden />}
          {lane.icon !== undefined && <NamedIcon icon={lane.icon} size={15} className={own.icon} />}
          {lane.title}
          <LaneMarks lane={lane} />
        </b>
      )}
      {heads?.renaming === `subtitle:${lane.id}` ? (
        <small>
          <TitleEditor
            value={lane.subtitle}
            label={words.subtitle}
            early={heads.early}
            onLeave={heads.leave}
          />
        </small>
      ) : (
        small.length > 0 && !lane.folded && <small dir="auto">{small.join(' · ')}</small>
      )}
      {children}
      {heads !== null && (
        <>
          <MoreButton head={head} title={lane.title} />
          <BorderPlus
            at="below"
            label={words.belowNamed(lane.title)}
            onClick={() => heads.addBeside(head, 'after')}
          />
          {lane.type !== 'emotion' && !lane.folded && <LaneBorder laneId={lane.id} />}
        </>
      )}
    </div>
  )
}

function editable(heads: Heads, head: string) {
  return {
    'data-tools': true,
    'data-head': head,
    ...headEvents(heads, head),
  } as const
}

function LaneMarks({ lane }: { readonly lane: Lane }) {
  return (
    <>
      {lane.pinned && <Pin size={11} className={own.mark} aria-label={words.isPinned} role="img" />}
      {lane.hidden && (
        <EyeOff size={11} className={own.mark} aria-label={words.hiddenForAll} role="img" />
      )}
    </>
  )
}
