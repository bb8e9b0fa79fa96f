import type { ChecklistItem, ChecklistTemplate } from './checklist-schema.ts'
import { decidingSections } from './method-deciding.ts'
import { knowingSections } from './method-knowing.ts'
import { otherChecklists } from './method-others.ts'

/** One part of a checklist of the method. */
export interface MethodSection {
  readonly title: string
  readonly items: readonly Omit<ChecklistItem, 'section'>[]
}

/** The items of sections, each with the heading that it stands under. */
function itemsOf(sections: readonly MethodSection[]): ChecklistItem[] {
  return sections.flatMap(({ title, items }) => items.map((item) => ({ ...item, section: title })))
}

/** The method of journey mapping as checklists, the whole way first. */
export const methodChecklists: readonly ChecklistTemplate[] = [
  {
    id: 'method',
    title: 'Make a journey map',
    about:
      'The whole way, from the question to a map that people decide and work with. Take it for every new journey; what is not needed is left out.',
    items: itemsOf([...knowingSections, ...decidingSections]),
    related: ['fit', 'walk', 'workshop', 'refresh'],
  },
  ...otherChecklists,
]
