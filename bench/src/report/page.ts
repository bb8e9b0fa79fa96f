import type { Measurement } from '../benches/bench.ts'
import { figureText, type Reading } from '../benches/reading.ts'
import { type CheckedAim, checkAims } from './aims.ts'
import { checkLiveAims } from './live-aims.ts'
import type { Machine } from './machine.ts'
import { remarks } from './remarks.ts'
import type { Results } from './results.ts'

/** All results as one Markdown page: the aims first, then every figure. */
export function page(results: readonly Results[]): string {
  const measurements = results.flatMap((each) => each.measurements)
  return [
    '# What was measured',
    'Written by `npm run bench`. Wall and CPU time are the least of several runs, the subjects taking turns in processes of their own; CPU counts all threads of a process, and peak is the most resident memory it had meanwhile, the log included. Where others were at work on the machine, CPU is the steadier figure. Answers are compared: where two differ, the line says so.',
    '## Aims',
    aimsTable([
      ...checkAims(measurements),
      ...checkLiveAims(results.flatMap(({ readings }) => readings ?? [])),
    ]),
    ...results.map(section),
    '',
  ].join('\n\n')
}

function aimsTable(aims: readonly CheckedAim[]): string {
  const rows = aims.map(({ aim, measured, met, held }) => [
    aim,
    measured ?? 'not measured',
    met === null ? '' : met ? 'met' : `missed${held ? `: ${held}` : ''}`,
  ])
  return table(['aim', 'measured', ''], rows)
}

function section({ bench, day, machine, measurements, readings = [] }: Results): string {
  const sizes = [...new Set(measurements.map((each) => each.events))]
  const tables = sizes.map((events) => {
    const own = measurements.filter((each) => each.events === events)
    const rows = own.map((each) => row(each, own))
    const title = events === null ? '' : `**${events.toLocaleString('en')} events**\n\n`
    return title + table(['task', 'subject', 'wall', 'CPU', 'peak', 'times ours', 'runs'], rows)
  })
  const parts = [`## ${bench}`, machineSentence(machine, day), ...tables]
  if (readings.length > 0) parts.push(readingsTable(readings))
  const remark = remarks[bench]
  return [...parts, ...(remark === undefined ? [] : [remark])].join('\n\n')
}

/** A column for each situation, as there are more figures than situations. */
function readingsTable(readings: readonly Reading[]): string {
  const names = [...new Set(readings.flatMap(({ figures }) => Object.keys(figures)))]
  const rows = names.map((name) => [
    name,
    ...readings.map(({ figures }) => {
      const each = figures[name]
      return each === undefined ? '' : figureText(each)
    }),
  ])
  return table(['', ...readings.map(({ task }) => task)], rows)
}

function machineSentence(machine: Machine, day: string): string {
  const { cpu, cores, memoryGigabytes, system, node, load } = machine
  return `${day}, ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}, load ${load.toFixed(1)} at the start.`
}

function row(each: Measurement, own: readonly Measurement[]): string[] {
  const ours = own.find((other) => other.task === each.task && other.subject === 'desirepath')
  const ratio = ours && ours !== each ? each.cost.wallMs / ours.cost.wallMs : null
  return [
    each.task,
    each.agrees === false ? `${each.subject} (another answer)` : each.subject,
    duration(each.cost.wallMs),
    duration(each.cost.cpuMs),
    `${(each.cost.peakBytes / 1e6).toFixed(0)} MB`,
    ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`,
    String(each.runs),
  ]
}

/** Milliseconds as a person says them. */
export function duration(ms: number): string {
  return ms < 10_000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
