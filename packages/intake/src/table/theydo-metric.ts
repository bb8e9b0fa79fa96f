import { z } from 'zod'

const count = z.number().int().min(0)
const pointSchema = z.looseObject({
  dateOfMeasurement: z.string().date(),
  dimensions: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
  score: z.number().optional(),
  respondents: count.optional(),
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  detractors: count.optional(),
  passives: count.optional(),
  promoters: count.optional(),
  veryUnsatisfied: count.optional(),
  unsatisfied: count.optional(),
  neutral: count.optional(),
  satisfied: count.optional(),
  verySatisfied: count.optional(),
})
type Point = z.infer<typeof pointSchema>

export const metricSchema = z.looseObject({
  type: z.enum(['CES', 'CSAT', 'NPS', 'OTHER', 'RATIO']),
  importKey: z.string().min(1),
  title: z.string(),
  description: z.string().nullish(),
  unit: z.string(),
  ownerEmail: z.string().nullish(),
  target: z.number().nullish(),
  targetComparisonOperator: z.string().nullish(),
  aggregationMethod: z.string().nullish(),
  groups: z.array(z.string()).nullish(),
  tags: z.array(z.string()).nullish(),
  groupTags: z.array(z.object({ tagGroup: z.string(), tag: z.string() })).nullish(),
  dataPoints: z.array(pointSchema),
})
type Metric = z.infer<typeof metricSchema>

/** A metric of TheyDo as fields of ours: each measurement a point, with its counts and dimensions as a note. */
export function metricFields(metric: Metric): Readonly<Record<string, unknown>> {
  const { type, importKey, title, groupTags, tags, groups } = metric
  const isShare = type === 'CSAT' || type === 'RATIO'
  return {
    id: `theydo-metric-${importKey}`.slice(0, 200),
    title,
    description: metric.description ?? '',
    owner: metric.ownerEmail ?? '',
    tags: [...(tags ?? []), ...(groupTags ?? []).map(({ tagGroup, tag }) => `${tagGroup}: ${tag}`)],
    form: type === 'RATIO' ? 'conversion' : type === 'OTHER' ? 'other' : 'satisfaction',
    unit: isShare ? '%' : metric.unit.slice(0, 60),
    direction: metric.targetComparisonOperator?.startsWith('LESS') ? 'down' : 'up',
    target: metric.target,
    series: metric.dataPoints
      .map((point) => pointOf(type, point))
      .filter((point) => point !== null)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    'TheyDo type': type,
    'TheyDo unit': metric.unit,
    'TheyDo aggregation': metric.aggregationMethod,
    'TheyDo groups': (groups ?? []).join('; '),
  }
}

/** Points without their numbers are none. */
function pointOf(type: Metric['type'], point: Point) {
  const { value, n } = figureOf(type, point)
  if (value === null) return null
  const { dateOfMeasurement: at, dimensions, ...counts } = point
  const about = (dimensions ?? []).map((each) => `${each.key}: ${each.value}`)
  const numbers = Object.entries(counts).filter(([, each]) => typeof each === 'number')
  const said = numbers.map(([name, each]) => `${name} ${each as number}`)
  return {
    at,
    value: Math.round(value * 1e6) / 1e6,
    n,
    note: [...about, ...said].join('; ').slice(0, 500),
  }
}

function figureOf(type: Metric['type'], point: Point): { value: number | null; n: number | null } {
  switch (type) {
    case 'CES':
      return { value: point.score ?? null, n: point.respondents ?? null }
    case 'OTHER':
      return { value: point.value ?? null, n: null }
    case 'RATIO': {
      const { numerator = 0, denominator = 0 } = point
      const whole = Number.isInteger(denominator) ? denominator : null
      return { value: denominator === 0 ? null : (100 * numerator) / denominator, n: whole }
    }
    case 'NPS':
      return netScore(point)
    case 'CSAT':
      return satisfied(point)
  }
}

function netScore({ detractors = 0, passives = 0, promoters = 0 }: Point) {
  const n = detractors + passives + promoters
  return { value: n === 0 ? null : (100 * (promoters - detractors)) / n, n }
}

/** The share of those who are satisfied or more. */
function satisfied(point: Point) {
  const { veryUnsatisfied = 0, unsatisfied = 0, neutral = 0, verySatisfied = 0 } = point
  const good = (point.satisfied ?? 0) + verySatisfied
  const n = veryUnsatisfied + unsatisfied + neutral + good
  return { value: n === 0 ? null : (100 * good) / n, n }
}
