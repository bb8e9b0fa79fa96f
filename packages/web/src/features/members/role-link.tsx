import type { Role } from '@desirepath/contract'
import { Link2 } from 'lucide-react'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Tag, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import styles from './members.module.css'
import { useAct } from './queries.ts'
import { roleIcons } from './role-icons.ts'
import { roleWords, words } from './words.ts'
import { useState } from 'react'

/** What a role may do, with a link that lets others in with it. */
export function RoleLink({
  role,
  mayInvite,
  isOwn = false,
  note = null,
}: {
  readonly role: Role
  readonly mayInvite: boolean
  readonly isOwn?: boolean
  /** What is said in the place of a link. */
  readonly note?: string | null
}) {
  const act = useAct()
  const notice = useNotice()
  const [link, setLink] = useState<string | null>(null)
  const { name, may } = roleWords[role]
  const invite = async () => {
    if (role === 'owner') return
    const { path } = await call('POST /api/invitations', { body: { role } })
    const made = location.origin + path
    // Where the clipboard is not ours, the link stands there to be copied.
    setLink(made)
    await navigator.clipboard.writeText(made).then(
      () => notice({ text: words.copied(name) }),
      () => {},
    )
  }
  const Icon = roleIcons[role]
  return (
    <li className={styles.row}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.main}>
        <b>{name}</b>
        {isOwn && <Tag>{words.isYou}</Tag>}
        <small>{may}</small>
        {link !== null && (
          <TextInput
            readOnly
            aria-label={words.link}
            value={link}
            onFocus={(event) => event.target.select()}
          />
        )}
      </span>
      {mayInvite ? (
        <Button
          icon={Link2}
          size="small"
          aria-label={words.copyLink(name)}
          disabled={act.isPending}
          onClick={() => act.mutate(invite)}
        >
          {words.copy}
        </Button>
      ) : (
        note !== null && <small className={styles.aside}>{note}</small>
      )}
    </li>
  )
}
