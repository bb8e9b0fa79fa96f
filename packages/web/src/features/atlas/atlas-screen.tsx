import { getRouteApi, Link } from '@tanstack/react-router'
import { Network, PenLine } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import segmented from '../../ui/segmented.module.css'
import { AtlasTree } from './atlas-tree.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { GraphView } from './graph-view.tsx'
import { useAtlas } from './queries.ts'
import { words } from './words.ts'

const route = getRouteApi('/atlas')

/** The workspace from above: how journeys hold each other, and what leads to what. */
export function AtlasScreen() {
  const { view, focus } = route.useSearch()
  return (
    <Screen
      title={words.title}
      beside={
        <nav className={segmented.segmented} aria-label={words.title}>
          <Link to="/atlas" search={{}} activeOptions={{ exact: true }}>
            {words.views.journeys}
          </Link>
          <Link to="/atlas" search={{ view: 'connections' }} activeOptions={{ exact: false }}>
            {words.views.connections}
          </Link>
        </nav>
      }
      actions={
        view === 'connections' ? (
          <ListExports list="connections" search={{ focus }} pictures />
        ) : (
          <ListExports list="atlas" pictures />
        )
      }
    >
      <ScreenBody>{view === 'connections' ? <GraphView focus={focus} /> : <Journeys />}</ScreenBody>
    </Screen>
  )
}

function Journeys() {
  const { data, error, refetch } = useAtlas()
  if (error && data === undefined)
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  if (data === undefined) return <Skeleton width="100%" height={200} />
  if (data.journeys.length === 0)
    return (
      <Empty
        icon={Network}
        title={words.emptyTitle}
        actions={
          <Link to="/draw" className={buttonClass({ look: 'primary', size: 'large' })}>
            <PenLine size={18} aria-hidden />
            {words.draw}
          </Link>
        }
      >
        <p>{words.empty}</p>
      </Empty>
    )
  return <AtlasTree atlas={data} />
}
