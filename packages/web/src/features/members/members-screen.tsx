import { useSession } from '../../editing/live.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { KeptField } from '../../ui/kept-field.tsx'
import { Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { call } from '../../api/call.ts'
import { LinkList } from './link-list.tsx'
import styles from './members.module.css'
import { PeopleList } from './people-list.tsx'
import { useAct, useMembers } from './queries.ts'
import { RoleList } from './role-list.tsx'
import { words } from './words.ts'

/** Who is in the workspace, what each may do, and the links that let others in. */
export function MembersScreen() {
  const { data, error, refetch } = useMembers()
  return (
    <Screen title={words.title} actions={<ListExports list="members" />}>
      <ScreenBody>
        <div className={styles.page}>
          <OwnName />
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={160} />}
          {data !== undefined && <PeopleList members={data.items} />}
          <RoleList />
          <LinkList />
        </div>
      </ScreenBody>
    </Screen>
  )
}

function OwnName() {
  const name = useSession().data?.member.name
  const act = useAct()
  if (name === undefined) return null
  const keep = (next: string | undefined) => {
    if (next !== undefined)
      act.mutate(() => call('PATCH /api/session', { body: { name: next.slice(0, 60) } }))
  }
  return (
    <section className={styles.own} aria-label={words.you}>
      <KeptField label={words.yourName} hint={words.yourNameHint} value={name} onKeep={keep} />
    </section>
  )
}
