import { type FigureRef, reasonPlaces, supportParts } from '@desirepath/core'

/** A figure as it stands in an address: `leave:step-1`, `leave:step-1~persona`, `edge:step-1~step-2`, `all@2026-05-01~2026-05-31`. */
export function formatRef(ref: FigureRef, days?: Days | null): string {
  const own = formatted(ref)
  return days ? `${own}@${days.since}~${days.until}` : own
}

/** The first and the last day of a period, ISO dates, UTC. */
export interface Days {
  readonly since: string
  readonly until: string
}

const daysAtEnd = /@(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d)$/

/** The days that an address asks for; null where it means all. */
export function parseDays(text: string): Days | null {
  const [, since, until] = daysAtEnd.exec(text) ?? []
  return since === undefined || until === undefined ? null : { since, until }
}

function formatted(ref: FigureRef): string {
  switch (ref.figure) {
    case 'all':
      return 'all'
    case 'edge':
      return `edge:${ref.from}~${ref.to}`
    case 'record':
      return `record:${ref.recordId}`
    case 'persona':
      return `persona:${ref.personaId}`
    case 'touchpoint':
      return `touchpoint:${ref.touchpointId}`
    case 'support':
      return `support:${joined([ref.part, ref.stepId, ref.by, ref.name])}`
    case 'source':
      return `source:${joined([ref.column, ref.touch, ref.name, ref.stepId])}`
    case 'search':
      return `search:${joined([ref.column, ref.after, ref.name, ref.stepId])}`
    case 'reason':
      return `reason:${joined([ref.of, ref.column, ref.name, ref.stepId, ref.personaId, ref.ruleOf])}`
    default:
      return `${ref.figure}:${ref.stepId}${whoseOf(ref)}`
  }
}

/** Reads `formatRef` back; null for what is none. */
export function parseRef(text: string): FigureRef | null {
  const [figure, rest = ''] = splitOnce(text.replace(daysAtEnd, ''), ':')
  const [first, second] = splitOnce(rest, '~')
  switch (figure) {
    case 'all':
      return { figure }
    case 'reach':
    case 'leave':
    case 'stay':
    case 'repeat':
    case 'emotion':
      return first === '' ? null : { figure, stepId: first, ...parseWhose(second) }
    case 'edge':
      return second === undefined ? null : { figure, from: first, to: second }
    case 'record':
      return { figure, recordId: rest }
    case 'persona':
      return { figure, personaId: rest }
    case 'touchpoint':
      return { figure, touchpointId: rest }
    case 'support':
      return parseSupport(rest)
    case 'source':
      return parseSource(rest)
    case 'search':
      return parseSearch(rest)
    case 'reason':
      return parseReason(rest)
    default:
      return null
  }
}

function whoseOf({ personaId, ruleOf }: Extract<FigureRef, { readonly stepId: string }>): string {
  if (ruleOf !== undefined) return `~~${ruleOf}`
  return personaId === undefined ? '' : `~${personaId}`
}

function parseWhose(text: string | undefined): { personaId?: string; ruleOf?: string } {
  if (text === undefined) return {}
  return text.startsWith('~') ? { ruleOf: text.slice(1) } : { personaId: text }
}

function parseSupport(text: string): FigureRef | null {
  const [part, stepId, by, name] = parted(text)
  const known = supportParts.find((each) => each === part)
  if (known === undefined) return null
  return {
    figure: 'support',
    part: known,
    ...(stepId !== undefined && { stepId }),
    ...((by === 'channel' || by === 'team') && name !== undefined && { by, name }),
  }
}

function parseSource(text: string): FigureRef | null {
  const [column, touch, name = '', stepId] = parted(text)
  if (column === undefined || (touch !== 'first' && touch !== 'last')) return null
  return { figure: 'source', column, touch, name, ...(stepId !== undefined && { stepId }) }
}

function parseSearch(text: string): FigureRef | null {
  const [column, after, name, stepId] = parted(text)
  if (column === undefined) return null
  return {
    figure: 'search',
    column,
    ...((after === 'again' || after === 'left') && { after }),
    ...(name !== undefined && { name }),
    ...(stepId !== undefined && { stepId }),
  }
}

function parseReason(text: string): FigureRef | null {
  const [place, column = '', name, stepId, personaId, ruleOf] = parted(text)
  const of = reasonPlaces.find((each) => each === place)
  if (of === undefined || stepId === undefined) return null
  return {
    figure: 'reason',
    of,
    column,
    stepId,
    ...(name !== undefined && { name }),
    ...(personaId !== undefined && { personaId }),
    ...(ruleOf !== undefined && { ruleOf }),
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.map((part) => encodeURIComponent(part ?? '').replaceAll('~', '%7E')).join('~')
}

/** Undefined for what is empty. */
function parted(text: string): (string | undefined)[] {
  return text.split('~').map((part) => (part === '' ? undefined : decodeURIComponent(part)))
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
