import type { RecordType } from '@desirepath/core'
import { z } from 'zod'
import { UnreadableFile } from '../source/bad-file.ts'
import { metricFields, metricSchema } from './theydo-metric.ts'

const text = z.string().nullish()
const words = z.array(z.string()).nullish()

const itemSchema = z.looseObject({
  importKey: z.string().min(1),
  title: z.string(),
  description: text,
  status: text,
  type: text,
  externalLinks: words,
  tags: words,
  groups: words,
  groupTags: z.array(z.object({ tagGroup: z.string(), tag: z.string() })).nullish(),
  ownerEmail: text,
  priority: text,
  empathyScore: z.number().nullish(),
  weight: z.number().nullish(),
  icon: text,
})
type Item = z.infer<typeof itemSchema>
type Fields = Record<string, unknown>

const list = <S extends z.ZodType>(schema: S) => z.array(schema)
const kinds = {
  insights: list(itemSchema),
  opportunities: list(itemSchema),
  solutions: list(itemSchema),
  metrics: list(metricSchema),
} as const
type Kind = keyof typeof kinds

/** Which of our lists take which of TheyDo’s. */
const takenBy: Readonly<Record<Kind, readonly RecordType[]>> = {
  insights: ['painPoint', 'delight'],
  opportunities: ['opportunity'],
  solutions: ['solution'],
  metrics: ['metric'],
}

const lists: Readonly<Record<Kind, string>> = {
  insights: 'pain points or delights',
  opportunities: 'opportunities',
  solutions: 'solutions',
  metrics: 'metrics',
}

interface TheyDoFile {
  readonly format: string
}

export function isTheyDo(data: unknown): data is TheyDoFile {
  return /^THEYDO_\w+_V\d+$/.test(String((data as Partial<TheyDoFile> | null)?.format ?? ''))
}

function isFeedback(format: string): boolean {
  return /^THEYDO_(?:SURVEY|FEEDBACK|SUPPORT|INTERVIEW)\w*_V1$/.test(format)
}

/** What a file of TheyDo’s S3 integration holds, as fields of our records. */
export function theyDoObjects(
  data: TheyDoFile,
  { file, type }: { readonly file: string; readonly type: RecordType },
): readonly Readonly<Fields>[] {
  const kind = (Object.keys(kinds) as Kind[]).find(
    (each) => data.format === `THEYDO_${each.toUpperCase()}_V1`,
  )
  if (kind === undefined) {
    if (!isFeedback(data.format)) {
      const known = Object.keys(kinds).map((each) => `THEYDO_${each.toUpperCase()}_V1`)
      const reason = `The file holds ${data.format.slice(0, 60)}; what is read here is ${known.join(', ')}.`
      throw new UnreadableFile(file, `${reason} Export it in one of these.`)
    }
    const reason = `The file holds ${data.format}, which is feedback. Bring it in with “Start from my data”.`
    throw new UnreadableFile(file, reason)
  }
  if (!takenBy[kind].includes(type))
    throw new UnreadableFile(
      file,
      `The file holds TheyDo’s ${kind}. Import it in the list of ${lists[kind]}.`,
    )
  const items: unknown = (data as unknown as Fields)[kind]
  if (!Array.isArray(items) || items.length === 0)
    throw new UnreadableFile(file, `The list “${kind}” is empty or missing. Export the file again.`)
  if (kind === 'metrics') return checked(items, kinds.metrics, file).map(metricFields)
  const objects = checked(items, kinds[kind], file)
  if (kind !== 'insights') return objects.map((item) => itemFields(item, type))
  const ours = objects.filter(
    ({ empathyScore }) => (empathyScore ?? 0) > 0 === (type === 'delight'),
  )
  if (ours.length > 0) return ours.map((item) => itemFields(item, type))
  const other = type === 'delight' ? 'pain points' : 'delights'
  throw new UnreadableFile(
    file,
    `By their empathy scores, all insights in the file are ${other}. Import it there.`,
  )
}

function checked<S extends z.ZodType>(items: unknown, schema: S, file: string): z.infer<S> {
  const result = schema.safeParse(items)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0]!
  throw new UnreadableFile(file, `Entry ${path.join('.')}: ${message}. Export the file again.`)
}

const statuses: Readonly<Record<string, string>> = {
  draft: 'proposed',
  proposed: 'proposed',
  planned: 'planned',
  inprogress: 'inProgress',
  intest: 'inTest',
  completed: 'done',
  done: 'done',
  dropped: 'dropped',
  cancelled: 'dropped',
}

/** What has no field of its own here keeps its name as a field of one’s own. */
function itemFields(item: Item, type: RecordType): Fields {
  const { importKey, title, description, externalLinks, tags, groupTags, groups, empathyScore } =
    item
  const status = type === 'solution' ? statuses[letters(item.status ?? '')] : undefined
  const links = externalLinks ?? []
  const urls = type === 'solution' ? links.filter((each) => /^https?:\/\//.test(each)) : []
  const score = empathyScore ?? null
  return {
    id: `theydo-${type}-${importKey}`.slice(0, 200),
    title,
    description: description ?? '',
    tags: [...(tags ?? []), ...(groupTags ?? []).map(({ tagGroup, tag }) => `${tagGroup}: ${tag}`)],
    owner: item.ownerEmail ?? '',
    ...(status !== undefined && { status }),
    ...(urls.length > 0 && { urls: urls.map((url) => ({ title: '', url })) }),
    ...(type === 'painPoint' && score !== null && score < 0 && { severity: gradeOf(score) }),
    ...(type === 'delight' && score !== null && { strength: gradeOf(score) }),
    'TheyDo type': item.type,
    'TheyDo status': item.status,
    'TheyDo priority': item.priority,
    'TheyDo groups': (groups ?? []).join('; '),
    'External links': links.filter((each) => !urls.includes(each)).join('\n'),
    'TheyDo empathy score': score,
    'TheyDo weight': item.weight,
    'TheyDo icon': item.icon,
  }
}

/** An empathy score lies between −2 and 2; the further from 0, the more it weighs. */
function gradeOf(score: number): number {
  return Math.min(5, 3 + Math.round(Math.abs(score)))
}

function letters(status: string): string {
  return status.toLowerCase().replaceAll(/[^a-z]/g, '')
}
