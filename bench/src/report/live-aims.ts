import { type Figure, figureText, type Reading } from '../benches/reading.ts'
import type { CheckedAim } from './aims.ts'

/** The aims of live editing, of the library, of the workspace and of searching in it, each held against the latest figures. */
export function checkLiveAims(readings: readonly Reading[]): readonly CheckedAim[] {
  return aims.map(({ aim, bench, task, name, most, held = null }) => {
    const found = readings.find((each) => each.bench === bench && each.task.startsWith(task))
    const value: Figure | undefined = found?.figures[name]
    if (value === undefined) return { aim, measured: null, met: null, held: null }
    const met = value.value <= most
    return { aim, measured: figureText(value), met, held: met ? null : held }
  })
}

interface Aim {
  readonly aim: string
  readonly bench: string
  /** How the situation begins. */
  readonly task: string
  readonly name: string
  readonly most: number
  readonly held?: string
}

const together = { bench: 'together', task: '20 peers' }
const crash = { bench: 'crash', task: 'kill' }
const library = { bench: 'library', task: '500,000' }
const workspace = { bench: 'workspace', task: '200 journeys' }
const editor = { bench: 'editor', task: '60 steps' }

const aims: readonly Aim[] = [
  {
    ...together,
    aim: '20 people in one map: from one screen to another p99 ≤ 60 ms',
    name: 'p99',
    most: 60,
  },
  { ...together, aim: '… with at most half a core of the server', name: 'server CPU', most: 0.5 },
  { ...crash, aim: 'kill -9: nothing that somebody saw is lost', name: '… and lost', most: 0 },
  { ...crash, aim: '… nor what was said to be saved', name: '… and then lost', most: 0 },
  {
    ...editor,
    aim: 'a 60 × 25 map with 3,000 cards is painted in ≤ 1.5 s',
    name: 'map painted',
    most: 1500,
    held: 'the run shared its two cores with other work; it was 905 ms where it had them to itself',
  },
  {
    ...editor,
    aim: '… from key to paint p95 ≤ 50 ms',
    name: 'key to paint, p95',
    most: 50,
    held: 'half of it is the page’s own work (“writing frame”), the rest waits for the next frame; 39 ms in an earlier build',
  },
  { ...editor, aim: '… scrolls in frames p95 ≤ 16 ms', name: 'scroll frame, p95', most: 16 },
  { ...editor, aim: '… drags in frames p95 ≤ 16 ms', name: 'drag frame, p95', most: 16 },
  { ...editor, aim: '… in ≤ 300 MB of heap', name: 'JavaScript heap', most: 300 },
  {
    ...editor,
    aim: 'JavaScript of the first screen ≤ 250 KB gz',
    name: 'first screen’s JavaScript, gz',
    most: 250,
  },
  {
    ...editor,
    aim: 'JavaScript until the map can be read ≤ 250 KB gz',
    name: 'JavaScript until it can be read, gz',
    most: 250,
    held: 'React, the router and what asks the server are more than half of it; the map itself and its tools are the rest',
  },
  {
    ...library,
    aim: '500,000 pieces of feedback: listed, searched and counted in p95 ≤ 150 ms',
    name: 'list and search, p95',
    most: 150,
  },
  {
    ...workspace,
    aim: '200 journeys with 20,000 records on them: listed in p95 ≤ 150 ms',
    name: 'lists, p95',
    most: 150,
  },
  ...['a whole name', 'two words', 'three letters', 'a word with a slip'].map((task) => ({
    bench: 'search',
    task,
    aim: `200 journeys and 20,000 records searched for ${task}: p95 ≤ 150 ms`,
    name: 'p95',
    most: 150,
  })),
]
