const bounds = [0.002, 0.008, 0.02, 0.05]

/** 1…5 from a loss as a share of everyone. */
export function severityOfLoss(share: number): number {
  return 1 + bounds.filter((bound) => share >= bound).length
}
