import {
  CircleCheckBig,
  Cloud,
  CloudAlert,
  CloudCheck,
  DatabaseZap,
  History,
  ListChecks,
  MessageCircleQuestion,
  MessageSquare,
  Redo2,
  Undo2,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SavingState } from '../../editing/editor.ts'
import { useEditor, useOpenPart, useSavingState } from '../../editing/live.tsx'
import { words as editingWords } from '../../editing/words.ts'
import { useScreenActions } from '../../shell/actions.tsx'
import { isTyping } from '../../shell/shell.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Hint } from '../../ui/hint.tsx'
import { words as commentWords } from '../comments/words.ts'
import { words as truthWords } from '../truth/words.ts'
import { useJourneySearch } from './journey-search.ts'
import styles from './journey.module.css'
import type { PanelName } from './panel-names.ts'
import { words } from './words.ts'

/** Undo, redo, and whether everything is saved. */
export function EditingTools() {
  const editor = useEditor()
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
  useScreenActions(
    editor === null
      ? []
      : [
          { label: words.undo, icon: Undo2, keys: 'Mod Z', run: editor.undo },
          { label: words.redo, icon: Redo2, keys: 'Mod Shift Z', run: editor.redo },
        ],
  )
  return (
    <span className={styles.editing}>
      <Saving />
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
  const open = useOpenPart(
    ({ threads }) => threads?.filter(({ resolved }) => !resolved).length ?? 0,
  )
  const show = (panel: PanelName) => () => change({ panel })
  useScreenActions([
    { label: truthWords.title, icon: CircleCheckBig, run: show('check') },
    { label: words.panels.guide, icon: ListChecks, run: show('guide') },
    { label: commentWords.title, icon: MessageSquare, run: show('comments') },
    { label: words.panels.versions, icon: History, run: show('versions') },
    { label: words.panels.rediscovery, icon: DatabaseZap, run: show('rediscovery') },
    { label: words.panels.questions, icon: MessageCircleQuestion, run: show('questions') },
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
        icon={ListChecks}
        className={styles.roomy}
        label={words.panels.guide}
        aria-pressed={search.panel === 'guide'}
        onClick={() => toggle('guide')}
      />
      <IconButton
        icon={History}
        label={words.panels.versions}
        aria-pressed={search.panel === 'versions'}
        onClick={() => toggle('versions')}
      />
      <IconButton
        icon={DatabaseZap}
        label={words.panels.rediscovery}
        aria-pressed={search.panel === 'rediscovery'}
        onClick={() => toggle('rediscovery')}
      />
    </>
  )
}

/** Saved is said once nothing has been on its way for so long. */
const CALM_MS = 500

/** How it stands with saving; who writes sees one “saving” and not one for each letter. */
function useCalmState(): SavingState {
  const state = useSavingState()
  const [isCalm, setCalm] = useState(true)
  if (state === 'saving' && isCalm) setCalm(false)
  useEffect(() => {
    if (state !== 'saved') return
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [state])
  return state === 'saved' && !isCalm ? 'saving' : state
}

function Saving() {
  const state = useCalmState()
  const broken = state === 'offline' || state === 'refused' ? editingWords.broken[state] : null
  const Icon = broken !== null ? CloudAlert : state === 'saved' ? CloudCheck : Cloud
  const label = editingWords.states[state]
  return (
    <Hint text={label}>
      <span className={styles.saving} data-state={state} role="status">
        <Icon size={16} aria-hidden />
        {broken !== null && <b aria-hidden>{broken}</b>}
        <span className="unseen">{label}</span>
      </span>
    </Hint>
  )
}
