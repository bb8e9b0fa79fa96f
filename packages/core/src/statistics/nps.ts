/** Answers by class: promoters 9–10, passives 7–8, detractors 0–6. */
export interface NpsCounts {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

export interface NpsFigure extends NpsCounts {
  /** Answers; dismissals are not answers. */
  readonly n: number
  /** %promoters − %detractors, −100…100; null without answers. */
  readonly nps: number | null
  readonly low: number | null
  readonly high: number | null
  /** Centre of the adjusted interval; not the NPS, never shown as such. */
  readonly centre: number | null
}

/**
 * NPS from scores 0–10 or from counts, with its 95 % interval by adjusted Wald: n + 3 with ¾ added
 * to promoters and to detractors, the ends clamped to ±100 (Rocks 2016, after Agresti & Min 2005).
 */
export function npsFigure(answers: readonly number[] | NpsCounts): NpsFigure {
  const counts = 'promoters' in answers ? answers : npsCounts(answers)
  const { promoters, passives, detractors } = counts
  const n = promoters + passives + detractors
  const base = { n, promoters, passives, detractors }
  if (n === 0) return { ...base, nps: null, low: null, high: null, centre: null }
  const { centre, half } = wald(promoters + 0.75, detractors + 0.75, n + 3)
  return {
    ...base,
    nps: (100 * (promoters - detractors)) / n,
    low: Math.max(-100, centre - half),
    high: Math.min(100, centre + half),
    centre,
  }
}

/** Sorts scores 0–10 into the three classes. */
export function npsCounts(scores: readonly number[]): NpsCounts {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return { promoters, passives: scores.length - promoters - detractors, detractors }
}

/** The plain trinomial interval of the NPS: its standard error and ends; for large n only. */
export function npsTrinomial(counts: NpsCounts): {
  readonly se: number
  readonly low: number
  readonly high: number
} {
  const n = counts.promoters + counts.passives + counts.detractors
  const { centre, half } = wald(counts.promoters, counts.detractors, n)
  return { se: half / Z, low: centre - half, high: centre + half }
}

function wald(promoters: number, detractors: number, n: number) {
  const up = promoters / n
  const down = detractors / n
  const centre = up - down
  const half = Z * Math.sqrt((up + down - centre * centre) / n)
  return { centre: 100 * centre, half: 100 * half }
}

/** z as NPS calculators round it, so that figures equal theirs to the last digit. */
const Z = 1.959964
