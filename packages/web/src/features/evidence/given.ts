import type { Evidence, NewEvidence } from './queries.ts'

/** An item as it would be written down anew. */
export function givenOf(item: Evidence): NewEvidence {
  return {
    source: item.source,
    title: item.title ?? '',
    text: item.turns.length > 0 ? '' : (item.text ?? ''),
    turns: item.turns,
    sourceName: item.sourceName,
    at: item.at,
    customer: item.customer,
    score: item.score,
    touchpoint: item.touchpoint,
    channel: item.channel,
    link: item.link,
    attachments: item.attachments,
    place: item.place,
    persona: item.persona?.id ?? null,
  }
}
