import { createContext, use } from 'react'

/** What can be done on the graph; null where one may only read. */
interface FlowActs {
  /** Asks where else a step leads to. */
  readonly lead: (from: string) => void
}

const Context = createContext<FlowActs | null>(null)
export const FlowActsProvider = Context

export function useFlowActs(): FlowActs | null {
  return use(Context)
}
