import type { LaneType } from '@desirepath/core'

/** What people call their lanes, from the plainest to the loosest; the first that fits counts. */
const names: readonly (readonly [pattern: RegExp, type: LaneType])[] = [
  [
    /\b(pains?|pain ?points?|problems?|frictions?|frustrations?|blockers?|barriers?|schmerzpunkte?|probleme?|hürden?)\b/i,
    'painPoints',
  ],
  [/\b(opportunit(y|ies)|ideas?|chancen?|ideen?)\b/i, 'opportunities'],
  [/\b(solutions?|improvements?|lösungen?)\b/i, 'solutions'],
  [/\b(delights?|gains?|highlights?|begeisterung)\b/i, 'delights'],
  [/\b(back ?stage)\b/i, 'backstage'],
  [/\b(trends?|competitors?|market)\b/i, 'market'],
  [/\b(systems?|support processes|technology)\b/i, 'systems'],
  [/\b(touch ?points?|channels?|berührungspunkte?|kontaktpunkte?)\b/i, 'touchpoints'],
  [/\b(thoughts?|think(s|ing)?|gedanken)\b/i, 'thinking'],
  [/\b(goals?|ziele?)\b/i, 'goals'],
  [/\b(needs?|bedürfnisse?)\b/i, 'needs'],
  [/\b(questions?|fragen?)\b/i, 'questions'],
  [/\b(expectations?|erwartungen?)\b/i, 'expectations'],
  [/\b(motivations?)\b/i, 'motivation'],
  [/\b(quotes?|verbatims?)\b/i, 'quotes'],
  [
    /\b(owners?|responsib\w*|departments?|teams?|verantwortlich\w*|abteilung(en)?)\b/i,
    'responsible',
  ],
  [/\b(metrics?|kpis?)\b/i, 'metrics'],
  [/\b(actions?|activit(y|ies)|doing|does|steps?|aktionen|handlungen|aktivitäten)\b/i, 'doing'],
]

/** The type that the title of a lane speaks of; plain text where it speaks of none. */
export function laneTypeOf(title: string): LaneType {
  return names.find(([pattern]) => pattern.test(title))?.[1] ?? 'text'
}
