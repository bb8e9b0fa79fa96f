import type { FigureRef } from '@desirepath/core'

/** A figure as it stands in an address: `leave:step-1`, `edge:step-1~step-2`. */
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
    default:
      return `${ref.figure}:${ref.stepId}${ref.personaId === undefined ? '' : `~${ref.personaId}`}`
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
      return first === ''
        ? null
        : { figure, stepId: first, ...(second !== undefined && { personaId: second }) }
    case 'edge':
      return second === undefined ? null : { figure, from: first, to: second }
    case 'record':
      return { figure, recordId: rest }
    case 'persona':
      return { figure, personaId: rest }
    case 'touchpoint':
      return { figure, touchpointId: rest }
    default:
      return null
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
