import { z } from 'zod'
import { recordTypes } from '../../record/kinds.ts'
import { recordBody, type WorkspaceRecord } from '../../record/record.ts'
import type { RecordStands } from '../../record/use.ts'
import type { CheckedRecord, NewestValue, WorkspaceFacts } from './facts.ts'

/** What the check goes by, gathered from an exported workspace line by line. */
export interface ExportedFacts {
  /** Says why a line cannot be read; null where it can. Lines that the check needs nothing of are passed over. */
  readonly take: (text: string) => string | null
  readonly facts: (now: string) => WorkspaceFacts
  /** Ids of findings that somebody left as they are. */
  readonly left: ReadonlySet<string>
}

/** Whether a file that begins so is an exported workspace. */
export function isExportedWorkspace(beginning: string): boolean {
  return beginning.startsWith('{"kind":"workspace"')
}

export function exportedFacts(): ExportedFacts {
  const found: Found = { records: [], stands: new Map(), asOf: new Map(), left: new Set() }
  return {
    take(text) {
      if (!/^\{"kind":"(?:record|recordUse|journey|leftFinding)"/.test(text)) return null
      try {
        put(found, line.parse(JSON.parse(text)))
        return null
      } catch (error) {
        if (error instanceof z.ZodError) return error.issues[0]?.message ?? 'it is not whole'
        if (error instanceof SyntaxError) return 'this is not JSON'
        throw error
      }
    },
    facts: (now) => factsOf(found, now),
    left: found.left,
  }
}

const line = z.object({ kind: z.string(), value: z.record(z.string(), z.unknown()) })
const recordLine = z.object({
  id: z.string(),
  type: z.enum(recordTypes),
  body: z.record(z.string(), z.unknown()),
  created_at: z.string(),
  updated_at: z.string(),
})
const useLine = z.object({ record_id: z.string(), stands: z.record(z.string(), z.unknown()) })
const journeyLine = z.object({
  id: z.string(),
  journey: z.object({ discovery: z.object({ asOf: z.string() }).nullable() }),
})
const leftLine = z.object({ finding_id: z.string() })

interface Found {
  readonly records: z.infer<typeof recordLine>[]
  readonly stands: Map<string, RecordStands[]>
  readonly asOf: Map<string, string>
  readonly left: Set<string>
}

function put(found: Found, { kind, value }: z.infer<typeof line>): void {
  switch (kind) {
    case 'record':
      found.records.push(recordLine.parse(value))
      break
    case 'recordUse': {
      const { record_id: id, stands } = useLine.parse(value)
      // Written by the server, which checks it when it comes in again.
      const said = stands as unknown as RecordStands
      found.stands.set(id, [...(found.stands.get(id) ?? []), said])
      break
    }
    case 'journey': {
      const { id, journey } = journeyLine.parse(value)
      if (journey.discovery !== null) found.asOf.set(id, journey.discovery.asOf)
      break
    }
    case 'leftFinding':
      found.left.add(leftLine.parse(value).finding_id)
      break
  }
}

function factsOf({ records, stands, asOf }: Found, now: string): WorkspaceFacts {
  const checked = records.map(
    ({ id, type, body, created_at: createdAt, updated_at: changedAt }): CheckedRecord => ({
      record: { ...recordBody(type, body), id, type } as WorkspaceRecord,
      createdAt,
      changedAt,
      stands: stands.get(id) ?? [],
    }),
  )
  return {
    records: checked,
    titles: checked.map(({ record: { id, type, title }, createdAt }) => ({
      id,
      type,
      title,
      createdAt,
    })),
    newestValues: new Map(checked.flatMap(({ record }) => valueOf(record, asOf))),
    now,
  }
}

/** Of metrics that count answers or events nothing is told: which these are, only the server can say. */
function valueOf(
  record: WorkspaceRecord,
  asOf: ReadonlyMap<string, string>,
): readonly (readonly [string, NewestValue])[] {
  if (record.type !== 'metric' || record.source === null || !('figure' in record.source)) return []
  return [[record.id, { at: asOf.get(record.source.journeyId) ?? null, days: 7 }]]
}
