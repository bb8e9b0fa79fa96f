import type { Branch, Journey } from '@desirepath/core'
import { mainCurve } from '../curve/emotion-curve.ts'
import { formatShare, formatSigned, plural } from '../figures/format.ts'

/** What a folded branch says in one line: how many steps, who comes there, and the worst of how it feels. */
export function branchSummary(
  { steps, curves }: Pick<Journey, 'steps' | 'curves'>,
  { id, stepIds }: Branch,
): string {
  const first = steps.find((step) => step.id === id)
  const share = first?.measured?.reach.value ?? first?.believed?.reach ?? null
  const felt = (mainCurve({ curves })?.points ?? []).flatMap(({ stepId, value }) =>
    value !== null && stepIds.includes(stepId) ? [value] : [],
  )
  return [
    plural(stepIds.length, 'step'),
    ...(share === null ? [] : [`${formatShare(share)} reach it`]),
    ...(felt.length === 0 ? [] : [`lowest feeling ${formatSigned(Math.min(...felt))}`]),
  ].join(' · ')
}
