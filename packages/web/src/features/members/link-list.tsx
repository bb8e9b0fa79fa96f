import { Link2, Link2Off } from 'lucide-react'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { dayOf } from '../../ui/moment.ts'
import { useMay } from './may.ts'
import styles from './members.module.css'
import { type Invitation, useAct, useInvitations } from './queries.ts'
import { roleWords, words } from './words.ts'

/** The links that are out, for those who may withdraw them. */
export function LinkList() {
  const maySee = useMay('GET /api/invitations')
  const { data } = useInvitations(maySee)
  if (!maySee || data === undefined) return null
  return (
    <section className={styles.section} aria-labelledby="members-links">
      <h2 id="members-links">{words.links}</h2>
      {data.items.length === 0 ? (
        <p className={styles.note}>{words.linksNone}</p>
      ) : (
        <ul className={styles.list}>
          {data.items.map((each) => (
            <OutLink key={each.id} invitation={each} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OutLink({ invitation }: { readonly invitation: Invitation }) {
  const { id, role, madeBy, madeAt, uses, works } = invitation
  const act = useAct()
  const notice = useNotice()
  const undo = () =>
    act.mutate(() =>
      call('PATCH /api/invitations/:id', { params: { id }, body: { withdrawn: false } }),
    )
  const withdraw = () =>
    act.mutate(async () => {
      await call('DELETE /api/invitations/:id', { params: { id } })
      notice({ text: words.withdrawn, action: { label: words.undo, run: undo } })
    })
  const title = words.linkFor(roleWords[role].name)
  const made = words.madeBy(madeBy, dayOf(madeAt))
  const Icon = works ? Link2 : Link2Off
  return (
    <li className={styles.row} data-dead={!works || undefined}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.main}>
        <b>{title}</b>
        <small>
          {made} · {works ? words.uses(uses) : words.linkDead}
        </small>
      </span>
      <Button size="small" aria-label={`${words.withdraw}: ${title}, ${made}`} onClick={withdraw}>
        {words.withdraw}
      </Button>
    </li>
  )
}
