import {
  CircleCheckBig,
  Cloud,
  CloudAlert,
  CloudCheck,
  DatabaseZap,
  History,
  MessageSquare,
  Redo2,
  Undo2,
} from 'lucide-react'
import { useEffect } from 'react'
import type { SavingState } from '../../editing/editor.ts'
import { useEditor, useOpenJourney, useSavingState } from '../../editing/live.tsx'
import { words as editingWords } from '../../editing/words.ts'
import { useScreenActions } from '../../shell/actions.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { IconButton } from '../../ui/button.tsx'
import { words as commentWords } from '../comments/words.ts'
import { words as rediscoveryWords } from '../rediscovery/words.ts'
import { words as truthWords } from '../truth/words.ts'
import { words as versionWords } from '../versions/words.ts'
import { useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import type { PanelName } from './side-panel.tsx'
import { words } from './words.ts'

/** Undo, redo, and whether everything is saved. */
export function EditingTools() {
  const editor = useEditor()
  const state = useSavingState()
  useEffect(() => {
    if (editor === null) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) editor.redo()
      else editor.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [editor])
  return (
    <span className={styles.editing}>
      <Saving state={state} />
      <PanelButtons />
      {editor !== null && (
        <>
          <IconButton icon={Undo2} label={words.undo} keys="Ctrl+Z" onClick={editor.undo} />
          <IconButton icon={Redo2} label={words.redo} keys="Ctrl+Shift+Z" onClick={editor.redo} />
        </>
      )}
    </span>
  )
}

function PanelButtons() {
  const { search, change } = useJourneySearch()
  const open = useOpenJourney().threads?.filter(({ resolved }) => !resolved).length ?? 0
  const show = (panel: PanelName) => () => change({ panel })
  useScreenActions([
    { label: truthWords.title, icon: CircleCheckBig, run: show('check') },
    { label: commentWords.title, icon: MessageSquare, run: show('comments') },
    { label: versionWords.title, icon: History, run: show('versions') },
    { label: rediscoveryWords.title, icon: DatabaseZap, run: show('rediscovery') },
  ])
  const toggle = (panel: PanelName) => change({ panel: search.panel === panel ? undefined : panel })
  return (
    <>
      <span className={styles.counted} data-count={open > 0 ? open : undefined}>
        <IconButton
          icon={MessageSquare}
          label={commentWords.open(open)}
          aria-pressed={search.panel === 'comments'}
          onClick={() => toggle('comments')}
        />
      </span>
      <IconButton
        icon={History}
        label={versionWords.title}
        aria-pressed={search.panel === 'versions'}
        onClick={() => toggle('versions')}
      />
      <IconButton
        icon={DatabaseZap}
        label={rediscoveryWords.title}
        aria-pressed={search.panel === 'rediscovery'}
        onClick={() => toggle('rediscovery')}
      />
    </>
  )
}

function Saving({ state }: { readonly state: SavingState }) {
  const isBroken = state === 'offline' || state === 'refused'
  const Icon = isBroken ? CloudAlert : state === 'saved' ? CloudCheck : Cloud
  const label = editingWords.states[state]
  return (
    <span className={styles.saving} data-state={state} role="status" title={label}>
      <Icon size={16} aria-hidden />
      <span className={isBroken ? undefined : 'unseen'}>{label}</span>
    </span>
  )
}
