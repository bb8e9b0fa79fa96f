import type { FeedbackItem, SpeakerTurn } from '@desirepath/core'
import { detectLanguage, redact } from '@desirepath/text'
import type { Contract } from '@desirepath/contract'
import type { z } from 'zod'

export type NewItem = z.output<Contract['addEvidence']['body']>

/** What somebody wrote down as an item of the library; nothing private is left in it. */
export function itemOf(id: string, given: NewItem): FeedbackItem {
  const turns = given.turns.map((turn) => ({ ...turn, text: redact(turn.text).text }))
  const text = turns.length > 0 ? spoken(turns) : redact(given.text).text
  const title = redact(given.title).text
  const { score, attachments, link } = given
  return {
    id,
    sourceType: given.source,
    sourceName: given.sourceName,
    customer: given.customer === '' ? null : given.customer,
    at: given.at === null ? null : Date.parse(given.at),
    text: text === '' ? null : text,
    language: detectLanguage(`${title}\n${text}`.slice(0, 4000)),
    score: score?.value ?? null,
    scale: score === null ? null : { kind: score.kind, min: score.min, max: score.max },
    touchpoint: given.touchpoint,
    channel: given.channel,
    metadata: {},
    ...(given.place !== null && { place: given.place }),
    ...(given.persona !== null && { persona: given.persona }),
    ...(title !== '' && { title }),
    ...(link !== null && { link }),
    ...(turns.length > 0 && { turns }),
    ...(attachments.length > 0 && { attachments: attachments as FeedbackItem['attachments'] & {} }),
  }
}

/** A conversation as one text, so that it is searched and quoted like any other. */
function spoken(turns: readonly SpeakerTurn[]): string {
  return turns
    .map(({ speaker, text }) => (speaker === '' ? text : `${speaker}: ${text}`))
    .join('\n')
}
