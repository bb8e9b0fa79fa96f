import { useNavigate } from '@tanstack/react-router'
import { LayoutDashboard, Plus, Sparkles } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import styles from './dashboards.module.css'
import { useAddDashboard, useDashboards } from './queries.ts'
import { words } from './words.ts'

/** Where there is no dashboard to go to: how to begin one. */
export function DashboardsScreen() {
  const { data, error, refetch } = useDashboards()
  return (
    <Screen title={words.title}>
      <ScreenBody>
        {error !== null && data === undefined && (
          <div className={styles.page}>
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          </div>
        )}
        {data === undefined && error === null && (
          <div className={styles.page}>
            <Skeleton width="100%" height={240} />
          </div>
        )}
        {data !== undefined && <None />}
      </ScreenBody>
    </Screen>
  )
}

function None() {
  const add = useAddDashboard()
  const navigate = useNavigate()
  const begin = async (isProposed: boolean) => {
    const title = isProposed ? words.proposedTitle : words.beganTitle
    const { id } = await add.mutateAsync({ title, isProposed })
    await navigate({
      to: '/dashboards/$id',
      params: { id },
      search: isProposed ? {} : { arrange: 'tiles' },
    })
  }
  return (
    <Empty
      icon={LayoutDashboard}
      title={words.emptyTitle}
      actions={
        <>
          <Button
            look="primary"
            size="large"
            icon={Sparkles}
            disabled={add.isPending}
            onClick={() => void begin(true).catch(() => {})}
          >
            {words.propose}
          </Button>
          <Button
            size="large"
            icon={Plus}
            disabled={add.isPending}
            onClick={() => void begin(false).catch(() => {})}
          >
            {words.begin}
          </Button>
        </>
      }
    >
      <p>{words.empty}</p>
    </Empty>
  )
}
