import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { openApi } from './open-api.ts'
import { isAtLeast, isOf, leastRole, policy, roles, rolesToGive, rolesToInvite } from './policy.ts'

test('the policy speaks of operations that there are', () => {
  const routes = Object.values(contract).map(({ method, path }) => `${method} ${path}`)
  const idle = Object.keys(policy.operations).filter(
    (rule) => !routes.some((route) => isOf(rule, route)),
  )
  expect(idle).toEqual([])
})

test('who may do what stands in the OpenAPI document', () => {
  const { paths } = openApi('1.0.0') as {
    paths: Record<string, Record<string, { 'x-least-role': string }>>
  }
  for (const { method, path } of Object.values(contract)) {
    const described = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    expect(described?.['x-least-role']).toBe(leastRole(`${method} ${path}`))
  }
})

test('viewers read, editors change, and a new operation that nobody thought of is for editors', () => {
  expect(leastRole('GET /api/anything')).toBe('viewer')
  expect(leastRole('POST /api/anything')).toBe('editor')
  expect(roles.filter((role) => isAtLeast(role, 'editor'))).toEqual(['editor', 'admin', 'owner'])
})

test('owners manage all, admins all but owners, and nobody else anybody', () => {
  expect(rolesToGive('owner', 'owner')).toEqual(roles)
  expect(rolesToGive('admin', 'owner')).toEqual([])
  expect(rolesToGive('admin', 'admin')).toEqual(['viewer', 'commenter', 'editor', 'admin'])
  for (const role of ['viewer', 'commenter', 'editor'] as const)
    expect([rolesToGive(role, 'viewer'), rolesToInvite(role)]).toEqual([[], []])
})

test('links are made for one’s own role at most, and never for owners', () => {
  expect(rolesToInvite('owner')).toEqual(['viewer', 'commenter', 'editor', 'admin'])
  expect(rolesToInvite('admin')).toEqual(['viewer', 'commenter', 'editor', 'admin'])
})
