import { z } from 'zod'
import { contract } from './contract.ts'
import { type Operation, roleNeeded } from './operation.ts'
import { commonProblems, problemKinds, problemSchema, type ProblemKind } from './problem.ts'

/** The OpenAPI 3.1 document of the HTTP API, derived from the contract. */
export function openApi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const each of Object.values(contract) as Operation[]) {
    const path = each.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: describe(each) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Desirepath', version, license: { name: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: schemaOf(problemSchema) } },
  }
}

function describe(operation: Operation): Record<string, unknown> {
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: `Takes at least the role ${roleNeeded(operation)}.`,
    'x-least-role': roleNeeded(operation),
    parameters: [
      ...pathParameters(operation.path),
      ...queryParameters(operation.query),
      ...(operation.creates ? [idempotencyKey] : []),
    ],
    ...(operation.body && { requestBody: { required: true, content: contentOf(operation.body) } }),
    responses: {
      '200': { description: operation.summary, content: contentOf(operation.output) },
      ...problemAnswers([...operation.errors, ...commonProblems]),
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  description: 'A repeat of the same request with the same key creates nothing anew.',
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (!(query instanceof z.ZodObject)) return []
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType),
  }))
}

function contentOf(shape: z.ZodType | string): Record<string, unknown> {
  if (shape === 'binary') return { 'application/octet-stream': {} }
  if (typeof shape === 'string') return { [shape]: {} }
  return { 'application/json': { schema: schemaOf(shape) } }
}

/** One answer for each status; several kinds of problem may share it. */
function problemAnswers(kinds: readonly ProblemKind[]): Record<string, unknown> {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  }
  const byStatus = Map.groupBy(kinds, (kind) => String(problemKinds[kind]))
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [status, { description: same.join(', '), content }]),
  )
}

function schemaOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}
