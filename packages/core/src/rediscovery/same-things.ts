import { nameKey } from '../wording/name-key.ts'
import type { Journey, Persona, Stage, Step } from '../journey/journey.ts'

/**
 * What a new discovery found, called by the ids that the edited journey has for the same things, so
 * that both can be compared by id. Steps are the same by their activities, stages by their steps, and
 * personas by their names; what the journey has nothing for keeps its id.
 */
export function inTermsOf(edited: Journey, found: Journey): Journey {
  const steps = sameSteps(edited.steps, found.steps)
  const stages = sameStages(edited, found, steps)
  const personas = samePersonas(edited.personas, found.personas)
  const step = (id: string) => steps.get(id) ?? id
  const placed = <T extends { readonly stepId: string }>(thing: T) => ({
    ...thing,
    stepId: step(thing.stepId),
  })
  return {
    ...found,
    stages: found.stages.map((stage) => ({ ...stage, id: stages.get(stage.id) ?? stage.id })),
    steps: found.steps.map((each) => ({
      ...each,
      id: step(each.id),
      stageId: stages.get(each.stageId) ?? each.stageId,
    })),
    edges: found.edges.map((edge) => ({ ...edge, from: step(edge.from), to: step(edge.to) })),
    lanes: found.lanes.map((lane) => ({ ...lane, cells: lane.cells.map(placed) })),
    curves: found.curves.map((curve) => ({
      ...curve,
      persona: curve.persona === null ? null : (personas.get(curve.persona) ?? curve.persona),
      points: curve.points.map(placed),
    })),
    moments: found.moments.map(placed),
    personas: found.personas.map((persona) => ({
      ...persona,
      id: personas.get(persona.id) ?? persona.id,
      path: persona.path.map(step),
    })),
    records: found.records.map((record) => ({ ...record, stepIds: record.stepIds.map(step) })),
  }
}

type Same = ReadonlyMap<string, string>

/** Those that share the most activities first; a step drawn without any goes by its name. */
function sameSteps(edited: readonly Step[], found: readonly Step[]): Same {
  return bestPairs(found, edited, (mine, theirs) => {
    if (theirs.activities.length === 0) return isCalledAlike(mine, theirs) ? 0.25 : 0
    const other = new Set(theirs.activities)
    const common = mine.activities.filter((name) => other.has(name)).length
    // Of equals, the one that discovery itself calls the same.
    return common + (common > 0 && mine.id === theirs.id ? 0.5 : 0)
  })
}

function isCalledAlike(a: Step, b: Step): boolean {
  const name = ({ title }: Step) => nameKey(title)
  return name(a) !== '' && name(a) === name(b)
}

function sameStages(edited: Journey, found: Journey, steps: Same): Same {
  const stageOf = new Map(edited.steps.map(({ id, stageId }) => [id, stageId]))
  return bestPairs(
    found.stages,
    edited.stages,
    (mine, theirs) =>
      found.steps.filter(
        ({ id, stageId }) => stageId === mine.id && stageOf.get(steps.get(id) ?? '') === theirs.id,
      ).length,
  )
}

function samePersonas(edited: readonly Persona[], found: readonly Persona[]): Same {
  return bestPairs(found, edited, (mine, theirs) =>
    mine.id === theirs.id ? 2 : Number(mine.title === theirs.title),
  )
}

/** Pairs by the greatest likeness above zero, the first in order among equals. */
function bestPairs<T extends Stage | Step | Persona>(
  found: readonly T[],
  edited: readonly T[],
  likeness: (mine: T, theirs: T) => number,
): Same {
  const likely = found
    .flatMap((mine) => edited.map((theirs) => ({ mine, theirs, score: likeness(mine, theirs) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const { mine, theirs } of likely) {
    if (pairs.has(mine.id) || taken.has(theirs.id)) continue
    pairs.set(mine.id, theirs.id)
    taken.add(theirs.id)
  }
  return pairs
}
