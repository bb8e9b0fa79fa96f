import { type Role, rolesToGive } from '@desirepath/contract'
import { ChevronDown, LogOut, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useSession } from '../../editing/live.tsx'
import { ago } from '../../ui/ago.ts'
import { Button, buttonClass, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, MenuChoices } from '../../ui/menu.tsx'
import { Tag } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { dayOf } from '../../ui/moment.ts'
import styles from './members.module.css'
import { type Member, useAct } from './queries.ts'
import { roleIcons } from './role-icons.ts'
import { roleWords, words } from './words.ts'

/** Everybody in the workspace; roles are changed here by those who may. */
export function PeopleList({ members }: { readonly members: readonly Member[] }) {
  const isOnlyOwner = members.filter(({ role }) => role === 'owner').length === 1
  return (
    <section className={styles.section} aria-labelledby="members-people">
      <h2 id="members-people">
        {words.people} <small>{words.count(members.length)}</small>
      </h2>
      <ul className={styles.list}>
        {members.map((member) => (
          <Person
            key={member.id}
            member={member}
            isLastOwner={isOnlyOwner && member.role === 'owner'}
          />
        ))}
      </ul>
      {members.length === 1 && <p className={styles.note}>{words.alone}</p>}
    </section>
  )
}

interface PersonProps {
  readonly member: Member
  readonly isLastOwner: boolean
}

function Person({ member, isLastOwner }: PersonProps) {
  const { role, joinedAt, isYou } = member
  const name = nameOf(member)
  const own = useSession().data?.member.role
  const given = own === undefined || isLastOwner ? [] : rolesToGive(own, role)
  return (
    <li className={styles.row}>
      <span className={styles.face} data-role={role} aria-hidden>
        {initials(member.name)}
      </span>
      <span className={styles.main}>
        <b dir="auto" data-unnamed={member.name === '' || undefined}>
          {name}
        </b>
        {isYou && <Tag>{words.isYou}</Tag>}
        <small>
          {words.joined(dayOf(joinedAt))} · {seen(member)}
        </small>
      </span>
      {given.length > 0 ? <RoleMenu member={member} roles={given} /> : <RoleTag role={role} />}
      {isYou ? (
        <Leave isLastOwner={isLastOwner} />
      ) : (
        given.length > 0 && <Remove member={member} name={name} />
      )}
    </li>
  )
}

function RoleTag({ role }: { readonly role: Role }) {
  const Icon = roleIcons[role]
  return (
    <span className={styles.role}>
      <Icon size={14} aria-hidden /> {roleWords[role].name}
    </span>
  )
}

function RoleMenu({ member, roles }: { readonly member: Member; readonly roles: readonly Role[] }) {
  const act = useAct()
  const notice = useNotice()
  const name = nameOf(member)
  const give = (role: Role) =>
    call('PATCH /api/members/:id', { params: { id: member.id }, body: { role } })
  const choose = (role: Role) => {
    if (role === member.role) return
    const undo = () => act.mutate(() => give(member.role))
    act.mutate(async () => {
      await give(role)
      const text = words.gaveRole(name, roleWords[role].name.toLowerCase())
      notice({ text, action: { label: words.undo, run: undo } })
    })
  }
  const Icon = roleIcons[member.role]
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={buttonClass({ size: 'small' })}
          aria-label={words.roleOf(name, roleWords[member.role].name)}
        >
          <Icon size={14} aria-hidden /> {roleWords[member.role].name}
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    >
      <MenuChoices
        value={member.role}
        choices={roles.toReversed().map((value) => ({
          value,
          label: roleWords[value].name,
          icon: roleIcons[value],
          note: roleWords[value].may,
        }))}
        onChoose={(value) => choose(value as Role)}
      />
    </Menu>
  )
}

function Remove({ member, name }: { readonly member: Member; readonly name: string }) {
  const act = useAct()
  const notice = useNotice()
  const params = { id: member.id }
  const undo = () =>
    act.mutate(() => call('PATCH /api/members/:id', { params, body: { removed: false } }))
  const remove = () =>
    act.mutate(async () => {
      await call('DELETE /api/members/:id', { params })
      notice({
        text: words.removed(name),
        timeout: 12_000,
        action: { label: words.undo, run: undo },
      })
    })
  return <IconButton icon={UserMinus} size="small" label={words.remove(name)} onClick={remove} />
}

/** Asked about, since nobody who has left can take it back. */
function Leave({ isLastOwner }: { readonly isLastOwner: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct()
  const leave = () =>
    act.mutate(async () => {
      await call('DELETE /api/session', {})
      location.assign('/')
    })
  return (
    <>
      <IconButton icon={LogOut} size="small" label={words.leave} onClick={() => setOpen(true)} />
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.leave}>
        <div className={styles.dialog}>
          <p>{isLastOwner ? words.lastOwner : words.leaveText}</p>
          <span className={styles.actions}>
            {!isLastOwner && (
              <Button look="danger" onClick={leave}>
                {words.leaveSure}
              </Button>
            )}
            <Button onClick={() => setOpen(false)}>{words.stay}</Button>
          </span>
        </div>
      </Dialog>
    </>
  )
}

function nameOf({ name, role }: Member): string {
  return name === '' ? words.noName(roleWords[role].name) : name
}

function seen({ lastSeenAt }: Member): string {
  if (lastSeenAt === null) return words.neverSeen
  return Date.now() - Date.parse(lastSeenAt) < 120_000 ? words.seenNow : words.seen(ago(lastSeenAt))
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/)
  return name === '' ? '?' : (first.slice(0, 1) + second.slice(0, 1)).toLocaleUpperCase()
}
