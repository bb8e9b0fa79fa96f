import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { memo, useDeferredValue, useEffect } from 'react'
import { Screen } from '../../shell/screen.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Problem, Skeleton } from '../../ui/panel.tsx'
import { late, latePart } from '../../ui/late.tsx'
import { UseMeter } from '../../ui/use-meter.tsx'
import { markDone } from '../journeys/checklist.ts'
import { MarkedGroupProvider, useMarkedGroup } from '../../map/marked-group.tsx'
import { LiveJourney, useCalmJourney, useOpenJourney, useOpenPart } from '../../editing/live.tsx'
import { useJourney } from '../journeys/queries.ts'
import { OpenViews } from '../saved-views/open-views.tsx'
import { useSegmented } from '../segments/segmented.ts'
import { Together } from '../together/together.tsx'
import { useShortTruth } from '../truth/truth-soon.ts'
import { UseBanner } from '../truth/use-banner.tsx'
import { words as truthWords } from '../truth/words.ts'
import { ExportMenu } from './export-menu.tsx'
import { focusFind } from './find-box.tsx'
import { isPanel } from './panel-names.ts'
import { useJourneyId, useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { ViewSwitch } from './view-switch.tsx'
import { words } from './words.ts'

const OpenWorkshop = latePart(
  async () => (await import('../workshop/open-workshop.tsx')).OpenWorkshop,
)
const GroupInspector = latePart(
  async () => (await import('../inspector/group-inspector.tsx')).GroupInspector,
)
const EditingTools = latePart(async () => (await import('./editing-tools.tsx')).EditingTools)
const SidePanel = latePart(async () => (await import('./side-panel.tsx')).SidePanel)

/** One journey: its views share the header, the selection and the inspector. */
export function JourneyScreen() {
  const id = useJourneyId()
  const { data, error, refetch } = useJourney(id)
  useEffect(() => markDone('open'), [])
  if (error && data === undefined) {
    return (
      <Screen title={words.loadFailed}>
        <div className={styles.message}>
          <Problem
            title={words.loadFailed}
            actions={
              <>
                <Button onClick={() => void refetch()}>{words.again}</Button>
                <Link to="/journeys" className={buttonClass({})}>
                  {words.back}
                </Link>
              </>
            }
          >
            <p>{error.message}</p>
          </Problem>
        </div>
      </Screen>
    )
  }
  return data === undefined ? (
    <Loading />
  ) : (
    <LiveJourney key={id} stored={data}>
      <OpenViews>
        <MarkedGroupProvider>
          <OpenJourney />
        </MarkedGroupProvider>
      </OpenViews>
    </LiveJourney>
  )
}

const Inspector = latePart(async () => memo((await import('../inspector/inspector.tsx')).Inspector))

/** The other views of the journey open without a line, too. */
for (const fetch of [
  () => import('./map-view.tsx'),
  () => import('../table/table-view.tsx'),
  () => import('../matrix/matrix-view.tsx'),
  () => import('../flow/flow-view.tsx'),
  () => import('../story/story-view.tsx'),
  () => import('../brief/brief-view.tsx'),
])
  late<unknown>(fetch)

function OpenJourney() {
  const id = useOpenPart((journey) => journey.id)
  const title = useOpenPart((journey) => journey.title)
  const { search, change } = useJourneySearch()
  const truth = useShortTruth(useCalmJourney())
  useFindKey()
  const isNeutral = useIsNeutral(id)
  const panel = isPanel(search.panel) ? search.panel : null
  const isSelected = search.select !== undefined || search.figure !== undefined
  const group = useMarkedGroup()
  const isInspecting = panel !== null || group !== null || (isSelected && !isNeutral)
  return (
    <Screen
      title={title}
      parent={{ title: words.journeys, to: { to: '/journeys' } }}
      isCrowded
      beside={
        <button
          type="button"
          className={styles.trust}
          aria-pressed={panel === 'check'}
          onClick={() => change({ panel: panel === 'check' ? undefined : 'check' })}
        >
          <UseMeter level={truth.use.level} />
          {truth.open !== null && truth.open.length > 0 && (
            <span className={styles.findings}>
              <span aria-hidden>{truth.open.length}</span>
              <span className="unseen">{truthWords.findings(truth.open.length)}</span>
            </span>
          )}
        </button>
      }
      actions={
        <>
          <EditingTools />
          <Together />
          <ViewSwitch id={id} />
          <ExportMenu />
        </>
      }
    >
      {!isNeutral && panel !== 'check' && (
        <UseBanner truth={truth} onMore={() => change({ panel: 'check' })} />
      )}
      <OpenWorkshop />
      <div
        className={styles.screen}
        data-inspecting={isInspecting || undefined}
        data-grouped={(panel === null && group !== null) || undefined}
      >
        <div className={styles.view} data-region>
          <Outlet />
        </div>
        {panel !== null && <SidePanel name={panel} />}
        {panel === null && group !== null && <GroupInspector group={group} />}
        {panel === null && group === null && isInspecting && <OpenInspector />}
      </div>
    </Screen>
  )
}

/** What stands beside the map follows what is written there once that is on the screen. */
function OpenInspector() {
  return <Inspector journey={useDeferredValue(useSegmented(useOpenJourney()))} />
}

/** Whether one captures or judges, out of sight of what was measured. */
function useIsNeutral(id: string): boolean {
  const { pathname } = useLocation()
  return pathname === `/journeys/${id}/capture` || pathname === `/journeys/${id}/judge`
}

/** Ctrl+F searches in the view; pressed again there, it is the browser's. */
function useFindKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (event.key.toLowerCase() !== 'f') return
      if (focusFind()) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function Loading() {
  return (
    <Screen title={words.loading} parent={{ title: words.journeys, to: { to: '/journeys' } }}>
      <div className={styles.loading} aria-busy="true">
        {[36, 54, 96, 60, 176, 90].map((height) => (
          <Skeleton key={height} width="100%" height={height} />
        ))}
      </div>
    </Screen>
  )
}
