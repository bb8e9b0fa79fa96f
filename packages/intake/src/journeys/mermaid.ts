import { UnreadableFile } from '../source/bad-file.ts'
import type { DraftRead, DraftStage, DraftStep, LeftOut } from './draft.ts'
import { titleIn, wordsIn } from './words-in.ts'

interface Line {
  readonly at: number
  readonly text: string
}

interface Task {
  readonly at: number
  readonly title: string
  /** As it stands in the file. */
  readonly score: string
  readonly actors: readonly string[]
}

interface Diagram {
  title: string
  description: string
  readonly sections: { readonly title: string; readonly tasks: Task[] }[]
}

/** The user journey diagrams of Mermaid in a file: one by itself, or each that a Markdown page holds. */
export function readMermaid(text: string, file: string): DraftRead[] {
  return blocksOf(text).map((lines) => {
    const diagram = diagramOf(lines, file)
    const tasks = diagram.sections.flatMap((section) => section.tasks)
    if (tasks.length === 0) {
      throw new UnreadableFile(
        file,
        `Line ${lines[0]?.at ?? 1}: the journey has no tasks. Write each as “name: score: actors”.`,
      )
    }
    return { draft: draftOf(diagram, tasks), left: leftOf(tasks) }
  })
}

/** Whether a text holds a journey of Mermaid, and if it is another diagram, which. */
export function mermaidKind(text: string): string | null {
  const first = blocksOf(text)[0]?.find(({ text: line }) => line !== '')
  return first === undefined ? null : (/^[A-Za-z][\w-]*/.exec(first.text)?.[0] ?? null)
}

/** Lines without comments, settings and what stands around the diagram; each diagram by itself. */
function blocksOf(text: string): Line[][] {
  const lines = text.split('\n').map((line, i) => ({ at: i + 1, text: spaced(line) }))
  const fenced = fencedIn(lines)
  return (fenced ?? [lines]).map((block) => withoutSettings(block))
}

/** Without runs of spaces, on which the patterns below would take long. */
function spaced(line: string): string {
  return line.replaceAll(/\s+/g, ' ').trim()
}

/** The blocks of Markdown that hold a journey; null where the text has none. */
function fencedIn(lines: readonly Line[]): Line[][] | null {
  const blocks: Line[][] = []
  let open: Line[] | null = null
  for (const line of lines) {
    if (open === null) {
      if (/^(`{3,}|~{3,}|:{3})\s*\{?\s*mermaid\b/i.test(line.text)) open = []
    } else if (/^(`{3,}|~{3,}|:{3})\s*$/.test(line.text)) {
      blocks.push(open)
      open = null
    } else open.push(line)
  }
  if (open !== null) blocks.push(open)
  const journeys = blocks.filter((block) => /^journey\b/i.test(firstWords(block)))
  return journeys.length > 0 ? journeys : (blocks[0] && [blocks[0]]) || null
}

function firstWords(block: readonly Line[]): string {
  return withoutSettings(block).find(({ text }) => text !== '')?.text ?? ''
}

/** Front matter keeps its title only; a directive or comment draws nothing. */
function withoutSettings(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(({ text }) => text !== '')
  const end =
    lines[start]?.text === '---'
      ? lines.findIndex(({ text }, i) => i > start && text === '---')
      : -1
  const front = end < 0 ? [] : lines.slice(start + 1, end)
  const title = front.find(({ text }) => /^title\s*:/i.test(text))
  const body = withoutDirectives(end < 0 ? lines : lines.slice(end + 1)).filter(
    ({ text }) => !text.startsWith('%%'),
  )
  if (title === undefined) return body
  const words = title.text.replace(/^title\s*:\s*/i, '').replaceAll(/^["']|["']$/g, '')
  const head = body.findIndex(({ text }) => text !== '')
  return [
    ...body.slice(0, head + 1),
    { at: title.at, text: `title ${words}` },
    ...body.slice(head + 1),
  ]
}

function withoutDirectives(lines: readonly Line[]): Line[] {
  let inside = false
  return lines.filter(({ text }) => {
    if (!inside && !text.startsWith('%%{')) return true
    inside = !text.includes('}%%')
    return false
  })
}

function diagramOf(lines: readonly Line[], file: string): Diagram {
  const diagram: Diagram = { title: '', description: '', sections: [] }
  let describing = false
  let begun = false
  for (const { at, text } of statementsOf(lines)) {
    if (describing) {
      describing = !text.includes('}')
      diagram.description += ` ${text.replace('}', '')}`
    } else if (!begun) {
      begun = true
      const rest = text.replace(/^journey\b/i, '').trim()
      if (rest !== '') readLine({ at, text: rest }, diagram, file)
    } else describing = readLine({ at, text }, diagram, file)
  }
  return diagram
}

/** A semicolon ends a statement as the end of a line does, and what follows a # is not drawn. */
function statementsOf(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ at, text }) =>
    (text.replace(/#.*$/, '').split(';') as string[])
      .map((part) => ({ at, text: part.trim() }))
      .filter((part) => part.text !== ''),
  )
}

/** Takes one statement; answers whether a description goes on in the next. */
function readLine({ at, text }: Line, diagram: Diagram, file: string): boolean {
  const [, keyword = '', rest = ''] =
    /^(title|section|accTitle|accDescr)\b\s*(.*)$/i.exec(text) ?? []
  switch (keyword.toLowerCase()) {
    case 'title':
      diagram.title = titleIn(rest)
      return false
    case 'acctitle':
      diagram.title ||= titleIn(rest.replace(/^:/, ''))
      return false
    case 'accdescr':
      diagram.description = rest.replace(/^[:{]\s*/, '').replace(/\}$/, '')
      return rest.startsWith('{') && !rest.includes('}')
    case 'section':
      diagram.sections.push({ title: titleIn(rest), tasks: [] })
      return false
    default:
      addTask({ at, text }, diagram, file)
      return false
  }
}

function addTask({ at, text }: Line, diagram: Diagram, file: string): void {
  const [name = '', score, actors = '', ...more] = text.split(':')
  if (score === undefined || titleIn(name) === '') {
    throw new UnreadableFile(
      file,
      `Line ${at}: “${titleIn(text).slice(0, 60)}” is neither a section nor a task. Write tasks as “name: score: actors”.`,
    )
  }
  if (diagram.sections.length === 0) diagram.sections.push({ title: '', tasks: [] })
  diagram.sections.at(-1)?.tasks.push({
    at,
    title: titleIn(name),
    score: score.trim(),
    actors: [actors, ...more]
      .join(':')
      .split(',')
      .map(titleIn)
      .filter((actor) => actor !== ''),
  })
}

function draftOf(
  { title, description, sections }: Diagram,
  tasks: readonly Task[],
): DraftRead['draft'] {
  const fromZero = tasks.some(({ score }) => Number(score) === 0 && score !== '')
  const actors = [...new Set(tasks.flatMap((task) => task.actors))]
  const stages = sections
    .filter((section) => section.title !== '' || section.tasks.length > 0)
    .map((section, i): DraftStage => ({
      title: section.title || `Stage ${i + 1}`,
      steps: section.tasks.map((task) => stepOf(task, fromZero)),
    }))
  return {
    title: title || 'Untitled journey',
    kind: 'as-is',
    brief: { scenario: wordsIn(description), audience: actors.join(', ') },
    stages,
    lanes: [],
    personas: actors.map((actor) => ({ title: actor, summary: '' })),
  }
}

function stepOf({ title, score, actors }: Task, fromZero: boolean): DraftStep {
  const value = feelingOf(score, fromZero)
  return { title, cards: {}, actors, ...(value !== null && { feels: { value } }) }
}

/** 1…5 as Mermaid’s guide has it; 0…5, as it draws it, where a task of the diagram has a 0. */
function feelingOf(score: string, fromZero: boolean): number | null {
  const value = score === '' ? Number.NaN : Number(score)
  if (!(value >= 0 && value <= 5)) return null
  return fromZero ? value * 0.8 - 2 : Math.max(-2, value - 3)
}

function leftOf(tasks: readonly Task[]): LeftOut[] {
  const fromZero = tasks.some(({ score }) => Number(score) === 0 && score !== '')
  const bad = tasks
    .filter(({ score }) => score !== '' && feelingOf(score, fromZero) === null)
    .map(({ at, title, score }) => ({
      where: `Line ${at}`,
      what: `The score “${score.slice(0, 20)}” of “${title}” is no number from 0 to 5: the feeling there stays open.`,
    }))
  const scale = 'A task has the score 0, so all scores are read as 0 to 5 instead of 1 to 5.'
  return fromZero ? [...bad, { where: null, what: scale }] : bad
}
