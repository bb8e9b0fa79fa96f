import { useRef, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { type Focused, useActionsOfFocus, useActionsOfScreen } from './actions.tsx'
import { CommandList } from './command-list.tsx'
import type { Command, CommandGroup } from './command.ts'
import { matching } from './palette-commands.ts'
import styles from './shell.module.css'
import { words } from './words.ts'

/** What can be done with what had the focus, then on this screen; found by name, done by Enter. */
export function CommandMenu({
  early,
  onClose,
}: {
  /** What was typed before the field was there, once. */
  readonly early: () => string
  readonly onClose: () => void
}) {
  const [query, setQuery] = useState('')
  const isRunning = useRef(false)
  const [from] = useState(() => document.activeElement)
  const groups = useGroups(from, query).flatMap((group) => matching(group, query) ?? [])
  const run = (command: MenuCommand) => {
    if (command.narrows !== undefined) return setQuery(command.narrows)
    isRunning.current = true
    onClose()
    // Once the menu is gone, as it keeps the focus; what is done may then move it on.
    requestAnimationFrame(() => {
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
      command.run()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.commands}
      hideTitle
      className={styles.palette}
      leavesFocus={() => isRunning.current}
    >
      <CommandList
        groups={groups}
        query={query}
        onQuery={setQuery}
        onRun={run}
        onFocus={() => setQuery((typed) => typed + early())}
        label={words.commands}
        placeholder={words.commandsPlaceholder}
        empty={words.commandsEmpty}
      />
    </Dialog>
  )
}

interface MenuCommand extends Command {
  readonly narrows?: string
}

function useGroups(from: Element | null, query: string): readonly CommandGroup[] {
  const focused = useActionsOfFocus(from)
  const here = useActionsOfScreen()().map((action) => ({
    ...action,
    key: `action ${action.label}`,
    note: '',
  }))
  return [
    ...(focused === null ? [] : [groupOf(focused, query.trim() !== '')]),
    ...(here.length === 0 ? [] : [{ value: words.groups.screen, items: here }]),
  ]
}

/** Choices stand there as a whole until words are looked for. */
function groupOf({ name, actions }: Focused, isSought: boolean): CommandGroup {
  const listed = actions.filter(({ isChoice, narrows }) =>
    isSought ? narrows === undefined : isChoice === undefined,
  )
  return {
    value: name || words.groups.here,
    items: listed.map((action, i) => ({ ...action, key: `focused ${i}`, note: '' })),
  }
}
