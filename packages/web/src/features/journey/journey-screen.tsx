import { trustOf } from '@desirepath/render'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import {
  BookOpenText,
  ChevronDown,
  FileText,
  GitCompareArrows,
  Grid2x2,
  LayoutGrid,
  Rows3,
  Waypoints,
} from 'lucide-react'
import { useEffect } from 'react'
import { Screen } from '../../shell/screen.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Problem, Skeleton, TrustBadge } from '../../ui/panel.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { markDone } from '../journeys/checklist.ts'
import { LiveJourney, useOpenJourney } from '../../editing/live.tsx'
import { useJourney } from '../journeys/queries.ts'
import { Together } from '../together/together.tsx'
import { EditingTools } from './editing-tools.tsx'
import { ExportMenu } from './export-menu.tsx'
import { isPanel, SidePanel } from './side-panel.tsx'
import { useJourneyId, useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { TrustBanner } from './trust-banner.tsx'
import { words } from './words.ts'

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
      <OpenJourney />
    </LiveJourney>
  )
}

function OpenJourney() {
  const journey = useOpenJourney()
  const { search, select } = useJourneySearch()
  const trust = trustOf(journey)
  const panel = isPanel(search.panel) ? search.panel : null
  const isInspecting = panel !== null || search.select !== undefined || search.figure !== undefined
  return (
    <Screen
      title={journey.title}
      parent={{ title: words.journeys, to: '/journeys' }}
      beside={
        <button
          type="button"
          className={styles.trust}
          title={trust.text}
          onClick={() => select({ kind: 'journey' })}
        >
          <TrustBadge level={trust.level} />
        </button>
      }
      actions={
        <>
          <EditingTools />
          <Together />
          <ViewSwitch id={journey.id} />
          <ExportMenu />
        </>
      }
    >
      <TrustBanner journey={journey} onMore={() => select({ kind: 'journey' })} />
      <div className={styles.screen} data-inspecting={isInspecting || undefined}>
        <div className={styles.view}>
          <Outlet />
        </div>
        {panel !== null && <SidePanel name={panel} />}
        {panel === null && isInspecting && <Inspector journey={journey} />}
      </div>
    </Screen>
  )
}

const mapView = ['/journeys/$id', words.map, LayoutGrid] as const
const usualViews = [
  mapView,
  ['/journeys/$id/table', words.table, Rows3],
  ['/journeys/$id/matrix', words.matrix, Grid2x2],
  ['/journeys/$id/flow', words.flow, Waypoints],
  ['/journeys/$id/story', words.story, BookOpenText],
  ['/journeys/$id/brief', words.brief, FileText],
] as const
const compareView = ['/journeys/$id/compare', words.compare, GitCompareArrows] as const

/** A to-be has one view more: beside the journey that it changes. */
function useViews() {
  return useOpenJourney().basedOn === undefined ? usualViews : [...usualViews, compareView]
}

/** All views side by side; where they do not fit, the open one and a menu of the others. */
function ViewSwitch({ id }: { readonly id: string }) {
  const views = useViews()
  return (
    <>
      <nav className={styles.views} aria-label={words.views}>
        {views.map(([to, label, Icon]) => (
          <Link
            key={to}
            to={to}
            params={{ id }}
            search={(old) => old}
            title={label}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon size={14} aria-hidden />
            <span>{label}</span>
          </Link>
        ))}
      </nav>
      <ViewMenu id={id} />
    </>
  )
}

function ViewMenu({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const views = useViews()
  const at = views.find(([to]) => pathname === to.replace('$id', id)) ?? mapView
  const Icon = at[2]
  return (
    <Menu
      trigger={
        <Button className={styles.viewMenu} aria-label={`${words.views}: ${at[1]}`}>
          <Icon size={15} aria-hidden />
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      {views.map(([to, label, icon]) => (
        <MenuItem
          key={to}
          icon={icon}
          onSelect={() => void navigate({ to, params: { id }, search: (old) => old })}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}

function Loading() {
  return (
    <Screen title={words.loading} parent={{ title: words.journeys, to: '/journeys' }}>
      <div className={styles.loading} aria-busy="true">
        {[36, 54, 96, 60, 176, 90].map((height) => (
          <Skeleton key={height} width="100%" height={height} />
        ))}
      </div>
    </Screen>
  )
}
