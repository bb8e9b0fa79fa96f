import { useSyncExternalStore } from 'react'

/** The first five things a newcomer does; each is ticked when it happens. */
export const firstThings = [
  {
    id: 'open',
    text: 'Open the sample journey',
    hint: 'Read it from left to right: what customers do, feel and where they leave.',
  },
  {
    id: 'pain',
    text: 'Click the worst pain point',
    hint: 'See what it costs, and the customers’ own words behind it.',
  },
  {
    id: 'customer',
    text: 'Follow one customer',
    hint: 'Every number opens the list of the customers it counts.',
  },
  {
    id: 'flow',
    text: 'Look at the flow',
    hint: 'The same journey with its loops, skips and exits.',
  },
  { id: 'own', text: 'Start from your own data', hint: 'A CSV of events is enough.' },
] as const

/** Where there is no sample, the first thing is a map of one's own, and what is opened is that map. */
export function firstThingsFor(begin: 'sample' | 'journey' | 'nothing') {
  const own = firstThings.map((thing) =>
    thing.id === 'open' && begin !== 'sample' ? { ...thing, text: 'Open the map' } : thing,
  )
  return begin === 'nothing'
    ? own.toSorted((a, b) => Number(b.id === 'own') - Number(a.id === 'own'))
    : own
}

export type FirstThing = (typeof firstThings)[number]['id']

const KEY = 'desirepath.firstThings'
const changed = 'desirepath-first-things'

interface Progress {
  readonly done: readonly string[]
  readonly hidden: boolean
}

const nothing: Progress = { done: [], hidden: false }
let cache: { readonly text: string | null; readonly progress: Progress } = {
  text: null,
  progress: nothing,
}

export function useFirstThings(): Progress {
  return useSyncExternalStore(subscribe, read)
}

/** Ticks one of the first five things. */
export function markDone(thing: FirstThing): void {
  const { done, hidden } = read()
  if (!done.includes(thing)) write({ done: [...done, thing], hidden })
}

export function hideFirstThings(): void {
  write({ ...read(), hidden: true })
}

/** The same object as long as nothing was stored, as React asks of a store. */
function read(): Progress {
  const text = localStorage.getItem(KEY)
  if (text !== cache.text) {
    cache = {
      text,
      progress: text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Progress) },
    }
  }
  return cache.progress
}

function write(progress: Progress): void {
  localStorage.setItem(KEY, JSON.stringify(progress))
  window.dispatchEvent(new Event(changed))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(changed, listener)
    window.removeEventListener('storage', listener)
  }
}
