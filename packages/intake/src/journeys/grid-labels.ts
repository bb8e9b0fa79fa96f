import { laneTypeOf } from './lane-type.ts'

/** What people call the row of stages. */
export const stageLabel = /^(?:(?:customer |user |journey )*(?:stages?|phases?|phasen|moments?))$/i
export const stepLabel =
  /^(?:(?:customer |user |journey |key )*(?:steps?|schritte?|sub-? ?(?:steps?|stages?|phases?)))$/i
export const feelingLabel =
  /\b(?:emotions?|emotional|feelings?|feels?|moods?|sentiments?|experience|satisfaction|emotionen|gefühle?|stimmung|zufriedenheit)\b/i
export const channelLabel = /^(?:customer |contact )?(?:channels?|media|medium|kanal|kanäle)$/i

/** Whether a name speaks of a kind of lane. */
export function isLaneName(name: string): boolean {
  return feelingLabel.test(name) || channelLabel.test(name) || laneTypeOf(name) !== 'text'
}
