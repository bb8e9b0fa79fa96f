import { backingOfEvidence, type Backing } from '../journey/evidence-level.ts'
import type { RecordBody } from './record.ts'

/** A reason why something hurts; a reason may have reasons of its own. */
export type Cause = RecordBody<'painPoint'>['causes'][number]

export interface CauseBranch {
  readonly cause: Cause
  readonly backing: Backing
  readonly reasons: readonly CauseBranch[]
}

/** The tree of reasons; among those of one parent the one that evidence speaks for most comes first. */
export function causeTree(causes: readonly Cause[]): CauseBranch[] {
  return branchesOf(healed(causes), null)
}

function branchesOf(causes: readonly Cause[], parentId: string | null): CauseBranch[] {
  const rank = ({ pro, contra }: Backing) => pro - contra
  return causes
    .filter((cause) => cause.parentId === parentId)
    .map((cause) => ({
      cause,
      backing: backingOfEvidence(cause.evidence),
      reasons: branchesOf(causes, cause.id),
    }))
    .toSorted((a, b) => rank(b.backing) - rank(a.backing))
}

/** A reason whose parent is gone, or that would be its own reason, stands at the root. */
function healed(causes: readonly Cause[]): Cause[] {
  const parentOf = new Map(causes.map(({ id, parentId }) => [id, parentId]))
  return causes.map((cause) =>
    isRooted(parentOf, cause.id) ? cause : { ...cause, parentId: null },
  )
}

function isRooted(parentOf: ReadonlyMap<string, string | null>, id: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = id; at !== null; at = parentOf.get(at)) {
    if (at === undefined || seen.has(at)) return false
    seen.add(at)
  }
  return true
}

/** Adds a reason of another one, or of the pain point itself (null). */
export function addCause(
  causes: readonly Cause[],
  added: Pick<Cause, 'id' | 'parentId' | 'text'>,
): Cause[] {
  return [...causes, { ...added, counterMove: '', evidence: [] }]
}

/** Takes a reason away with the reasons of it. */
export function removeCause(causes: readonly Cause[], id: string): Cause[] {
  const gone = new Set([id, ...below(causes, id)])
  return causes.filter((cause) => !gone.has(cause.id))
}

/** Hangs a reason under another, or at the root (null); unchanged where it would become its own reason. */
export function hangCause(
  causes: readonly Cause[],
  { id, parentId }: Pick<Cause, 'id' | 'parentId'>,
): readonly Cause[] {
  if (id === parentId || (parentId !== null && below(causes, id).includes(parentId))) return causes
  return causes.map((cause) => (cause.id === id ? { ...cause, parentId } : cause))
}

/** Makes a reason one of the one shown before it. */
export function indentCause(causes: readonly Cause[], id: string): readonly Cause[] {
  const before = neighbour(causes, id, -1)
  return before === null ? causes : hangCause(causes, { id, parentId: before.id })
}

/** Brings a reason up beside the one that it was a reason of. */
export function outdentCause(causes: readonly Cause[], id: string): readonly Cause[] {
  const own = causes.find((cause) => cause.id === id)
  const parent = causes.find((cause) => cause.id === own?.parentId)
  return parent === undefined ? causes : hangCause(causes, { id, parentId: parent.parentId })
}

/** Changes places with the neighbour shown before (−1) or after (1); unchanged where evidence decides. */
export function moveCause(causes: readonly Cause[], id: string, by: -1 | 1): readonly Cause[] {
  const other = neighbour(causes, id, by)
  const own = causes.find((cause) => cause.id === id)
  if (other === null || own === undefined || weight(own) !== weight(other)) return causes
  return causes.map((cause) => (cause.id === id ? other : cause.id === other.id ? own : cause))
}

function weight({ evidence }: Cause): number {
  const { pro, contra } = backingOfEvidence(evidence)
  return pro - contra
}

function neighbour(causes: readonly Cause[], id: string, by: -1 | 1): Cause | null {
  const within = (branches: readonly CauseBranch[]): readonly CauseBranch[] =>
    branches.some(({ cause }) => cause.id === id)
      ? branches
      : branches.flatMap(({ reasons }) => within(reasons))
  const shown = within(causeTree(causes))
  return shown[shown.findIndex(({ cause }) => cause.id === id) + by]?.cause ?? null
}

/** The reasons of a reason, and theirs. */
function below(causes: readonly Cause[], id: string): string[] {
  const children = causes.filter((cause) => cause.parentId === id)
  return children.flatMap((child) => [child.id, ...below(causes, child.id)])
}
