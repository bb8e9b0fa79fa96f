import { X } from 'lucide-react'
import { type ComponentType, type RefObject, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { latePart } from '../../ui/late.tsx'
import { isFocusLost } from '../../ui/lost-focus.ts'
import { words as commentWords } from '../comments/words.ts'
import inspector from '../inspector/inspector.module.css'
import { leavePanel } from '../inspector/leaving.ts'
import { words as truthWords } from '../truth/words.ts'
import { useJourneySearch } from './journey-search.ts'
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
  const content = useRef<HTMLDivElement>(null)
  const { title, Panel } = panels[name]
  return (
    <aside className={inspector.inspector} aria-label={title} data-region>
      <div className={inspector.bar}>
        <h2 className={inspector.kind}>{title}</h2>
        <IconButton
          icon={X}
          label={words.closePanel}
          size="small"
          onClick={() => leavePanel(() => change({ panel: undefined }))}
        />
      </div>
      <div ref={content} className={inspector.content} tabIndex={-1} data-region-start>
        <Panel />
        <CatchFocus key={name} content={content} />
      </div>
    </aside>
  )
}

/** A panel that takes another's place, and with it what had the focus, has it then. */
function CatchFocus({ content }: { readonly content: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isFocusLost()) content.current?.focus()
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [content])
  return null
}
