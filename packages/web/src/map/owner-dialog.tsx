import { LONGEST_OWNER, ownersOn } from '@desirepath/core'
import { User, UserMinus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useOpenJourney } from '../editing/live.tsx'
import { useMembers } from '../features/members/queries.ts'
import { FindDialog, type FoundItem } from '../ui/find-dialog.tsx'
import { cardWords } from './card-words.ts'

const words = cardWords.owner
const NEW = 'new'
const NOBODY = 'nobody'

/** Who is responsible: a member, somebody who is named on the map already, or any other name. */
export function OwnerDialog({
  count,
  current,
  leavesFocus = false,
  onChoose,
  onClose,
}: {
  /** For how many cards it is asked. */
  readonly count: number
  /** Empty where nobody is, or not the same for all. */
  readonly current: string
  readonly leavesFocus?: boolean
  readonly onChoose: (owner: string | null) => void
  readonly onClose: () => void
}) {
  const [find, setFind] = useState('')
  const items = usePossibleOwners(find, current)
  const choose = (id: string) => {
    onClose()
    if (id === NOBODY) onChoose(null)
    else onChoose((id === NEW ? find.trim() : id.slice(1)).slice(0, LONGEST_OWNER))
  }
  return (
    <FindDialog
      leavesFocus={leavesFocus}
      title={words.title(count)}
      find={words.find}
      none={words.none}
      query={find}
      items={items}
      onQuery={setFind}
      onChoose={choose}
      onClose={onClose}
    />
  )
}

function usePossibleOwners(find: string, current: string): readonly FoundItem[] {
  const named = ownersOn(useOpenJourney())
  const { data } = useMembers()
  const members = (data?.items ?? []).filter(({ name }) => name !== '')
  const you = new Set(members.flatMap(({ name, isYou }) => (isYou ? [name] : [])))
  const all = [...new Set([...you, ...members.map(({ name }) => name), ...named])]
  const sought = find.trim()
  const needle = sought.toLocaleLowerCase()
  const found = all.filter((name) => name.toLocaleLowerCase().includes(needle))
  const isNew = sought !== '' && !all.some((name) => name.toLocaleLowerCase() === needle)
  return [
    ...found.map((name) => ({
      id: `=${name}`,
      title: name,
      icon: User,
      ...(you.has(name) && { note: words.you }),
      ...(name === current && { isChosen: true }),
    })),
    ...(isNew ? [{ id: NEW, title: words.new(sought), icon: UserPlus }] : []),
    ...(current !== '' && sought === ''
      ? [{ id: NOBODY, title: words.nobody, icon: UserMinus }]
      : []),
  ]
}
