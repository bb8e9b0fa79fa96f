import type { Actor } from './cjml-actors.ts'
import type { DraftCard, DraftLane, DraftStep, LeftOut } from './draft.ts'
import { allText, readable, textOf } from './element-text.ts'
import { titleIn, wordsIn } from './words-in.ts'
import type { XmlElement } from './xml-tree.ts'

export function isTouchpoint({ name }: XmlElement): boolean {
  return /^(planned|actual)(CommunicationPoint|Action)$/.test(name)
}

interface Context {
  readonly actors: readonly Actor[]
  /** Lanes met so far; what a touchpoint adds goes in. */
  readonly lanes: Map<string, DraftLane>
  readonly left: LeftOut[]
}

/** Elements of a touchpoint that have a place of their own. */
const placed = new Set([
  'touchpointID',
  'belongsTo',
  'initiator',
  'receiver',
  'channel',
  'touchpointExperience',
])

/** A touchpoint as a step; whatever else it says goes to a lane named as its element is. */
export function touchpointStep(touchpoint: XmlElement, context: Context): DraftStep {
  const parts = partsOf(touchpoint, context)
  const channel = channelOf(touchpoint)
  const cards: Record<string, DraftCard[]> = {}
  const put = (lane: DraftLane, text: string) => {
    if (text === '') return
    if (!context.lanes.has(lane.key)) context.lanes.set(lane.key, lane)
    ;(cards[lane.key] ??= []).push({ text })
  }
  for (const { actor, label } of parts) put(laneOf(actor), label)
  put({ key: 'channel', type: 'touchpoints', title: 'Channel' }, channel)
  for (const each of touchpoint.children) {
    if (placed.has(each.name)) continue
    put({ key: `about ${each.name}`, type: 'text', title: readable(each.name) }, told(each))
  }
  const experience = touchpoint.children.find(({ name }) => name === 'touchpointExperience')
  const said = experience ? textOf(experience, 'experienceDescription') : ''
  put({ key: 'experience', type: 'quotes', title: 'Experience' }, said)
  const feels = experience ? feelingOf(experience, context.left) : null
  const own = parts.find(({ actor }) => actor.isUser) ?? parts[0]
  return {
    title: own?.label || titleIn(textOf(touchpoint, 'touchpointID')) || 'Touchpoint',
    cards,
    actors: parts.flatMap(({ actor }) => (actor.isUser ? [actor.title] : [])),
    ...(channel !== '' && { channel }),
    ...(feels !== null && { feels: { value: feels } }),
  }
}

interface Part {
  readonly actor: Actor
  readonly label: string
}

/** Who does what at the touchpoint. */
function partsOf(touchpoint: XmlElement, { actors, left }: Context): Part[] {
  return touchpoint.children.flatMap((element): Part[] => {
    if (element.name !== 'initiator' && element.name !== 'receiver') return []
    const refers = element.children.find(({ name }) => name === 'refersTo')
    const id = (refers?.attributes['actorIDref'] ?? refers?.attributes['actorID'] ?? '').trim()
    const label = titleIn(textOf(element, `${element.name}Label`))
    const actor = actors.find((each) => each.id === id || each.title === id)
    if (actor === undefined && label !== '') {
      left.push({
        where: `Line ${element.line}`,
        what: `The actor “${id}” is not in the list of actors; “${label}” stands in the lane “${id || 'Unknown'}”.`,
      })
    }
    return [{ actor: actor ?? { id, title: titleIn(id) || 'Unknown', isUser: false }, label }]
  })
}

function laneOf({ id, title, isUser }: Actor): DraftLane {
  return { key: `actor ${id}`, type: isUser ? 'doing' : 'text', title }
}

function channelOf(touchpoint: XmlElement): string {
  const channel = touchpoint.children.find(({ name }) => name === 'channel')
  return channel === undefined ? '' : titleIn(textOf(channel, 'channelName') || allText(channel))
}

/** Times keep the names of their elements. */
function told(element: XmlElement): string {
  if (element.children.length === 0) return wordsIn(element.text)
  return element.children
    .map((child) => [readable(child.name), allText(child)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n')
}

/** Ratings are stars from 1 to 5, or −2…+2 where they carry a sign. */
function feelingOf(experience: XmlElement, left: LeftOut[]): number | null {
  const text = titleIn(textOf(experience, 'experienceRating'))
  if (text === '') return null
  const value = Number(text)
  if (/^[+-]/.test(text) && Math.abs(value) <= 2) return value
  if (value >= 1 && value <= 5) return value - 3
  left.push({
    where: `Line ${experience.line}`,
    what: `The rating “${text.slice(0, 20)}” is no number from 1 to 5: the feeling there stays open.`,
  })
  return null
}
