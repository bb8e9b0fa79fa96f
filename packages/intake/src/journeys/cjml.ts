import { UnreadableFile } from '../source/bad-file.ts'
import { actorsOf, type Actor } from './cjml-actors.ts'
import { isTouchpoint, touchpointStep } from './cjml-touchpoint.ts'
import type { DraftLane, DraftRead, DraftStage, DraftStep, LeftOut } from './draft.ts'
import { allText, readable, textOf } from './element-text.ts'
import { titleIn } from './words-in.ts'
import { xmlTree, type XmlElement } from './xml-tree.ts'

/**
 * The journeys of a file in the Customer Journey Modelling Language (XML): each touchpoint a step, each
 * actor a lane. What was planned is a to-be; what a customer really went through is an as-is.
 */
export function readCjml(text: string, file: string): DraftRead[] {
  const root = xmlTree(text, file)
  if (root.name.toLowerCase() !== 'cjml') {
    throw new UnreadableFile(
      file,
      `Line ${root.line}: the root of the XML is <${root.name}>, not <CJML>. Give a journey in CJML.`,
    )
  }
  const journeys = root.children.filter(({ name }) => /^(planned|actual)Journey$/.test(name))
  if (journeys.length === 0) {
    throw new UnreadableFile(
      file,
      'There is no <plannedJourney> and no <actualJourney> in the file. Save it as CJML 2.0.',
    )
  }
  const crowded = journeys.find((each) => actorsOf(each).length > MOST_ACTORS)
  if (crowded !== undefined || journeys.length > MOST_ACTORS) {
    throw new UnreadableFile(
      file,
      `Line ${crowded?.line ?? root.line}: there are more than ${MOST_ACTORS} actors or journeys. Split the file.`,
    )
  }
  const known = journeys.flatMap((each) => actorsOf(each))
  return journeys.map((each) => readJourney(each, { file, known }))
}

const MOST_ACTORS = 300

interface Context {
  readonly file: string
  /** The actors of all journeys: later ones refer to those of earlier ones. */
  readonly known: readonly Actor[]
}

function readJourney(journey: XmlElement, { file, known }: Context): DraftRead {
  const own = actorsOf(journey)
  const actors = own.map(({ id, ...actor }) => {
    const first = known.find((each) => each.id === id && each.title !== id)
    return { id, ...actor, title: actor.title === id ? (first?.title ?? id) : actor.title }
  })
  const touchpoints = childrenOf(journey, 'touchpoints').filter(isTouchpoint)
  if (touchpoints.length === 0) {
    throw new UnreadableFile(
      file,
      `Line ${journey.line}: the journey has no touchpoints. Add a communication point or an action.`,
    )
  }
  const lanes = new Map<string, DraftLane>()
  const left: LeftOut[] = []
  const steps = touchpoints.map((element) => ({
    phase: phaseOf(element),
    step: touchpointStep(element, { actors, lanes, left }),
  }))
  const users = actors.filter(({ isUser }) => isUser)
  return {
    left,
    draft: {
      title: titleOf(journey),
      kind: journey.name === 'plannedJourney' ? 'to-be' : 'as-is',
      brief: briefOf(journey, users),
      stages: stagesOf(journey, steps),
      lanes: [...lanes.values()],
      personas: users.map(({ title }) => ({ title, summary: '' })),
    },
  }
}

function titleOf(journey: XmlElement): string {
  const title = textOf(journey, 'journeyTitle') || textOf(journey, 'journeyID')
  return titleIn(title) || 'Untitled journey'
}

/** Elements of a journey that have a place of their own. */
const placed = new Set([
  'journeyTitle',
  'journeyID',
  'journeyShortSummary',
  'journeyLongSummary',
  'journeyEndUserType',
  'creator',
  'journeyPhases',
  'actors',
  'touchpoints',
])

/** What else is said of the journey goes to its scenario with its name. */
function briefOf(journey: XmlElement, users: readonly Actor[]): DraftRead['draft']['brief'] {
  const others = journey.children
    .filter(({ name }) => !placed.has(name))
    .map((each) => [readable(each.name), allText(each)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
  const id = textOf(journey, 'journeyTitle') === '' ? '' : textOf(journey, 'journeyID')
  const scenario = [
    textOf(journey, 'journeyLongSummary'),
    ...(id === '' ? [] : [`Journey ID: ${id}`]),
    ...others,
  ]
  return {
    scope: textOf(journey, 'journeyShortSummary'),
    scenario: scenario.filter((part) => part !== '').join('\n'),
    audience: textOf(journey, 'journeyEndUserType') || users.map(({ title }) => title).join(', '),
    owner: textOf(journey, 'creator'),
  }
}

interface PhasedStep {
  readonly phase: string
  readonly step: DraftStep
}

/** Steps stay in their order; a stage is each run of one phase. */
function stagesOf(journey: XmlElement, steps: readonly PhasedStep[]): DraftStage[] {
  const phases = new Map(
    childrenOf(journey, 'journeyPhases').map((phase) => [
      (phase.attributes['phaseID'] ?? '').trim(),
      titleIn(textOf(phase, 'phaseName')),
    ]),
  )
  const runs: { readonly phase: string; readonly steps: DraftStep[] }[] = []
  for (const { phase, step } of steps) {
    const last = runs.at(-1)
    if (last && (phase === '' || last.phase === phase)) last.steps.push(step)
    else runs.push({ phase, steps: [step] })
  }
  return runs.map((run) => ({
    title: phases.get(run.phase) || titleIn(run.phase) || 'Journey',
    steps: run.steps,
  }))
}

function phaseOf(touchpoint: XmlElement): string {
  const belongs = touchpoint.children.find(({ name }) => name === 'belongsTo')
  return (belongs?.attributes['phaseIDref'] ?? '').trim()
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.find((child) => child.name === name)?.children ?? []
}
