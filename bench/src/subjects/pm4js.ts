import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { FILTERED_CHANNEL, THIRTY_DAYS } from '../log/random-log.ts'
import type { Digest, Subject } from './subject.ts'

/** pm4js from npm: one object an event, as it comes. It has no funnel. */
export function pm4js(): Subject {
  createRequire(import.meta.url)('pm4js')
  const library = globalThis as unknown as Pm4js
  let log: PlainLog | null = null
  const read = async (csv: string) =>
    library.CsvImporter.apply(await readFile(csv, 'utf8'), ',', '"', 'customer', 'activity', 'time')
  return {
    async load(csv) {
      log = await read(csv)
    },
    async csvToAnswers(csv) {
      const own = await read(csv)
      return [...pairsDigest(library, own), ...variantsDigest(library, own)]
    },
    answers: {
      directlyFollows: () => pairsDigest(library, log!),
      directlyFollowsWithGaps: () => gapsDigest(library, log!),
      variants: () => variantsDigest(library, log!),
      funnel: null,
      filterThenDirectlyFollows: () => pairsDigest(library, filtered(library, log!)),
    },
    close: () => Promise.resolve(),
  }
}

interface PlainLog {
  readonly traces: {
    events: { readonly attributes: Readonly<Record<string, { readonly value: unknown }>> }[]
  }[]
}

interface Pm4js {
  readonly CsvImporter: { apply(text: string, ...columns: readonly string[]): PlainLog }
  readonly FrequencyDfgDiscovery: {
    apply(log: PlainLog): { readonly pathsFrequency: Readonly<Record<string, number>> }
  }
  readonly PerformanceDfgDiscovery: {
    apply(
      log: PlainLog,
      activity: string,
      time: string,
      measure: string,
    ): { readonly pathsPerformance: Readonly<Record<string, number>> }
  }
  readonly GeneralLogStatistics: { getVariants(log: PlainLog): Readonly<Record<string, number>> }
  readonly LogGeneralFiltering: {
    filterEventsHavingEventAttributeValues(
      log: PlainLog,
      values: readonly string[],
      addEvenIfEmpty: boolean,
      positive: boolean,
      attribute: string,
    ): PlainLog
  }
}

function pairsDigest(library: Pm4js, log: PlainLog): Digest {
  const counts = Object.values(library.FrequencyDfgDiscovery.apply(log).pathsFrequency)
  return [counts.length, counts.reduce((sum, count) => sum + count, 0)]
}

/** Its medians sort numbers as text, so of the gaps only the number of pairs can be compared. */
function gapsDigest(library: Pm4js, log: PlainLog): Digest {
  const { pathsPerformance } = library.PerformanceDfgDiscovery.apply(
    log,
    'concept:name',
    'time:timestamp',
    'median',
  )
  return [Object.keys(pathsPerformance).length]
}

function variantsDigest(library: Pm4js, log: PlainLog): Digest {
  const counts = Object.values(library.GeneralLogStatistics.getVariants(log))
  return [counts.length, counts.reduce((max, count) => Math.max(max, count), 0)]
}

/** It filters events by value only, so the thirty days are cut out of what it returns. */
function filtered(library: Pm4js, log: PlainLog): PlainLog {
  const channel = library.LogGeneralFiltering.filterEventsHavingEventAttributeValues(
    log,
    [FILTERED_CHANNEL],
    false,
    true,
    'channel',
  )
  for (const trace of channel.traces) {
    trace.events = trace.events.filter(({ attributes }) => {
      const time = Number(attributes['time:timestamp']!.value)
      return time >= THIRTY_DAYS.from && time < THIRTY_DAYS.to
    })
  }
  return channel
}
