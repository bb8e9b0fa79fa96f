import { X } from 'lucide-react'
import { type ComponentType, type RefObject, useCallback, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { latePart } from '../../ui/late.tsx'
import { isFocusLost } from '../../ui/lost-focus.ts'
import { words as commentWords } from '../comments/words.ts'
import inspector from '../inspector/inspector.module.css'
import { leavePanel, useEscape } from '../inspector/leaving.ts'
import { words as truthWords } from '../truth/words.ts'
import { useJourneySearch } from './journey-search.ts'
import { isTyping } from '../../shell/shell.tsx'
import type { PanelName } from './panel-names.ts'
import { words } from './words.ts'

const panels = {
  guide: {
    title: words.panels.guide,
    Panel: latePart(async () => (await import('../guide/guide-panel.tsx')).GuidePanel),
  },
  check: {
    title: truthWords.title,
    Panel: latePart(async () => (await import('../truth/check-panel.tsx')).CheckPanel),
  },
  comments: {
    title: commentWords.title,
    Panel: latePart(async () => (await import('../comments/comments-panel.tsx')).CommentsPanel),
  },
  versions: {
    title: words.panels.versions,
    Panel: latePart(async () => (await import('../versions/versions-panel.tsx')).VersionsPanel),
  },
  rediscovery: {
    title: words.panels.rediscovery,
    Panel: latePart(
      async () => (await import('../rediscovery/rediscovery-panel.tsx')).RediscoveryPanel,
    ),
  },
  questions: {
    title: words.panels.questions,
    Panel: latePart(async () => (await import('../questions/questions-panel.tsx')).QuestionsPanel),
  },
  workshop: {
    title: words.panels.workshop,
    Panel: latePart(async () => (await import('../workshop/workshop-panel.tsx')).WorkshopPanel),
  },
} satisfies Record<PanelName, { readonly title: string; readonly Panel: ComponentType }>

/** Milliseconds until what was open before, such as the palette, has given its focus back. */
const SETTLED = 100

/** What stands beside the map in place of the inspector: the check, checklists, comments, versions, new data, questions or a workshop. */
export function SidePanel({ name }: { readonly name: PanelName }) {
  const { change } = useJourneySearch()
  const panel = useRef<HTMLElement>(null)
  const from = useRef<Element | null>(null)
  const close = useCallback(() => change({ panel: undefined, thread: undefined }), [change])
  useEscape(close, from)
  const { title, Panel } = panels[name]
  return (
    <aside ref={panel} className={inspector.inspector} aria-label={title} tabIndex={-1} data-region>
      <div className={inspector.bar}>
        <h2 className={inspector.kind}>{title}</h2>
        <IconButton
          icon={X}
          label={words.closePanel}
          size="small"
          keys="Esc"
          onClick={() => leavePanel(close, from.current)}
        />
      </div>
      <div className={inspector.content} data-region-start>
        <Panel />
        <CatchFocus key={name} panel={panel} from={from} />
      </div>
    </aside>
  )
}

/**
 * A panel that takes another's place, and with it what had the focus, has it then; so has one that was
 * opened by key, and `from` is where that was.
 */
function CatchFocus({
  panel,
  from,
}: {
  readonly panel: RefObject<HTMLElement | null>
  readonly from: RefObject<Element | null>
}) {
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement } = document
      if (isFocusLost()) return panel.current?.focus()
      if (activeElement === null || panel.current?.contains(activeElement)) return
      from.current = activeElement
      if (activeElement.matches(':focus-visible') && !isTyping(activeElement))
        panel.current?.focus()
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [panel, from])
  return null
}
