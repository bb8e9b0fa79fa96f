import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildScreens } from './screens.mjs'
import { runTests } from './tests.mjs'

const checks = [
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
  { name: 'dead code', tool: 'knip', args: [] },
]

/** Everything that has to hold before a change lands; ends with `N passed, N failed[, N skipped]`. */
export function runChecks(root, patterns) {
  ensureBrowser()
  buildScreens(root)
  let passed = 0
  let failed = 0
  for (const { name, tool, args } of patterns.length > 0 ? [] : checks) {
    const result = spawnSync(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      encoding: 'utf8',
    })
    if (result.status === 0) passed++
    else failed++
    console.log(`${result.status === 0 ? '✓' : '✗'} ${name}`)
    if (result.status !== 0) console.log(result.stdout, result.stderr)
  }
  const tests = runTests(root, patterns)
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
  console.log(`${passed + tests.passed} passed, ${failed + tests.failed} failed${skipped}`)
  process.exitCode = failed + tests.failed === 0 ? 0 : 1
}

/** The browser of the end-to-end tests: CHROMIUM_PATH, or one on the machine, or Debian's. */
function ensureBrowser() {
  if (process.env.CHROMIUM_PATH) return
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => existsSync(path),
  )
  if (known) {
    process.env.CHROMIUM_PATH = known
    return
  }
  console.error('No Chromium found: installing the one of Debian with apt-get …')
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...prefix, 'apt-get', '-q', ...args]
    spawnSync(command, rest, { stdio: ['ignore', process.stderr, process.stderr], env })
  }
  if (existsSync('/usr/bin/chromium')) process.env.CHROMIUM_PATH = '/usr/bin/chromium'
  else
    console.error(
      'Could not install Chromium. Install it by hand or set CHROMIUM_PATH; the browser tests will be skipped and say so.',
    )
}
