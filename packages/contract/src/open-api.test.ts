import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { openApi } from './open-api.ts'

test('every operation stands in the OpenAPI document under its own method and path', () => {
  const { paths } = openApi('1.0.0') as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const documented = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(documented.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    Object.keys(contract).toSorted((a, b) => (a < b ? -1 : 1)),
  )
})

test('an operation is listed under the name it goes by', () => {
  for (const [name, { id }] of Object.entries(contract)) expect(id).toBe(name)
})
