import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom; the manifests must say the same, and nothing that is not declared resolves. */
const allowed: Record<string, readonly string[]> = {
  core: [],
  icons: [],
  contract: ['core'],
  mining: ['core'],
  render: ['core'],
  intake: ['core'],
  text: ['core'],
  sample: ['core'],
  templates: ['core'],
  collab: ['core'],
  store: ['core'],
  discovery: ['core', 'mining', 'text'],
  analytics: ['core', 'mining'],
  export: ['core', 'icons', 'render'],
  server: [
    'core',
    'contract',
    'mining',
    'render',
    'intake',
    'text',
    'discovery',
    'sample',
    'templates',
    'collab',
    'store',
    'analytics',
    'export',
  ],
  web: ['core', 'contract', 'collab', 'icons', 'render', 'mining'],
  cli: ['core', 'contract', 'intake', 'text', 'mining', 'discovery', 'render', 'export', 'server'],
}
const root = import.meta.dirname

test.each(readdirSync(join(root, 'packages')))('%s imports only what it may', (name) => {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  const own = Object.keys(manifest.dependencies ?? {}).filter((each) =>
    each.startsWith('@desirepath/'),
  )
  expect(allowed[name], `${name} has no row in the table`).toBeDefined()
  for (const each of own) expect(allowed[name]).toContain(each.replace('@desirepath/', ''))
  expect(manifest.description.length, 'a one-sentence description').toBeGreaterThan(10)
})

test.each([
  'core',
  'contract',
  'collab',
  'render',
  'mining',
  'discovery',
  'sample',
  'templates',
  'text',
])('%s sees no clock, randomness, environment or I/O', (name) => {
  const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|from 'node:/
  const folder = join(root, 'packages', name, 'src')
  const offenders = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('test/'))
    .filter((file) => forbidden.test(readFileSync(join(folder, file), 'utf8')))
  expect(offenders).toEqual([])
})
