import { X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { words as commentWords } from '../comments/words.ts'
import inspector from '../inspector/inspector.module.css'
import { words as rediscoveryWords } from '../rediscovery/words.ts'
import { words as versionWords } from '../versions/words.ts'
import { words as workshopWords } from '../workshop/words.ts'
import { useJourneySearch } from './journey-search.ts'
import { words } from './words.ts'

const panels = {
  comments: {
    title: commentWords.title,
    Panel: lazy(async () => ({
      default: (await import('../comments/comments-panel.tsx')).CommentsPanel,
    })),
  },
  versions: {
    title: versionWords.title,
    Panel: lazy(async () => ({
      default: (await import('../versions/versions-panel.tsx')).VersionsPanel,
    })),
  },
  rediscovery: {
    title: rediscoveryWords.title,
    Panel: lazy(async () => ({
      default: (await import('../rediscovery/rediscovery-panel.tsx')).RediscoveryPanel,
    })),
  },
  workshop: {
    title: workshopWords.title,
    Panel: lazy(async () => ({
      default: (await import('../workshop/workshop-panel.tsx')).WorkshopPanel,
    })),
  },
} as const

export type PanelName = keyof typeof panels

export function isPanel(name: string | undefined): name is PanelName {
  return name !== undefined && name in panels
}

/** What stands beside the map in place of the inspector: comments, versions, new data or a workshop. */
export function SidePanel({ name }: { readonly name: PanelName }) {
  const { change } = useJourneySearch()
  const { title, Panel } = panels[name]
  return (
    <aside className={inspector.inspector} aria-label={title}>
      <div className={inspector.bar}>
        <h2 className={inspector.kind}>{title}</h2>
        <IconButton
          icon={X}
          label={words.closePanel}
          size="small"
          onClick={() => change({ panel: undefined })}
        />
      </div>
      <div className={inspector.content}>
        <Suspense>
          <Panel />
        </Suspense>
      </div>
    </aside>
  )
}
