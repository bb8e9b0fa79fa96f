/** What is selected on a journey, in every view and in the address. */
export type Selection =
  | { readonly kind: 'journey' }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'lane'; readonly id: string }
  /** The id is that of its lane and of its step: `laneId~stepId`. */
  | { readonly kind: 'cell'; readonly id: string }
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'persona'; readonly id: string }
  | { readonly kind: 'moment'; readonly stepId: string; readonly type: string }
  | { readonly kind: 'point'; readonly curveId: string; readonly stepId: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string }

/** A selection as it stands in an address: `record:late`, `edge:pay~exit`. */
export function formatSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'journey':
      return 'journey'
    case 'moment':
      return `moment:${selection.stepId}~${selection.type}`
    case 'point':
      return `point:${selection.curveId}~${selection.stepId}`
    case 'edge':
      return `edge:${selection.from}~${selection.to}`
    default:
      return `${selection.kind}:${selection.id}`
  }
}

/** Reads `formatSelection` back; null for what is none. */
export function parseSelection(text: string | undefined): Selection | null {
  if (text === undefined || text === '') return null
  if (text === 'journey') return { kind: 'journey' }
  const colon = text.indexOf(':')
  const kind = text.slice(0, colon)
  const id = text.slice(colon + 1)
  const [first = '', second = ''] = id.split('~')
  switch (kind) {
    case 'stage':
    case 'step':
    case 'lane':
    case 'cell':
    case 'record':
    case 'card':
    case 'persona':
      return { kind, id }
    case 'moment':
      return { kind, stepId: first, type: second }
    case 'point':
      return { kind, curveId: first, stepId: second }
    case 'edge':
      return { kind, from: first, to: second }
    default:
      return null
  }
}
