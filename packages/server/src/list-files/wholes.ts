import type { Contract } from '@desirepath/contract'
import {
  leadingPlace,
  moneyText,
  solutionAims,
  usualStagePlace,
  type WorkspaceRecord,
} from '@desirepath/core'
import type { z } from 'zod'

type Atlas = z.output<Contract['atlas']['output']>
type Branch = Atlas['roots'][number]
type Graph = z.output<Contract['graph']['output']>
type Solution = WorkspaceRecord<'solution'>

const aims = [...solutionAims, null]

/** The marketing plan as rows: stage by stage as maps usually have them, aim by aim; what has none stands last. */
export function planRows(solutions: readonly Solution[]): object[] {
  const place = ({ stage }: Solution) => (stage === '' ? 1000 : (usualStagePlace(stage) ?? 999))
  return solutions
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        a.stage.localeCompare(b.stage) ||
        aims.indexOf(a.aim) - aims.indexOf(b.aim) ||
        a.title.localeCompare(b.title),
    )
    .map(({ id, stage, aim, title, status, due, owner, cost, gain, tags }) => ({
      stage,
      aim,
      title,
      status,
      due,
      owner,
      cost: cost && moneyText(cost),
      gain: gain && moneyText(gain),
      tags,
      id,
    }))
}

/** The hierarchy as rows, each journey below the one that holds it, with its level and what holds it. */
export function atlasRows({ journeys, roots }: Atlas): object[] {
  const titles = new Map(journeys.map(({ id, title }) => [id, title]))
  const rows = (branches: readonly Branch[], level: number, within: string): object[] =>
    branches.flatMap(({ id, own, all, children }) => {
      const journey = titles.get(id) ?? ''
      const { journeys: nested, ...counts } = all
      const row = { level, journey, within, nested, ...counts, ownPainPoints: own.painPoints, id }
      return [row, ...rows(children, level + 1, journey)]
    })
  return rows(roots, 1, '')
}

/** What leads to what as rows, one a connection, whichever of both names the other. */
export function connectionRows({ nodes, edges }: Graph): object[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap(({ from, to }) => {
    const [one, other] = [byId.get(from), byId.get(to)]
    if (one === undefined || other === undefined) return []
    const isTurned = leadingPlace[one.kind] > leadingPlace[other.kind]
    const [a, b] = isTurned ? [other, one] : [one, other]
    return [
      { fromKind: a.kind, from: a.title, toKind: b.kind, to: b.title, fromId: a.id, toId: b.id },
    ]
  })
}
