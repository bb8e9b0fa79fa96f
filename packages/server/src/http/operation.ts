import {
  type Contract,
  contract,
  isAtLeast,
  type Operation,
  roleNeeded,
} from '@desirepath/contract'
import { issueWords, mayBeUnstorable, unstorable } from '@desirepath/core'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Member, Sessions } from '../session/session.ts'
import type { OnceByKey } from './idempotency.ts'
import { limitedBytes } from './limited.ts'
import { ProblemError } from './problem.ts'
import { requireKnownBody, requireKnownFields } from './unknown-fields.ts'

type Input<O> = O extends z.ZodType ? z.output<O> : undefined
type Fields<O, Name extends string> = O extends Record<Name, infer Shape> ? Input<Shape> : undefined

/** What a handler gets: everything parsed by the contract. */
interface Call<Name extends keyof Contract> {
  readonly workspaceId: string
  readonly member: Member
  readonly params: Readonly<Record<string, string>>
  readonly query: Fields<Contract[Name], 'query'>
  readonly body: Fields<Contract[Name], 'body'>
  readonly request: Request
}

type Answer<Name extends keyof Contract> = Contract[Name]['output'] extends z.ZodType
  ? z.input<Contract[Name]['output']>
  : Response

export type Handlers = {
  readonly [Name in keyof Contract]: (call: Call<Name>) => Promise<Answer<Name> | Response>
}

/** What the operations need once the stores are open. */
export interface Backend {
  readonly handlers: Handlers
  readonly once: OnceByKey
}

/** Most JSON bodies are small; a journey with three thousand cards is under this. */
const JSON_LIMIT = 20 * 1024 * 1024

/** Routes each operation of the contract to its handler: parse, call, present. */
export function mountOperations(
  app: Hono,
  { backend, sessions }: { readonly backend: Promise<Backend>; readonly sessions: Sessions },
): void {
  for (const name of Object.keys(contract) as (keyof Contract)[]) {
    const operation: Operation = contract[name]
    app.on(operation.method, operation.path, async (context) => {
      const { handlers, once } = await backend
      const handler = handlers[name] as (call: object) => Promise<unknown>
      const request = context.req.raw
      const member = allowed(operation, await sessions.memberOf(request))
      const { workspaceId } = member
      requireKnownFields(operation, context.req.query())
      const body = await bodyOf(operation, request)
      const call = {
        workspaceId,
        member,
        params: storable(context.req.param(), 'path'),
        query:
          operation.query &&
          parse(operation.query, storable(context.req.query(), 'query'), 'query'),
        body,
        request,
      }
      const key = operation.creates ? idempotencyKey(context) : null
      const answer =
        key === null
          ? await handler(call)
          : await once({ workspaceId, key, parts: partsOf(context, body) }, () => handler(call))
      return answer instanceof Response ? answer : context.json(answer as object)
    })
  }
}

/** The one place where it is decided who may do what. */
function allowed(operation: Operation, member: Member | null): Member {
  if (member === null) throw new ProblemError('no-session', 'No session.')
  const needed = roleNeeded(operation)
  if (isAtLeast(member.role, needed)) return member
  throw new ProblemError('not-allowed', `You are here as ${member.role}; this takes ${needed}.`)
}

function idempotencyKey(context: Context): string | null {
  const key = context.req.header('idempotency-key')
  if (key === undefined) return null
  if (key === '' || key.length > 200)
    throw new ProblemError('invalid-input', 'Idempotency-Key: 1 to 200 characters')
  return key
}

/** A file is told from another by its name and length: its bytes are not read twice. */
function partsOf(context: Context, body: unknown): string[] {
  const { method, url } = context.req
  const content =
    body === undefined ? (context.req.header('content-length') ?? '') : JSON.stringify(body)
  return [method, url, content]
}

async function bodyOf(operation: Operation, request: Request): Promise<unknown> {
  if (operation.body === undefined || operation.body === 'binary') return undefined
  const text = await limitedText(request)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new ProblemError('invalid-input', 'The body is not JSON.')
  }
  requireKnownBody(operation, data)
  return parse(operation.body, mayBeUnstorable(text) ? storable(data, 'body') : data, 'body')
}

async function limitedText(request: Request): Promise<string> {
  const tooLarge = 'A JSON body may be 20 MB at most.'
  return (await limitedBytes(request.body, { limit: JSON_LIMIT, tooLarge })).toString('utf8')
}

/** The value as it is; refused where a text of it holds what no database keeps. */
function storable<T>(value: T, where: string): T {
  const fields =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, each]) => [`${where}.${name}`, [name, each]] as const)
      : [[where, value] as const]
  for (const [path, field] of fields) {
    const found = unstorable(field)
    if (found === null) continue
    const message = `a text holds ${found}; remove it`
    throw new ProblemError('invalid-input', `${path}: ${message}`, { errors: [{ path, message }] })
  }
  return value
}

function parse(schema: z.ZodType, data: unknown, where: string): unknown {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, 20).map((issue) => ({
    path: [where, ...issue.path].join('.'),
    message: issueWords(issue),
  }))
  throw new ProblemError('invalid-input', `${errors[0]?.path}: ${errors[0]?.message}`, { errors })
}
