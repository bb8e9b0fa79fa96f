import type { Card } from '@desirepath/core'
import { z } from 'zod'
import { UnreadableFile } from '../source/bad-file.ts'
import type { DraftCard, DraftLane, DraftRead, DraftStep, LeftOut } from './draft.ts'
import { laneTypeOf } from './lane-type.ts'
import { blueprintCards, blueprintLanes, blueprintSchema } from './ojf-blueprint.ts'
import { titleIn, wordsIn } from './words-in.ts'

const key = z.union([z.string(), z.number()]).transform(String)
const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => wordsIn(`${value ?? ''}`))
const named = z.object({ id: key, name: words })

const nodeSchema = z.object({
  stageId: key,
  swimlaneId: key,
  title: words,
  description: words,
  severity: words,
  score: z.coerce.number().min(-5).max(5).nullish().catch(null),
  sentiment: words,
  purpose: words,
  isMomentOfTruth: z.boolean().nullish(),
  icon: words,
  iconColor: words,
  tags: z.array(words).nullish(),
  blueprint: blueprintSchema.nullish(),
})
type Node = z.infer<typeof nodeSchema>

const fileSchema = z.object({
  metadata: z.object({ title: words, persona: words, pov: words }).partial().nullish(),
  title: words,
  persona: words,
  pointOfView: words,
  stages: z.array(named).min(1, 'a journey has at least one stage'),
  swimlanes: z.array(named),
  nodes: z.array(nodeSchema),
})
type OjfFile = z.infer<typeof fileSchema>

/** A journey in the OpenJourney format: stages are columns, swimlanes rows, and nodes stand where they meet. */
export function readOjf(data: unknown, file: string): DraftRead[] {
  const parsed = fileSchema.safeParse(data)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new UnreadableFile(file, `${path.join('.') || 'The file'}: ${message}. Save it again.`)
  }
  return [{ draft: draftOf(parsed.data), left: leftOf(parsed.data) }]
}

function draftOf(ojf: OjfFile): DraftRead['draft'] {
  const persona = titleIn(ojf.metadata?.persona || ojf.persona)
  const isBlueprint = ojf.nodes.some(({ blueprint }) => Boolean(blueprint))
  const lanes = ojf.swimlanes.map(({ id, name }) => laneOf(id, titleIn(name)))
  const keys = new Set(lanes.map((lane) => lane.key))
  const nodesOf = Map.groupBy(ojf.nodes, ({ stageId }) => stageId)
  return {
    title: titleIn(ojf.metadata?.title || ojf.title) || 'Untitled journey',
    kind: isBlueprint ? 'service-blueprint' : 'as-is',
    brief: { audience: persona, scenario: ojf.metadata?.pov || ojf.pointOfView },
    stages: ojf.stages.map(({ id, name }) => {
      const title = titleIn(name) || 'Stage'
      const nodes = nodesOf.get(id) ?? []
      return { title, steps: [stepOf(title, { nodes, persona, keys })] }
    }),
    lanes: isBlueprint ? blueprintLanes(lanes) : lanes,
    personas: persona === '' ? [] : [{ title: persona, summary: '' }],
  }
}

function laneOf(id: string, name: string): DraftLane {
  return { key: `lane ${id}`, type: laneTypeOf(name), title: name || 'Lane' }
}

/** A stage of this format is one column. */
function stepOf(
  title: string,
  {
    nodes,
    persona,
    keys,
  }: {
    readonly nodes: readonly Node[]
    readonly persona: string
    /** Of the lanes. */
    readonly keys: ReadonlySet<string>
  },
): DraftStep {
  const cards: Record<string, DraftCard[]> = blueprintCards(nodes.map(({ blueprint }) => blueprint))
  for (const node of nodes) {
    const lane = `lane ${node.swimlaneId}`
    if (keys.has(lane)) (cards[lane] ??= []).push(cardOf(node))
  }
  const feels = feelingOf(nodes)
  const moments = nodes.filter(({ isMomentOfTruth }) => isMomentOfTruth === true)
  return {
    title,
    cards,
    ...(feels !== null && { feels }),
    ...(moments.length > 0 && { moment: moments.map((node) => titleIn(node.title)).join('; ') }),
    ...(persona !== '' && { actors: [persona] }),
  }
}

const severities: Readonly<Record<string, number>> = { low: 2, medium: 3, high: 4 }

function cardOf(node: Node): DraftCard {
  const { title, description, severity, sentiment, purpose } = node
  const tags = (node.tags ?? []).filter((tag) => tag !== '').join(', ')
  const facts = [purpose, sentiment, severity && `severity ${severity}`, tags && `tags: ${tags}`]
  const about = facts.filter((fact) => fact !== '').join(' · ')
  const note = [description, about].filter((part) => part !== '').join(' — ')
  const colour = colourOf(node.iconColor)
  const weight = severities[severity.toLowerCase()]
  return {
    text: title || description || 'Note',
    ...(note !== '' && { note }),
    ...(colour !== null && { colour }),
    ...(weight !== undefined && { severity: weight }),
  }
}

/** −5…+5; a zero without a word of feeling is what the format writes where nothing was scored. */
function feelingOf(nodes: readonly Node[]): NonNullable<DraftStep['feels']> | null {
  const scored = nodes.flatMap(({ score, sentiment }) =>
    typeof score === 'number' && (score !== 0 || sentiment !== '') ? [{ score, sentiment }] : [],
  )
  if (scored.length === 0) return null
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length
  const word = scored.length === 1 ? titleIn(scored[0]!.sentiment) : ''
  return { value: Math.round((mean / 2.5) * 100) / 100, ...(word !== '' && { word }) }
}

const hues: readonly (readonly [until: number, colour: NonNullable<Card['colour']>])[] = [
  [20, 'red'],
  [70, 'yellow'],
  [170, 'green'],
  [255, 'blue'],
  [330, 'violet'],
  [360, 'red'],
]

/** The nearest of our colours; none for white, black and what is no hexadecimal colour. */
function colourOf(text: string): NonNullable<Card['colour']> | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (hex === null) return null
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16))
  const high = Math.max(red, green, blue)
  const span = high - Math.min(red, green, blue)
  if (high < 40 || (span < 12 && high > 235)) return null
  if (span < 12) return 'grey'
  const turn =
    high === red
      ? (green - blue) / span
      : high === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span
  const hue = (turn * 60 + 360) % 360
  return hues.find(([until]) => hue <= until)?.[1] ?? null
}

function leftOf({ nodes, stages, swimlanes }: OjfFile): LeftOut[] {
  const columns = new Set(stages.map(({ id }) => id))
  const rows = new Set(swimlanes.map(({ id }) => id))
  const homeless = nodes.flatMap(({ stageId, swimlaneId, title }, i): LeftOut[] =>
    columns.has(stageId) && rows.has(swimlaneId)
      ? []
      : [
          {
            where: `nodes.${i}`,
            what: `“${titleIn(title).slice(0, 60)}” stands in the stage “${stageId}” and the swimlane “${swimlaneId}”, of which one is not in the file.`,
          },
        ],
  )
  const icons = nodes.filter(({ icon }) => icon !== '').length
  if (icons === 0) return homeless
  const what = `The icons of ${icons} nodes: their names are of another set. Choose icons on the map.`
  return [...homeless, { where: null, what }]
}
