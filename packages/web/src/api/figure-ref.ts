/** Names a figure of a journey, so that its customers can be asked for. */
export type FigureRef =
  | { readonly figure: 'all' }
  | { readonly figure: 'reach' | 'leave' | 'stay' | 'repeat'; readonly stepId: string }
  | { readonly figure: 'edge'; readonly from: string; readonly to: string }
  | { readonly figure: 'emotion'; readonly stepId: string; readonly persona?: string }
  | { readonly figure: 'record'; readonly recordId: string }
  | { readonly figure: 'persona'; readonly personaId: string }

/** A figure as it stands in an address: `leave:step-1`, `edge:step-1~step-2`. */
export function formatRef(ref: FigureRef): string {
  switch (ref.figure) {
    case 'all':
      return 'all'
    case 'edge':
      return `edge:${ref.from}~${ref.to}`
    case 'emotion':
      return `emotion:${ref.stepId}${ref.persona === undefined ? '' : `~${ref.persona}`}`
    case 'record':
      return `record:${ref.recordId}`
    case 'persona':
      return `persona:${ref.personaId}`
    default:
      return `${ref.figure}:${ref.stepId}`
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
      return first === '' ? null : { figure, stepId: first }
    case 'edge':
      return second === undefined ? null : { figure, from: first, to: second }
    case 'emotion':
      return { figure, stepId: first, ...(second !== undefined && { persona: second }) }
    case 'record':
      return { figure, recordId: rest }
    case 'persona':
      return { figure, personaId: rest }
    default:
      return null
  }
}

/** The parameters with which the server is asked about a figure. */
export function refQuery(ref: FigureRef): Readonly<Record<string, string>> {
  if (ref.figure !== 'emotion') return ref
  const { figure, stepId, persona } = ref
  return { figure, stepId, ...(persona !== undefined && { personaId: persona }) }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
