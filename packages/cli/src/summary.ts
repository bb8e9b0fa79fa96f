import { join } from 'node:path'
import type { Journey, JourneyRecord } from '@desirepath/core'
import { formatCount, formatDate, formatShare, trustOf } from '@desirepath/render'

/** Ten lines that a manager would understand. */
export function summaryOf(journey: Journey, out: string): string[] {
  const { discovery, steps, stages, personas } = journey
  const pains = ranked(journey, 'painPoint')
  const [delight] = ranked(journey, 'delight')
  const success = discovery?.success
  return [
    `“${journey.title}”: ${stages.length} stages and ${steps.length} steps, from ${formatCount(discovery?.customers ?? 0)} customers and ${formatCount(discovery?.events ?? 0)} events${discovery ? ` up to ${formatDate(discovery.asOf)}` : ''}.`,
    `The usual way: ${
      steps
        .filter(({ measured }) => (measured?.reach.value ?? 0) >= 0.4)
        .map(({ title }) => title)
        .join(' → ') || 'there is none'
    }.`,
    success
      ? `${formatShare(success.share.value ?? 0)} reach “${success.activity}”.`
      : 'What success means was not said; name it with --success.',
    pains[0]
      ? `Costs most: ${pains[0].summary}`
      : 'Nothing was found that provably costs customers.',
    pains[1] ? `Then: ${pains[1].summary}` : 'There is no second pain point that can be proved.',
    pains.length > 2
      ? `${pains.length - 2} more pain points are ranked on the map.`
      : 'No further pain points are ranked.',
    delight ? `Keep: ${delight.summary}` : 'No delight can be proved from what customers said.',
    personas.length > 0
      ? `Groups of customers: ${personas.map(({ title, share }) => `${title} (${formatShare(share.value ?? 0)})`).join(', ')}.`
      : 'The customers do not fall into groups.',
    `How far to trust it: ${trustOf(journey).text}${discovery?.quarantined ? ` ${formatCount(discovery.quarantined)} rows could not be read.` : ''}`,
    `Open ${join(out, 'journey.html')}; the map is also there as .png, .svg and .json.`,
  ]
}

function ranked({ records }: Journey, type: JourneyRecord['type']): JourneyRecord[] {
  return records
    .filter((record) => record.type === type && record.rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
}
