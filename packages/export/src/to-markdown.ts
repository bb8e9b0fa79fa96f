import {
  type Evidence,
  type Figure,
  type Journey,
  type JourneyRecord,
  mapUseOf,
  mapUseWords,
} from '@desirepath/core'
import {
  costInterval,
  costWords,
  formatCount,
  formatDate,
  formatDuration,
  formatN,
  formatScore,
  formatShare,
  formatShareInterval,
  formatSigned,
  furtherWarnings,
  mainCurve,
  notProven,
  rankedRecords,
  sourceLine,
  story,
} from '@desirepath/render'
import { laneBlocks } from './markdown/lanes.ts'
import { list, plain } from './markdown/text.ts'

/** A journey as Markdown (CommonMark with GitHub’s tables) that reads well in a pull request or a wiki. */
export function toMarkdown(journey: Journey): string {
  const use = mapUseOf(journey)
  const blocks = [
    `# ${plain(journey.title) || 'Untitled journey'}`,
    plain(sourceLine(journey)),
    `**${mapUseWords[use.level]}.** ${plain(use.says)}`,
    list(furtherWarnings(journey).map((warning) => `**Careful:** ${plain(warning)}`)),
    '## The story',
    list(story(journey).map(plain)),
    ...stepTable(journey),
    ...laneBlocks(journey),
    ...recordBlocks(journey, 'painPoint', 'Pain points'),
    ...recordBlocks(journey, 'delight', 'Delights'),
    ...recordBlocks(journey, 'opportunity', 'Opportunities'),
    ...recordBlocks(journey, 'solution', 'Solutions'),
    ...recordBlocks(journey, 'touchpoint', 'Touchpoints'),
    ...recordBlocks(journey, 'metric', 'Metrics'),
    ...personaBlocks(journey),
    journey.discovery === null
      ? ''
      : `*Figures as of ${formatDate(journey.discovery.asOf)}. Shares are of journeys.*`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function stepTable(journey: Journey): string[] {
  if (journey.steps.length === 0) return []
  const curve = mainCurve(journey)
  const rows = journey.steps.map((step) => {
    const { measured } = step
    const point = curve?.points.find((each) => each.stepId === step.id)
    const share = (figure: Figure | undefined) =>
      figure?.value == null ? '–' : formatShare(figure.value)
    const cells = [
      plain(journey.stages.find((stage) => stage.id === step.stageId)?.title ?? ''),
      plain(step.title),
      plain(step.channel ?? '–'),
      measured === null ? '–' : formatCount(measured.leave.n),
      share(measured?.reach),
      share(measured?.leave),
      measured?.stay.medianSeconds == null ? '–' : formatDuration(measured.stay.medianSeconds),
      point?.value == null ? '–' : `${formatSigned(point.value)} (${formatN(point.n)})`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head =
    '| Stage | Step | Channel | Journeys | Reach | End here | Median stay | Feeling |\n| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |'
  return ['## Steps', [head, ...rows].join('\n')]
}

function recordBlocks(journey: Journey, type: JourneyRecord['type'], title: string): string[] {
  const ranked = rankedRecords(journey, type)
  const others = journey.records.filter((record) => record.type === type && record.rank === null)
  if (ranked.length + others.length === 0) return []
  const unproven = type === 'painPoint' || type === 'delight'
  return [
    `## ${title}`,
    ...[...ranked, ...(unproven ? [] : others)].map((record) => recordBlock(record, journey)),
    ...(unproven && others.length > 0
      ? [`### Seen, ${notProven}`, ...others.map((record) => recordBlock(record, journey))]
      : []),
  ]
}

function recordBlock(record: JourneyRecord, journey: Journey): string {
  const where = record.stepIds
    .map((id) => journey.steps.find((step) => step.id === id)?.title ?? id)
    .join(', ')
  const facts = [
    record.type === 'painPoint' && record.severity !== null
      ? `severity ${record.severity} of 5`
      : '',
    record.cost === null ? '' : `${costWords(record)} (${costInterval(record.cost)})`,
    record.reach.value === null
      ? ''
      : `hits ${formatShare(record.reach.value)} (${formatN(record.reach.n)})`,
    where === '' ? '' : `at ${plain(where)}`,
    record.evidenceCount === 0 ? '' : `${formatCount(record.evidenceCount)} comments`,
    record.draft && record.type === 'opportunity' ? 'draft' : '',
  ].filter((fact) => fact !== '')
  const lead = `**${record.rank === null ? '' : `${record.rank}\\. `}${plain(record.title)}**`
  const parts = [
    [lead, plain(record.summary)].filter((text) => text !== '').join(' '),
    facts.join('; '),
    list(record.evidence.map(evidenceLine)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function evidenceLine(evidence: Evidence): string {
  if (evidence.type === 'figure') return plain(evidence.text)
  const { score, source, at } = evidence
  const notes = [
    score === null ? '' : formatScore(score),
    plain(source),
    at === null ? '' : formatDate(at),
  ]
  return `“${plain(evidence.text)}” (${notes.filter((note) => note !== '').join(', ')})`
}

function personaBlocks(journey: Journey): string[] {
  if (journey.personas.length === 0) return []
  const titles = new Map(journey.steps.map((step) => [step.id, step.title]))
  const items = journey.personas.map((persona) => {
    const range = formatShareInterval(persona.share)
    const share =
      persona.share.value === null
        ? `too few to say (${formatN(persona.share.n)})`
        : `${formatShare(persona.share.value)} of customers${range === null ? '' : ` (95 %: ${range})`}`
    const traits = persona.traits.map(
      (trait) =>
        `${plain(trait.name)} ${plain(trait.value)}: ${formatShare(trait.share)}, everyone ${formatShare(trait.baseline)}`,
    )
    const path = persona.path.map((id) => plain(titles.get(id) ?? id)).join(' → ')
    const lead = `**${plain(persona.title)}**${persona.draft ? ' (draft)' : ''}: ${share}. ${plain(persona.summary)}`
    const details = [path === '' ? '' : `Path: ${path}`, ...traits].filter((line) => line !== '')
    return [lead.trim(), ...details.map((line) => `  - ${line}`)].join('\n')
  })
  return ['## Who walks it', list(items)]
}
