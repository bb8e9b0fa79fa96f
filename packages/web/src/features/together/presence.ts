import { useEffect, useState } from 'react'
import type { Peer, Presence } from '../../editing/editor.ts'
import { useLive, useSession } from '../../editing/live.tsx'
import { peerColour } from './peer-colours.ts'
import { words } from './words.ts'

/** Says to the others who one is and where. */
export function usePresence(select: string | undefined): void {
  const session = useLive()
  const name = useSession().data?.member.name ?? ''
  useEffect(() => {
    if (session === null) return
    const { awareness } = session
    const own: Pick<Presence, 'name' | 'select'> = {
      name: name === '' ? `${words.guest} ${awareness.clientID % 100}` : name,
      select: select ?? null,
    }
    awareness.setLocalState({ ...awareness.getLocalState(), ...own })
  }, [session, name, select])
  useOwnColour()
  useEditingMark()
}

/** Takes a colour that nobody else here has, as far as there are so many. */
function useOwnColour(): void {
  const session = useLive()
  useEffect(() => {
    if (session === null) return
    const { awareness } = session
    const choose = () => {
      const shown: unknown = awareness.getLocalState()?.colour
      const current = typeof shown === 'string' ? shown : undefined
      const colour = peerColour(awareness.clientID, awareness.getStates(), current)
      if (colour !== current) awareness.setLocalStateField('colour', colour)
    }
    awareness.on('change', choose)
    choose()
    return () => awareness.off('change', choose)
  }, [session])
}

/** Who else has the journey open, and where they are. */
export function usePeers(): readonly Peer[] {
  const session = useLive()
  const [peers, setPeers] = useState<readonly Peer[]>([])
  useEffect(() => {
    if (session === null) return
    const { awareness } = session
    const read = () => {
      const next = peersOf(awareness.getStates(), awareness.clientID)
      // The awareness also tells of pointers, many times a second.
      setPeers((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    awareness.on('change', read)
    read()
    return () => awareness.off('change', read)
  }, [session])
  return peers
}

function peersOf(states: ReadonlyMap<number, object>, ownId: number): Peer[] {
  return [...states].flatMap(([clientId, state]) => {
    const peer = clientId === ownId ? null : peerOf(clientId, state)
    return peer === null ? [] : [peer]
  })
}

/** Reads what another browser says of itself; null for what cannot be shown. */
export function peerOf(clientId: number, state: object): Peer | null {
  const { name, colour, select, editing } = state as Partial<Presence>
  if (typeof name !== 'string' || typeof colour !== 'string') return null
  // A colour from another browser goes into a style sheet: only what looks like one.
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { clientId, name: name.slice(0, 60), colour, select: text(select), editing: text(editing) }
}

/** Who writes nothing for so long is not writing any more, even with the cursor in the words. */
const IDLE_MS = 30_000

/** Says which card one is writing: from the first letter, not from the focus. */
function useEditingMark(): void {
  const session = useLive()
  useEffect(() => {
    if (session === null) return
    const { awareness } = session
    let idle = 0
    const say = (card: string | null) => {
      clearTimeout(idle)
      if (card !== null) idle = window.setTimeout(say, IDLE_MS, null)
      if (awareness.getLocalState()?.editing !== card) awareness.setLocalStateField('editing', card)
    }
    const onInput = ({ target }: Event) => {
      const card = writtenCard(target)
      if (card !== null) say(card)
    }
    const onLeave = ({ target, relatedTarget }: FocusEvent) => {
      const card = writtenCard(target)
      if (card !== null && card !== writtenCard(relatedTarget)) say(null)
    }
    document.addEventListener('input', onInput)
    document.addEventListener('focusout', onLeave)
    return () => {
      clearTimeout(idle)
      document.removeEventListener('input', onInput)
      document.removeEventListener('focusout', onLeave)
    }
  }, [session])
}

/** The card whose words an element belongs to while they are written. */
export function writtenCard(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  return target.closest<HTMLElement>('[data-writing][data-card]')?.dataset.card ?? null
}
