import type { Tile } from '@desirepath/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { LayoutDashboard, Plus, Sparkles } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useState } from 'react'
import { CallProblem } from '../../api/call.ts'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { type Arrangement, useArrangement } from './arrangement.ts'
import { DashboardActions } from './dashboard-actions.tsx'
import { DashboardSwitch } from './dashboard-switch.tsx'
import styles from './dashboards.module.css'
import { useMayArrange } from './may.ts'
import { type Dashboard, proposed, useDashboard } from './queries.ts'
import { TileGrid } from './tile-grid.tsx'
import { words } from './words.ts'

const TileDialog = lazy(async () => ({ default: (await import('./tile-dialog.tsx')).TileDialog }))

const route = getRouteApi('/dashboards/$id')

/** A dashboard: what one opens each morning. */
export function DashboardScreen() {
  const { id } = route.useParams()
  const { data, error, refetch } = useDashboard(id)
  const isGone = error instanceof CallProblem && error.status === 404
  if (data !== undefined && !isGone) return <Shown key={id} dashboard={data} />
  return (
    <Screen title={words.one} beside={<DashboardSwitch />}>
      <ScreenBody>
        {isGone ? (
          <Empty icon={LayoutDashboard} title={words.gone}>
            <p>{words.goneText}</p>
          </Empty>
        ) : error === null ? (
          <div className={styles.page}>
            <Skeleton width="100%" height={240} />
          </div>
        ) : (
          <div className={styles.page}>
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          </div>
        )}
      </ScreenBody>
    </Screen>
  )
}

function Shown({ dashboard }: { readonly dashboard: Dashboard }) {
  const navigate = useNavigate()
  const mayArrange = useMayArrange(dashboard)
  const { arrange } = route.useSearch()
  const isArranging = mayArrange && arrange !== undefined
  const arrangement = useArrangement(dashboard)
  const [dialog, setDialog] = useState<Tile | 'new' | null>(null)
  const setArranging = (is: boolean) =>
    void navigate({
      to: '/dashboards/$id',
      params: { id: dashboard.id },
      search: is ? { arrange: 'tiles' } : {},
      replace: true,
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event)
    if (!isArranging || dialog !== null || act === null) return
    event.preventDefault()
    if (act === 'end') setArranging(false)
    else arrangement[act]()
  }
  return (
    // Keys of the tiles inside come here.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.screen} onKeyDown={onKeyDown}>
      <Screen
        title={dashboard.title}
        beside={<DashboardSwitch shown={dashboard} />}
        actions={
          <DashboardActions
            dashboard={dashboard}
            arrangement={arrangement}
            isArranging={isArranging}
            onArrange={setArranging}
            onAdd={() => setDialog('new')}
          />
        }
      >
        <ScreenBody>
          <div className={styles.page}>
            {dashboard.tiles.length === 0 ? (
              <NoTiles
                arrangement={arrangement}
                onAdd={mayArrange ? () => setDialog('new') : null}
              />
            ) : (
              <TileGrid
                arrangement={arrangement}
                isArranging={isArranging}
                onSettings={setDialog}
              />
            )}
          </div>
        </ScreenBody>
      </Screen>
      {dialog !== null && (
        <Suspense>
          <TileDialog
            tile={dialog === 'new' ? null : dialog}
            arrangement={arrangement}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

function actOf(event: KeyboardEvent): 'undo' | 'redo' | 'end' | null {
  // A menu or a dialog above it has its own Escape.
  if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return null
  if (event.key === 'Escape') return 'end'
  if (!(event.ctrlKey || event.metaKey)) return null
  const key = event.key.toLowerCase()
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo'
  return key === 'z' ? 'undo' : null
}

function NoTiles({
  arrangement,
  onAdd,
}: {
  readonly arrangement: Arrangement
  /** Null for whoever may only read. */
  readonly onAdd: (() => void) | null
}) {
  return (
    <Empty
      icon={LayoutDashboard}
      title={words.noTiles}
      actions={
        onAdd && (
          <>
            <Button look="primary" size="large" icon={Plus} onClick={onAdd}>
              {words.add}
            </Button>
            <Button
              size="large"
              icon={Sparkles}
              onClick={() => void proposed().then(({ tiles }) => arrangement.change(tiles))}
            >
              {words.takeProposed}
            </Button>
          </>
        )
      }
    >
      <p>{onAdd ? words.noTilesText : words.noTilesToRead}</p>
    </Empty>
  )
}
