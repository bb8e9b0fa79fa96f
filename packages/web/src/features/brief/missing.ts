import type { Journey } from '@desirepath/core'

type BriefField =
  | 'objective'
  | 'target'
  | 'audience'
  | 'scope'
  | 'scenario'
  | 'personas'
  | 'owner'
  | 'cadence'
  | 'basedOn'

export interface Missing {
  readonly field: BriefField
  /** What is not said yet, as a question that one can answer. */
  readonly question: string
}

/** What the brief of a journey does not say yet, what matters most first. */
export function missingIn({ brief, kind, personas, basedOn }: Journey): Missing[] {
  const target = (brief.target ?? '').trim()
  const chosen = new Set(brief.personas)
  const checks: readonly (readonly [BriefField, boolean, string])[] = [
    ['objective', isBlank(brief.objective), 'No objective yet: what should be different?'],
    ['target', target === '', 'No target yet: how will you know it worked?'],
    [
      'target',
      target !== '' && !/\p{N}/u.test(target),
      'The target has no number: from what, to what, by when?',
    ],
    [
      'basedOn',
      kind === 'to-be' && basedOn === undefined,
      'Which journey as it is does it change?',
    ],
    ['audience', isBlank(brief.audience), 'No audience yet: who decides with this map?'],
    ['scope', isBlank(brief.scope), 'No scope yet: where does it begin and end?'],
    ['scenario', isBlank(brief.scenario), 'No scenario yet: which situation is the customer in?'],
    [
      'personas',
      personas.length > 0 && !personas.some(({ id }) => chosen.has(id)),
      'No persona chosen yet: whose journey is it?',
    ],
    ['owner', isBlank(brief.owner), 'No owner yet: who keeps it true?'],
    ['cadence', isBlank(brief.cadence), 'No review yet: when is it checked again?'],
  ]
  return checks.flatMap(([field, isMissing, question]) => (isMissing ? [{ field, question }] : []))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
