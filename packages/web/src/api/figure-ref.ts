import { type FigureRef, supportParts } from '@desirepath/core'

/** A figure as it stands in an address: `leave:step-1`, `leave:step-1~persona`, `edge:step-1~step-2`. */
export function formatRef(ref: FigureRef): string {
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
      return `support:${[ref.part, ref.stepId, ref.by, ref.name].map((part) => encodeURIComponent(part ?? '')).join('~')}`
    default:
      return `${ref.figure}:${ref.stepId}${whoseOf(ref)}`
  }
}

/** Reads `formatRef` back; null for what is none. */
export function parseRef(text: string): FigureRef | null {
  const [figure, rest = ''] = splitOnce(text, ':')
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
  const [part, stepId, by, name] = text
    .split('~')
    .map((each) => (each === '' ? undefined : decodeURIComponent(each)))
  const known = supportParts.find((each) => each === part)
  if (known === undefined) return null
  return {
    figure: 'support',
    part: known,
    ...(stepId !== undefined && { stepId }),
    ...((by === 'channel' || by === 'team') && name !== undefined && { by, name }),
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
