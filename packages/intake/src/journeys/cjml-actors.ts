import { titleIn } from './words-in.ts'
import type { XmlElement } from './xml-tree.ts'

export interface Actor {
  readonly id: string
  readonly title: string
  /** The customer whose journey it is. */
  readonly isUser: boolean
}

/** The actors of a journey, customers first. */
export function actorsOf(journey: XmlElement): Actor[] {
  const list = journey.children.find(({ name }) => name === 'actors')?.children ?? []
  const actors = list.map((element) => {
    const id = (element.attributes['actorID'] ?? element.attributes['actorIDref'] ?? '').trim()
    const name = element.children.find((child) => /^(actorName|companyName)$/.test(child.name))
    return {
      id,
      title: titleIn(name?.text ?? '') || titleIn(id),
      isUser: element.name === 'endUser',
    }
  })
  return actors
    .filter(({ title }) => title !== '')
    .toSorted((a, b) => Number(b.isUser) - Number(a.isUser))
}
