import type { Subject } from '@desirepath/core'
import { ActivityTile } from './activity-tile.tsx'
import { ChecklistTile } from './checklist-tile.tsx'
import { FindingsTile, GapsTile } from './findings-tile.tsx'
import { JourneyTile } from './journey-tile.tsx'
import { ListTile } from './list-tile.tsx'
import { MetricTile } from './metric-tile.tsx'
import { MineTile } from './mine-tile.tsx'
import { NoteTile } from './note-tile.tsx'
import { TopTile } from './ranking-tile.tsx'
import { SolutionsTile } from './solutions-tile.tsx'
import { SupportTile } from './support-tile.tsx'
import { VerbatimsTile } from './verbatims-tile.tsx'

/** What a tile shows; each asks for its own, and waits for no other. */
export function TileContent({ subject }: { readonly subject: Subject }) {
  switch (subject.kind) {
    case 'metric':
      return <MetricTile metricId={subject.metricId} />
    case 'journey':
      return <JourneyTile journeyId={subject.journeyId} shows={subject.shows} />
    case 'painPoints':
    case 'opportunities':
      return <TopTile kind={subject.kind} journeyId={subject.journeyId} />
    case 'solutions':
      return <SolutionsTile journeyId={subject.journeyId} />
    case 'findings':
      return <FindingsTile journeyId={subject.journeyId} />
    case 'gaps':
      return <GapsTile journeyId={subject.journeyId} />
    case 'support':
      return <SupportTile journeyId={subject.journeyId} />
    case 'verbatims':
      return <VerbatimsTile viewId={subject.viewId} themeId={subject.themeId} />
    case 'list':
      return <ListTile place={subject.place} viewId={subject.viewId} />
    case 'checklist':
      return <ChecklistTile checklistId={subject.checklistId} />
    case 'mine':
      return <MineTile />
    case 'activity':
      return <ActivityTile />
    case 'note':
      return <NoteTile text={subject.text} />
  }
}
