import type { Role } from '@desirepath/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Magnet, Presentation, Share2 } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { useEditor, useSession } from '../../editing/live.tsx'
import { useScreenActions } from '../../shell/actions.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Hint } from '../../ui/hint.tsx'
import { latePart } from '../../ui/late.tsx'
import { Field, TextInput } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { words as journeyWords } from '../journey/words.ts'
import { useMay } from '../members/may.ts'
import { usePeers, usePresence } from './presence.ts'
import styles from './together.module.css'
import { words } from './words.ts'

const ShareDialog = latePart(async () => (await import('./share-dialog.tsx')).ShareDialog)
const CommentMenu = latePart(async () => (await import('../comments/comment-menu.tsx')).CommentMenu)
const TogetherWork = latePart(async () => (await import('./together-work.ts')).TogetherWork)

/** Who has the journey open; a click on somebody follows them, a click on oneself gives a name. */
export function Together() {
  const { search, change } = useJourneySearch()
  usePresence(search.select)
  const peers = usePeers()
  const [followed, setFollowed] = useState<number | null>(null)
  const leader = peers.find(({ clientId }) => clientId === followed)
  const [bring, setBring] = useState<(() => void) | null>(null)
  const onBring = useCallback((next: (() => void) | null) => setBring(() => next), [])
  const isWorkshop = search.panel === 'workshop'
  const openWorkshop = () => change({ panel: isWorkshop ? undefined : 'workshop' })
  useScreenActions([
    ...(bring === null ? [] : [{ label: words.bring, icon: Magnet, run: bring }]),
    {
      label: journeyWords.panels.workshop,
      icon: Presentation,
      run: () => change({ panel: 'workshop' }),
    },
  ])
  const mayComment = useMay('POST /api/journeys/:id/threads')
  const editor = useEditor()
  const mayInvite = useMay('POST /api/invitations')
  const session = useSession().data
  if (session === undefined) return null
  return (
    <>
      <TogetherWork
        leader={leader?.clientId ?? null}
        onStop={() => setFollowed(null)}
        {...{ peers, onBring }}
      />
      {mayComment && editor === null && <CommentMenu />}
      <ul className={styles.people} aria-label={words.here}>
        {peers.slice(0, 5).map((peer) => {
          const isFollowed = peer.clientId === followed
          const label = isFollowed ? words.unfollow(peer.name) : words.follow(peer.name)
          return (
            <li key={peer.clientId}>
              <Hint text={label}>
                <button
                  type="button"
                  aria-label={label}
                  aria-pressed={isFollowed}
                  className={styles.person}
                  style={{ background: peer.colour }}
                  onClick={() => setFollowed(isFollowed ? null : peer.clientId)}
                >
                  <Initials of={peer.name} />
                </button>
              </Hint>
            </li>
          )
        })}
        {peers.length > 5 && <li className={styles.rest}>+{peers.length - 5}</li>}
        <li>
          <OwnName name={session.member.name} />
        </li>
      </ul>
      <span className={styles.wide}>
        {bring !== null && peers.length > 0 && (
          <IconButton icon={Magnet} label={words.bring} onClick={bring} />
        )}
        <IconButton
          icon={Presentation}
          label={journeyWords.panels.workshop}
          aria-pressed={isWorkshop}
          onClick={openWorkshop}
        />
      </span>
      {mayInvite && <ShareButton role={session.member.role} />}
    </>
  )
}

function OwnName({ name }: { readonly name: string }) {
  const [isOpen, setOpen] = useState(false)
  const client = useQueryClient()
  const rename = useMutation({
    mutationFn: (next: string) => call('PATCH /api/session', { body: { name: next } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    const next = field.current?.value.trim() ?? ''
    if (next !== '') rename.mutate(next, { onSuccess: () => setOpen(false) })
  }
  const label = words.you(name === '' ? words.noName : name)
  return (
    <>
      <Hint text={label}>
        <button
          type="button"
          aria-label={label}
          className={styles.person}
          data-own
          onClick={() => setOpen(true)}
        >
          <Initials of={name} />
        </button>
      </Hint>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.name}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <p>{words.nameWhy}</p>
          <Field label={words.name}>
            <TextInput ref={field} name="name" defaultValue={name} maxLength={60} required />
          </Field>
          {rename.error && <p role="alert">{rename.error.message}</p>}
          <Button look="primary" type="submit">
            {words.save}
          </Button>
        </form>
      </Dialog>
    </>
  )
}

function ShareButton({ role }: { readonly role: Role }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={Share2}
        className={styles.share}
        aria-label={words.share}
        onClick={() => setOpen(true)}
      >
        <span>{words.share}</span>
      </Button>
      <ShareDialog open={isOpen} role={role} onClose={() => setOpen(false)} />
    </>
  )
}

/** Drawn by the style sheet: the button is called by the whole name. */
function Initials({ of }: { readonly of: string }) {
  return <span className={styles.initials} data-initials={of === '' ? '?' : initials(of)} />
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/)
  return (first.slice(0, 1) + second.slice(0, 1)).toLocaleUpperCase()
}
