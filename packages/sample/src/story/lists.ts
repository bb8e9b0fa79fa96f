import type { ChecklistItem, ChecklistMark, ChecklistTemplate } from '@desirepath/core'
import { named, type Told } from './told.ts'

/** What people said of the items of a checklist that is under way. */
export interface StoryMark extends Pick<ChecklistMark, 'state' | 'assignee' | 'due' | 'note'> {
  readonly itemId: string
}

/** A checklist of the workspace’s own. */
export const priceCheck: ChecklistTemplate = {
  id: named('checklist', 'prices'),
  title: 'Before prices change',
  about: 'Take it whenever shipping or prices change: the last page is where customers leave.',
  items: [
    item('say', 'Tell them', 'Say the new cost on the product page first'),
    item('mail', 'Tell them', 'Change the sum in the mails and in the advertisement'),
    item('hotline', 'Tell us', 'Tell the hotline what customers will ask'),
    item('mark', 'See it', 'Mark the day in the metric “Leave at the shipping cost”'),
    item('look', 'See it', 'Look again after two weeks, with the newest data'),
  ],
  related: ['refresh'],
}

function item(key: string, section: string, text: string): ChecklistItem {
  return { id: named('item', key), section, text }
}

/** How far the own checklist is. */
export function priceMarks({ day }: Told): StoryMark[] {
  return [
    mark(named('item', 'say'), { state: 'done', assignee: 'Ida' }),
    mark(named('item', 'mail'), { state: 'done', assignee: 'Noor' }),
    mark(named('item', 'hotline'), { assignee: 'Grace', due: day(5) }),
    mark(named('item', 'mark'), { assignee: 'Ida', due: day(12) }),
    mark(named('item', 'look'), { assignee: 'Ida', due: day(26) }),
  ]
}

/** Who does what of the method next; what can be seen in the workspace ticks itself. */
export function methodMarks({ day }: Told): StoryMark[] {
  return [
    mark('prepare-fit', { state: 'done', assignee: 'Ida' }),
    mark('actions-walk', { assignee: 'Noor', due: day(10), note: 'Order a vase to the north.' }),
    mark('changes-small', {
      state: 'done',
      assignee: 'Ida',
      note: 'One customer in five sees it.',
    }),
    mark('colleagues-workshop', { assignee: 'Ida', due: day(18) }),
    mark('empower-front', { assignee: 'Grace', due: day(7) }),
  ]
}

function mark(itemId: string, said: Partial<StoryMark>): StoryMark {
  return { state: null, assignee: '', due: null, note: '', ...said, itemId }
}

/** A list as somebody keeps it under a name. */
export interface StoryView {
  readonly id: string
  readonly place: string
  readonly name: string
  readonly search: Readonly<Record<string, string>>
}

export function listViews({ journey }: Told): StoryView[] {
  return [
    view('pain-points', 'The worst of the checkout', { tag: 'checkout', sort: 'severity' }),
    view('solutions', 'Due within a month', { due: 'soon', sort: 'due' }),
    view('evidence', 'What annoys them, in words', { score: 'bad', words: 'some' }),
    view('evidence', 'Tickets of the first order', { source: 'ticket', journey: journey.id }),
    view('decide', 'What is important and bad', { by: 'need' }),
  ]
}

function view(place: string, name: string, search: StoryView['search']): StoryView {
  return { id: named('list view', name), place, name, search }
}
