import { formatDate } from '@desirepath/render'
import { Link, type LinkProps } from '@tanstack/react-router'
import { ProgressBar } from '../../../ui/panel.tsx'
import {
  type Checklist,
  type ChecklistDetail,
  useChecklist,
  useChecklists,
} from '../../guide/queries.ts'
import { words as guideWords } from '../../guide/words.ts'
import { kindWords } from '../words.ts'
import { TileFailed, TileFoot, TileLoading, TileNone, TileParts, TileRows } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

const { name: title } = kindWords.checklist
const toGuide: LinkProps = { to: '/guide' }

/** How far one checklist is and what comes next, or how far all are that are under way. */
export function ChecklistTile({ checklistId }: { readonly checklistId: string | null }) {
  const { data, error, refetch } = useChecklists()
  if (data === undefined && error !== null)
    return <TileFailed title={title} error={error} onAgain={refetch} />
  if (data === undefined) return <TileLoading title={title} />
  const open = data.items.filter(({ closedAt }) => closedAt === null)
  const chosen =
    data.items.find(({ id }) => id === checklistId) ?? (open.length === 1 ? open[0] : undefined)
  if (chosen !== undefined) return <One checklist={chosen} />
  return (
    <TileParts
      title={guideWords.underWay}
      to={toGuide}
      count={open.length}
      foot={<TileFoot way={{ label: words.toGuide, to: toGuide }} />}
    >
      {(size) =>
        open.length === 0 ? (
          <TileNone
            title={words.noChecklist}
            text={words.noChecklistText}
            way={{ label: words.toGuide, to: toGuide }}
          />
        ) : (
          <TileRows items={open} size={size} rowHeight={58} keyOf={({ id }) => id}>
            {(checklist) => (
              <Link to="/guide/$id" params={{ id: checklist.id }} className={styles.run}>
                <b dir="auto">{checklist.title}</b>
                <Progress checklist={checklist} />
              </Link>
            )}
          </TileRows>
        )
      }
    </TileParts>
  )
}

function Progress({
  checklist: {
    title: name,
    journey,
    progress: { done, of },
  },
}: {
  readonly checklist: Checklist
}) {
  return (
    <>
      <ProgressBar share={of === 0 ? 0 : done / of} label={guideWords.progressOf(name)} />
      <small>
        <span dir="auto">{journey?.title ?? guideWords.workspace}</span>
        <span>{guideWords.progress(done, of)}</span>
      </small>
    </>
  )
}

function One({ checklist }: { readonly checklist: Checklist }) {
  const { id } = checklist
  const to = { to: '/guide/$id', params: { id } } satisfies LinkProps
  const { data } = useChecklist(id)
  return (
    <TileParts title={checklist.title} to={to} foot={<TileFoot way={{ label: words.more, to }} />}>
      {(size) => (
        <>
          <div className={styles.run}>
            <Progress checklist={checklist} />
          </div>
          {data !== undefined && (
            <Next detail={data} size={{ ...size, height: size.height - PROGRESS }} />
          )}
        </>
      )}
    </TileParts>
  )
}

/** What the progress takes. */
const PROGRESS = 40

function Next({
  detail: { id, items },
  size,
}: {
  readonly detail: ChecklistDetail
  readonly size: { readonly width: number; readonly height: number }
}) {
  const open = items
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.mark.due ?? '9999').localeCompare(b.mark.due ?? '9999'))
  if (open.length === 0) return <p className={styles.rests}>{words.allDone}</p>
  return (
    <TileRows items={open} size={size} rowHeight={34} keyOf={(item) => item.id}>
      {({ id: item, text, mark: { due, assignee } }) => (
        <Link to="/guide/$id" params={{ id }} hash={item} className={styles.row}>
          <i className={styles.box} aria-hidden />
          <span className={styles.line} dir="auto">
            {text}
          </span>
          <span className={styles.due}>
            {[assignee, due === null ? '' : formatDate(due)].filter(Boolean).join(' · ')}
          </span>
        </Link>
      )}
    </TileRows>
  )
}
