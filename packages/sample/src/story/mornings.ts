import { contentId, methodChecklists, type Subject, type Tile } from '@desirepath/core'
import { named, type Told } from './told.ts'

/** A dashboard of the story. */
export interface StoryDashboard {
  readonly id: string
  readonly title: string
  readonly tiles: readonly Tile[]
}

/** What Ida, Grace and Tomás look at on Monday mornings. */
export function mornings({ journey: { id: journeyId } }: Told): StoryDashboard {
  const metric = (key: string): Subject => ({ kind: 'metric', metricId: named('metric', key) })
  const annoyed = named('list view', 'What annoys them, in words')
  const tiles = [
    ...row(0, 5, [
      [3, { kind: 'note', text: note }, 'Monday, 9 o’clock'],
      [5, metric('leave')],
      [4, metric('on-time')],
    ]),
    ...row(5, 6, [
      [7, { kind: 'journey', journeyId, shows: 'feeling' }],
      [5, { kind: 'painPoints', journeyId: null }, 'What hurts most'],
    ]),
    ...row(11, 6, [
      [5, { kind: 'opportunities', journeyId: null }, 'What is worth doing first'],
      [7, { kind: 'solutions', journeyId: null }],
    ]),
    ...row(17, 6, [
      [4, { kind: 'verbatims', viewId: annoyed, themeId: null }],
      [4, { kind: 'journey', journeyId, shows: 'reach' }, 'How far they come'],
      [4, { kind: 'activity' }],
    ]),
    ...row(23, 5, [
      [4, metric('nps')],
      [4, metric('again')],
      [4, { kind: 'gaps', journeyId }],
    ]),
    ...row(28, 5, [
      [4, { kind: 'mine' }],
      [4, { kind: 'findings', journeyId: null }],
      [4, { kind: 'checklist', checklistId: methodOf(journeyId) }],
    ]),
    ...row(33, 4, [[12, { kind: 'support', journeyId }]]),
  ]
  return { id: named('dashboard', 'mornings'), title: 'Mornings', tiles }
}

/** The method under way for the map; null is all checklists that are. */
function methodOf(journeyId: string): string | null {
  const [method] = methodChecklists
  return method === undefined ? null : contentId('checklist', method.id, journeyId)
}

const note = [
  '**More who begin an order finish it.** Fewer leave at the shipping cost, more parcels come on the promised day.',
  '',
  '- What moved since last week?',
  '- What did customers say about it?',
  '- Who does what until Friday?',
].join('\n')

/** Tiles beside each other. */
function row(
  y: number,
  h: number,
  tiles: readonly (readonly [w: number, subject: Subject, title?: string])[],
): Tile[] {
  return tiles.map(([w, subject, title = ''], at) => ({
    id: `${subject.kind}-${y}-${at + 1}`,
    title,
    subject,
    x: tiles.slice(0, at).reduce((sum, [each]) => sum + each, 0),
    y,
    w,
    h,
  }))
}
