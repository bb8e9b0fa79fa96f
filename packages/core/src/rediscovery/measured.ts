import type {
  Curve,
  Edge,
  Journey,
  JourneyRecord,
  Moment,
  Persona,
  Step,
} from '../journey/journey.ts'
import type { Evidence } from '../journey/evidence.ts'
import { withCards } from './cards.ts'
import { pointsAt } from './points.ts'
import { byId, isUntouched, threeStates, type ThreeStates } from './three-states.ts'

/**
 * The edited journey with what was measured anew: figures, the ways between its steps, measured
 * curves and marks, and the cards and sentences of discovery that nobody has touched. What people
 * wrote, moved or deleted stays as they left it; what would change the map itself is left to
 * `proposalsOf`.
 */
export function withMeasured(states: ThreeStates): Journey {
  const { earlier, edited, next } = threeStates(states)
  const three = { earlier, edited, next }
  const reaches = byId(next.stages)
  return {
    ...edited,
    discovery: next.discovery,
    stages: edited.stages.map((stage) => ({
      ...stage,
      reach: reaches.get(stage.id)?.reach ?? null,
    })),
    steps: measuredSteps(three),
    edges: measuredEdges(three),
    lanes: withCards(three),
    curves: measuredCurves(three),
    moments: measuredMoments(three),
    personas: measuredPersonas(three),
    records: measuredRecords(three),
  }
}

function measuredSteps({ earlier, edited, next }: ThreeStates): Step[] {
  const before = byId(earlier?.steps)
  const now = byId(next.steps)
  const chosen = new Set(
    edited.steps.flatMap((step) => (step.ownActivities === true ? step.activities : [])),
  )
  return edited.steps.map((step) => {
    const found = now.get(step.id)
    if (found === undefined) return { ...step, channels: [], measured: null }
    const { channels, measured } = found
    const activities =
      step.ownActivities === true
        ? step.activities
        : found.activities.filter((name) => !chosen.has(name))
    const isOwnChannel = before.get(step.id)?.channel !== step.channel
    return {
      ...step,
      activities,
      channels,
      measured,
      channel: isOwnChannel ? step.channel : found.channel,
    }
  })
}

const ENDS = ['start', 'exit']

/** A way that is no longer walked stays where people said something of it or planned it. */
function measuredEdges({ edited, next }: ThreeStates): Edge[] {
  const key = ({ from, to }: Edge) => `${from}~${to}`
  const known = new Set([...edited.steps.map(({ id }) => id), ...ENDS])
  const found = new Map(
    next.edges.filter(({ from, to }) => known.has(from) && known.has(to)).map((e) => [key(e), e]),
  )
  const kept = edited.edges.flatMap((edge): Edge[] => {
    const { label, obstacle } = edge
    const measured = found.get(key(edge))
    found.delete(key(edge))
    if (measured !== undefined)
      return [
        {
          ...measured,
          ...(label !== undefined && { label }),
          ...(obstacle !== undefined && { obstacle }),
        },
      ]
    const isPeoples = edge.n === 0 || label !== undefined || obstacle !== undefined
    return isPeoples ? [{ ...edge, share: 0, n: 0, medianSeconds: null }] : []
  })
  return [...kept, ...found.values()]
}

/** A step that the data do not show is a gap. */
function measuredCurves({ earlier, edited, next }: ThreeStates): Curve[] {
  const whose = ({ kind, persona }: Curve) => `${kind}~${persona ?? ''}`
  const personas = new Set(edited.personas.map(({ id }) => id))
  const found = new Map(
    next.curves
      .filter(({ persona }) => persona === null || personas.has(persona))
      .map((curve) => [whose(curve), curve]),
  )
  const had = new Set(earlier?.curves.map(whose))
  const kept = edited.curves.flatMap((curve): Curve[] => {
    if (curve.kind !== 'measured') return [curve]
    const measured = found.get(whose(curve))
    found.delete(whose(curve))
    return measured === undefined
      ? []
      : [{ ...curve, points: pointsAt(edited.steps, measured.points) }]
  })
  // One that was there and is not was taken away by people.
  const fresh = [...found.values()].filter((curve) => !had.has(whose(curve)))
  return [
    ...kept,
    ...fresh.map((curve) => ({ ...curve, points: pointsAt(edited.steps, curve.points) })),
  ]
}

function measuredMoments({ earlier, edited, next }: ThreeStates): Moment[] {
  const key = ({ stepId, type }: Moment) => `${stepId}~${type}`
  const known = new Set(edited.steps.map(({ id }) => id))
  const had = new Map(earlier?.moments.map((moment) => [key(moment), moment]))
  const found = new Map(
    next.moments.filter(({ stepId }) => known.has(stepId)).map((moment) => [key(moment), moment]),
  )
  const kept = edited.moments.flatMap((moment): Moment[] => {
    const measured = found.get(key(moment))
    found.delete(key(moment))
    if (moment.basis === 'assumed') return [moment]
    const written = had.get(key(moment))?.text
    if (written !== undefined && written !== moment.text)
      return measured === undefined ? [{ ...moment, basis: 'assumed' }] : [moment]
    return measured === undefined ? [] : [measured]
  })
  return [...kept, ...[...found.values()].filter((moment) => !had.has(key(moment)))]
}

function measuredPersonas({ earlier, edited, next }: ThreeStates): Persona[] {
  const before = byId(earlier?.personas)
  const now = byId(next.personas)
  return edited.personas.map((persona) => {
    const found = now.get(persona.id)
    if (found === undefined) return persona
    const { share, path, traits, success, emotion } = found
    const isOwn = !isUntouched(before.get(persona.id)?.summary, persona.summary)
    return {
      ...persona,
      share,
      path,
      traits,
      success,
      emotion,
      summary: isOwn ? persona.summary : found.summary,
    }
  })
}

/** What discovery once found and finds no more keeps its words and loses its figures. */
function measuredRecords({ earlier, edited, next }: ThreeStates): JourneyRecord[] {
  const before = byId(earlier?.records)
  const now = byId(next.records)
  return edited.records.map((record) => {
    const written = before.get(record.id)
    const found = now.get(record.id)
    if (found === undefined) return written === undefined ? record : withoutFindings(record)
    const { kind, rank, severity, reach, cost, evidence, evidenceCount } = found
    return {
      ...record,
      kind,
      rank,
      reach,
      cost,
      evidence: [...evidence, ...peoplesEvidence(record)],
      evidenceCount,
      severity:
        written === undefined || written.severity === record.severity ? severity : record.severity,
      title: isUntouched(written?.title, record.title) ? found.title : record.title,
      summary: isUntouched(written?.summary, record.summary) ? found.summary : record.summary,
    }
  })
}

function peoplesEvidence({ evidence }: JourneyRecord): Evidence[] {
  return evidence.filter(({ added }) => added === true)
}

function withoutFindings(record: JourneyRecord): JourneyRecord {
  return {
    ...record,
    rank: null,
    reach: { value: null, n: 0, low: null, high: null },
    cost: null,
    evidence: peoplesEvidence(record),
    evidenceCount: 0,
  }
}
