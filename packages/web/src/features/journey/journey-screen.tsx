import { trustOf } from '@desirepath/render'
import { Link, Outlet } from '@tanstack/react-router'
import { BookOpenText, Download, LayoutGrid, Waypoints } from 'lucide-react'
import { useEffect } from 'react'
import { Screen } from '../../shell/screen.tsx'
import { useTheme } from '../../shell/theme.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Menu, MenuGroup, MenuLink } from '../../ui/menu.tsx'
import { Problem, Skeleton, TrustBadge } from '../../ui/panel.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { markDone } from '../journeys/checklist.ts'
import { LiveJourney, useOpenJourney } from '../../editing/live.tsx'
import { exportAddress, useJourney } from '../journeys/queries.ts'
import { Together } from '../together/together.tsx'
import { EditingTools } from './editing-tools.tsx'
import { isPanel, SidePanel } from './side-panel.tsx'
import { useJourneyId, useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import { TrustBanner } from './trust-banner.tsx'
import { exportFormats, words } from './words.ts'

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
          <ExportMenu id={journey.id} />
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

const views = [
  ['/journeys/$id', words.map, LayoutGrid],
  ['/journeys/$id/flow', words.flow, Waypoints],
  ['/journeys/$id/story', words.story, BookOpenText],
] as const

function ViewSwitch({ id }: { readonly id: string }) {
  return (
    <nav className={styles.views} aria-label={words.views}>
      {views.map(([to, label, Icon]) => (
        <Link
          key={to}
          to={to}
          params={{ id }}
          search={(old) => old}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={14} aria-hidden />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}

function ExportMenu({ id }: { readonly id: string }) {
  const theme = useTheme()
  return (
    <Menu
      trigger={
        <Button icon={Download} className={styles.export}>
          <span>{words.export}</span>
        </Button>
      }
    >
      {exportFormats.map(({ group, choices }) => (
        <MenuGroup key={group} label={group}>
          {choices.map(({ name, note, format, ...query }) => (
            <MenuLink key={name} href={exportAddress(id, format, { theme, ...query })} note={note}>
              {name}
            </MenuLink>
          ))}
        </MenuGroup>
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
