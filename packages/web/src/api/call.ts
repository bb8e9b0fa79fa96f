import type { Contract } from '@desirepath/contract'
import { problemWords } from './problem-words.ts'

type AnyOperation = Contract[keyof Contract]
type RouteOf<O> = O extends {
  readonly method: infer M extends string
  readonly path: infer P extends string
}
  ? `${M} ${P}`
  : never

/** Every operation of the contract as `METHOD /path`. Types only: the schemas stay on the server. */
export type Route = RouteOf<AnyOperation>

type OperationOf<R extends Route> = {
  [O in keyof Contract]: RouteOf<Contract[O]> extends R ? Contract[O] : never
}[keyof Contract]
type Shape<S, Side extends 'input' | 'output'> = S extends {
  readonly _zod: { readonly [K in Side]: infer T }
}
  ? T
  : never
type Field<O, Name extends string> = O extends { readonly [K in Name]: infer S } ? S : never

export type Answer<R extends Route> = Shape<Field<OperationOf<R>, 'output'>, 'output'>
export type Body<R extends Route> = Shape<Field<OperationOf<R>, 'body'>, 'input'>
type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** By the names that the operation knows. */
type QueryOf<R extends Route> = {
  readonly [F in keyof Shape<Field<OperationOf<R>, 'query'>, 'input'>]?:
    | string
    | number
    | null
    | undefined
}

export type CallInput<R extends Route> = {
  readonly query?: QueryOf<R>
  readonly signal?: AbortSignal
} & ([ParamsOf<R>] extends [never]
  ? object
  : { readonly params: Readonly<Record<ParamsOf<R>, string>> }) &
  ([Body<R>] extends [never] ? object : { readonly body: Body<R> })

/** What the server said was wrong (RFC 9457), or that it did not answer. Its message can be shown. */
export class CallProblem extends Error {
  readonly status: number
  /** Of a record that turned out to be another: the id of that one. */
  readonly mergedInto: string | null

  constructor(message: string, status: number, mergedInto: string | null = null) {
    super(message)
    this.status = status
    this.mergedInto = mergedInto
  }
}

interface LooseInput {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | null | undefined>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Asks our own server; throws a `CallProblem`. `call('GET /api/journeys/:id', { params: { id } })` */
export async function call<R extends Route>(route: R, input: CallInput<R>): Promise<Answer<R>> {
  const { params = {}, query = {}, body, signal }: LooseInput = input
  const [method = 'GET', path = ''] = route.split(' ')
  const answer = await fetch(address(path, params, query), {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(sayOffline)
  if (!answer.ok) throw toProblem(answer.status, await answer.text())
  return (await answer.json()) as Answer<R>
}

/** The path with its parameters and query filled in; fields without a value are left out. */
export function address(
  path: string,
  params: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const fields = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  )
  return fields.length === 0 ? filled : `${filled}?${new URLSearchParams(fields)}`
}

/** The sentence of a problem document, or a plain one where there is none. */
export function toProblem(status: number, text: string): CallProblem {
  try {
    const said = JSON.parse(text) as Parameters<typeof problemWords>[0] & {
      readonly mergedInto?: string
    }
    return new CallProblem(problemWords(said), status, said.mergedInto)
  } catch {
    return new CallProblem(`The server answered ${status} and gave no reason.`, status)
  }
}

export const OFFLINE =
  'Desirepath does not answer. Is it still running in its terminal? Nothing on this screen was lost.'

function sayOffline(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  throw new CallProblem(OFFLINE, 0)
}
