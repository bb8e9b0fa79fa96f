import { useEffect, useRef, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { CommandList } from './command-list.tsx'
import type { Command, CommandGroup } from './command.ts'
import { useCommands } from './palette-commands.ts'
import { keepRecent, useRecent } from './palette-recent.ts'
import { useFound } from './palette-search.ts'
import styles from './shell.module.css'
import { words } from './words.ts'

/** Reaches every screen, action and thing of the workspace by name, typing errors forgiven. */
export function Palette({
  early,
  onClose,
  onShortcuts,
}: {
  /** What was typed before the field was there, once. */
  readonly early: () => string
  readonly onClose: () => void
  readonly onShortcuts: () => void
}) {
  const [query, setQuery] = useState('')
  const { groups, isBehind, meant } = useGroups(query, onShortcuts)
  const run = (command: Command) => {
    keepRecent(command)
    onClose()
    command.run()
  }
  const first = groups[0]?.items[0]
  const isFirstBehind = isBehind && !isLocal(groups[0])
  const wait = useWaiting(isFirstBehind, () => first && run(first))
  return (
    <Dialog open onClose={onClose} title={words.find} hideTitle className={styles.palette}>
      <CommandList
        groups={groups}
        query={query}
        onQuery={setQuery}
        onRun={run}
        onFocus={() => setQuery((typed) => typed + early())}
        label={words.find}
        placeholder={words.palettePlaceholder}
        empty={isBehind ? words.paletteLooking : words.paletteEmpty}
        onKeyDown={(event) => {
          // What is shown is what was typed before: the first of the new is meant.
          if (event.key !== 'Enter' || !isFirstBehind) return
          event.preventDefault()
          event.preventBaseUIHandler()
          wait()
        }}
      >
        {meant !== null && query.trim() !== '' && (
          <p className={styles.paletteMeant} role="status">
            {words.meant(meant)}
          </p>
        )}
      </CommandList>
    </Dialog>
  )
}

/** What is recent while nothing is typed; then what can be done here, and what is found. */
function useGroups(query: string, onShortcuts: () => void) {
  const local = useCommands(query, onShortcuts)
  const recent = useRecent()
  const found = useFound(query)
  if (query.trim() === '') {
    const lately = (found.isBehind ? [] : found.groups).flatMap(({ items }) => items).slice(0, 6)
    const seen = new Set(recent?.items.map(({ href }) => href))
    const others = lately.filter(({ href }) => !seen.has(href))
    const changed = others.length === 0 ? [] : [{ value: words.groups.lately, items: others }]
    return {
      groups: [...(recent === null ? [] : [recent]), ...changed, ...local],
      meant: null,
      isBehind: false,
    }
  }
  return { ...found, groups: [...local, ...found.groups] }
}

/** Whether a group was made here, from what is typed now. */
function isLocal(group: CommandGroup | undefined): boolean {
  const { screens, here, journey } = words.groups
  const own: readonly string[] = [screens, here, journey]
  return group !== undefined && own.includes(group.value)
}

/** Does something as soon as nothing is awaited any more, if that was asked for. */
function useWaiting(isAwaited: boolean, act: () => void): () => void {
  const isAsked = useRef(false)
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  useEffect(() => {
    if (isAwaited || !isAsked.current) return
    isAsked.current = false
    newest.current()
  }, [isAwaited])
  return () => {
    isAsked.current = true
  }
}
