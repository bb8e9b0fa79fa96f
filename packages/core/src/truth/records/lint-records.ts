import type { WorkspaceRecord } from '../../record/record.ts'
import { severities } from '../lint.ts'
import { alikeTitles } from './alike.ts'
import type { Around, RecordFinding, WorkspaceFacts } from './facts.ts'
import { recordRules } from './rules.ts'

/** Everything about the records of a workspace that cannot be relied on yet, the worst first. */
export function lintRecords(facts: WorkspaceFacts): RecordFinding[] {
  const around = aroundOf(facts)
  const findings = recordRules.flatMap(({ id: rule, severity, title, todo, find }) =>
    facts.records.flatMap((checked) =>
      find(checked, around).map(({ says, other = null }): RecordFinding => ({
        id: `${rule}@${checked.record.id}${other === null ? '' : `~${other.id}`}`.slice(0, 500),
        rule,
        severity,
        title,
        record: named(checked.record),
        other: other && named(other),
        says,
        todo,
      })),
    ),
  )
  const rank = ({ severity }: RecordFinding) => severities.indexOf(severity)
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

function named({ id, type, title }: RecordFinding['record']): RecordFinding['record'] {
  return { id, type, title }
}

function aroundOf({ records, titles, newestValues, now }: WorkspaceFacts): Around {
  const byId = new Map(records.map(({ record }) => [record.id, record]))
  const links = new Map<string, Set<string>>()
  const join = (from: string, to: string) => links.set(from, (links.get(from) ?? new Set()).add(to))
  const onChannel = new Map<string, number>()
  for (const { record } of records) {
    for (const id of record.links) {
      join(record.id, id)
      join(id, record.id)
    }
    if (record.type === 'touchpoint' && record.channelId !== null)
      onChannel.set(record.channelId, (onChannel.get(record.channelId) ?? 0) + 1)
  }
  const alike = alikeTitles(titles)
  return {
    linked: (id) =>
      [...(links.get(id) ?? [])].flatMap((other): readonly WorkspaceRecord[] => {
        const known = byId.get(other)
        return known === undefined ? [] : [known]
      }),
    touchpointsOn: (id) => onChannel.get(id) ?? 0,
    alike: (id) => alike.get(id),
    newestValue: (id) => newestValues.get(id),
    now,
  }
}
