import type { Card, Journey } from '../journey/journey.ts'
import { plainText } from '../journey/markdown.ts'

/** Something of a journey that a search finds. What is placed from the workspace is found there. */
export interface SearchEntry {
  readonly kind: 'journey' | 'stage' | 'step' | 'card'
  readonly id: string
  /** One line. */
  readonly title: string
  /** What else is said of it. */
  readonly text: string
}

/** As much of a text as is searched and kept for it. */
const LONGEST = 4000
const LONGEST_TITLE = 300

/** Everything of a journey that has words of its own: itself, its stages, steps and cards. */
export function searchEntries(journey: Journey): SearchEntry[] {
  const { objective, audience, scope, scenario, owner } = journey.brief
  const about = [objective, scenario, audience, scope, owner].filter((each) => each !== '')
  return [
    entry('journey', journey.id, { title: journey.title, text: about.join('\n') }),
    ...journey.stages.map(({ id, title }) => entry('stage', id, { title, text: '' })),
    ...journey.steps.map(({ id, title, activities, channel }) =>
      entry('step', id, { title, text: [...activities, channel ?? ''].join('\n').trim() }),
    ),
    ...journey.lanes.flatMap(({ cells }) =>
      cells.flatMap(({ cards }) => cards.flatMap((card) => cardEntry(card) ?? [])),
    ),
  ].filter(({ title }) => title !== '')
}

function cardEntry({ id, text, note, attachment }: Card): SearchEntry | null {
  const words = text === null ? '' : plainText(text)
  const [first = '', ...rest] = words.split('\n')
  const others = [...rest, note ?? '', attachment?.alt ?? ''].filter((each) => each !== '')
  const title = first === '' ? (others.shift() ?? '') : first
  return title === '' ? null : entry('card', id, { title, text: others.join('\n') })
}

function entry(
  kind: SearchEntry['kind'],
  id: string,
  { title, text }: { readonly title: string; readonly text: string },
): SearchEntry {
  // A long title goes on in the text, so that all of it is found.
  const line = title.replaceAll(/\s+/g, ' ').trim()
  const rest = line.length > LONGEST_TITLE ? `${line.slice(LONGEST_TITLE)}\n${text}` : text
  return { kind, id, title: line.slice(0, LONGEST_TITLE), text: rest.slice(0, LONGEST) }
}
