import { UnreadableFile } from '../source/bad-file.ts'
import type { DraftCard, DraftLane, DraftRead, DraftStage, DraftStep, LeftOut } from './draft.ts'
import { stepFields, type StepFields } from './diagrammo-step.ts'
import { titleIn, wordsIn } from './words-in.ts'

interface Step extends StepFields {
  readonly at: number
  readonly indent: number
  /** Cards by lane. */
  readonly cards: Record<string, DraftCard[]>
}

interface Reading {
  readonly file: string
  title: string
  persona: { readonly title: string; summary: string } | null
  /** Names of tag groups by what steps call them. */
  readonly tags: Map<string, string>
  readonly phases: { readonly title: string; readonly steps: Step[] }[]
  readonly left: LeftOut[]
  readonly options: string[]
  /** Whose indented lines follow. */
  inside: 'persona' | 'tag' | 'steps' | null
}

interface Line {
  readonly at: number
  readonly indent: number
  readonly text: string
}

/** A journey map in Diagrammo’s language, with phases or flat. */
export function readDiagrammo(text: string, file: string): DraftRead[] {
  const reading: Reading = {
    file,
    title: '',
    persona: null,
    tags: new Map(),
    phases: [],
    left: [],
    options: [],
    inside: null,
  }
  for (const line of linesOf(text)) takeLine(line, reading)
  const steps = reading.phases.flatMap((phase) => phase.steps)
  if (steps.length === 0) {
    throw new UnreadableFile(
      file,
      'The journey map has no steps. Write phases as “[Name]” and their steps indented below.',
    )
  }
  return [{ draft: draftOf(reading, steps), left: leftOf(reading, steps) }]
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line, i) => ({
      at: i + 1,
      indent: /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length,
      // Without runs of spaces, on which the patterns below would take long.
      text: line.replaceAll(/\s+/g, ' ').trim(),
    }))
    .filter((line) => !line.text.startsWith('//'))
}

function takeLine(line: Line, reading: Reading): void {
  const { text, indent } = line
  if (text === '') {
    if (reading.inside !== 'steps') reading.inside = null
    return
  }
  const phase = indent === 0 ? /^\[(.+?)\]/.exec(text)?.[1] : undefined
  if (phase !== undefined) {
    reading.phases.push({ title: titleIn(phase), steps: [] })
    reading.inside = 'steps'
  } else if (reading.inside === 'steps') takeStepLine(line, reading)
  else takeHeadLine(line, reading)
}

const option = /^(active-tag\s+\S.*|solid-fill|no-title|no-notes|no-legend)$/i

function takeHeadLine(line: Line, reading: Reading): void {
  const { text, indent } = line
  if (indent > 0 && reading.inside === 'persona' && reading.persona) {
    reading.persona.summary += `${reading.persona.summary === '' ? '' : '\n'}${wordsIn(text)}`
    return
  }
  if (indent > 0 && reading.inside === 'tag') return
  reading.inside = null
  const [, keyword = '', rest = ''] =
    /^(journey-map|persona|tag:?|##)(?:\s+(.*))?$/i.exec(text) ?? []
  switch (keyword.toLowerCase().replace(':', '')) {
    case 'journey-map':
      reading.title = titleIn(rest)
      return
    case 'persona':
      reading.persona = { title: personaName(rest), summary: '' }
      reading.inside = 'persona'
      return
    case 'tag':
    case '##':
      addTag(rest, reading.tags)
      reading.inside = 'tag'
      return
    default:
      if (option.test(text)) reading.options.push(text)
      else beginFlat(line, reading)
  }
}

/** Without phases the steps stand at the margin. */
function beginFlat(line: Line, reading: Reading): void {
  reading.phases.push({ title: '', steps: [] })
  reading.inside = 'steps'
  takeStepLine(line, reading)
}

const colours = 'red|orange|yellow|green|blue|purple|teal|cyan|gray|grey|pink|black|white'

function personaName(rest: string): string {
  const name = rest.replace(/\s+color:\s*\S+$/i, '').replace(new RegExp(`\\s+(?:${colours})$`), '')
  return titleIn(name) || 'Customer'
}

/** `Name alias x`, `Name x` or `"Name with spaces" x`, with values perhaps on the same line. */
function addTag(rest: string, tags: Map<string, string>): void {
  const [, quoted, plain = '', after = ''] =
    /^(?:["']([^"']+)["']|([^\s(,]+))\s*(.*)$/.exec(rest.trim()) ?? []
  const name = titleIn(quoted ?? plain)
  if (name === '') return
  const alias = /^(?:alias\s+)?([a-z]\w{0,3})\b(?!\s*\()/.exec(after)?.[1]
  tags.set(name.toLowerCase(), name)
  if (alias !== undefined) tags.set(alias.toLowerCase(), name)
}

function takeStepLine(line: Line, reading: Reading): void {
  const { at, indent, text } = line
  const phase = reading.phases.at(-1)!
  const step = phase.steps.at(-1)
  if (indent === 0 && phase.title !== '') {
    reading.left.push({
      where: `Line ${at}`,
      what: `“${titleIn(text).slice(0, 60)}” stands outside the phases. Indent it below a [Phase] to have it as a step.`,
    })
    return
  }
  if (step === undefined || indent <= step.indent) {
    phase.steps.push({ at, indent, cards: {}, ...stepFields(text, reading.tags) })
    return
  }
  const [, keyword = '', rest = ''] =
    /^(pain|opportunity|thought|description)\s*:?\s+(.+)$/i.exec(text) ?? []
  const lane = keyword === '' ? 'notes' : keyword.toLowerCase()
  ;(step.cards[lane] ??= []).push({ text: wordsIn(keyword === '' ? text : rest) })
}

function draftOf(reading: Reading, steps: readonly Step[]): DraftRead['draft'] {
  const { persona, phases } = reading
  const groups = [...new Set(steps.flatMap(({ tags }) => Object.keys(tags)))]
  return {
    title: reading.title || 'Untitled journey',
    kind: 'as-is',
    brief: persona === null ? {} : { audience: persona.title },
    stages: phases
      .filter((phase) => phase.title !== '' || phase.steps.length > 0)
      .map((phase): DraftStage => ({
        title: phase.title || 'Journey',
        steps: phase.steps.map((step) => stepOf(step, persona?.title)),
      })),
    lanes: [...lanes, ...groups.map((group) => tagLane(group))],
    personas: persona === null ? [] : [persona],
  }
}

const lanes: readonly DraftLane[] = [
  { key: 'description', type: 'text', title: 'Description' },
  { key: 'thought', type: 'thinking', title: 'Thinking' },
  { key: 'pain', type: 'painPoints', title: 'Pain points' },
  { key: 'opportunity', type: 'opportunities', title: 'Opportunities' },
  { key: 'feeling', type: 'text', title: 'Feeling in words' },
  { key: 'notes', type: 'text', title: 'Notes' },
]

function tagLane(group: string): DraftLane {
  return {
    key: `tag ${group}`,
    type: /channel|touch ?point/i.test(group) ? 'touchpoints' : 'text',
    title: group,
  }
}

function stepOf(step: Step, persona: string | undefined): DraftStep {
  const { title, value, word, tags, cards } = step
  const tagCards = Object.entries(tags).map(([group, tag]) => [`tag ${group}`, [{ text: tag }]])
  // A word alone gives no point on the curve, and would not be seen there.
  const wordCard = value === null && word !== null ? { feeling: [{ text: word }] } : {}
  const channel = Object.entries(tags).find(([group]) => /channel/i.test(group))?.[1]
  return {
    title,
    cards: {
      ...cards,
      ...wordCard,
      ...(Object.fromEntries(tagCards) as Record<string, DraftCard[]>),
    },
    ...(value !== null && { feels: { value, ...(word !== null && { word }) } }),
    ...(channel !== undefined && { channel }),
    ...(persona !== undefined && { actors: [persona] }),
  }
}

function leftOf({ left, options }: Reading, steps: readonly Step[]): LeftOut[] {
  const scores = steps
    .filter(({ badScore }) => badScore !== null)
    .map(({ at, title, badScore }) => ({
      where: `Line ${at}`,
      what: `The score “${badScore}” of “${title}” is no number from 1 to 5: the feeling there stays open.`,
    }))
  const looks =
    options.length === 0
      ? []
      : [{ where: null, what: `Settings of how Diagrammo draws it (${options.join(', ')}).` }]
  return [...left, ...scores, ...looks]
}
