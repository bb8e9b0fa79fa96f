import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages whose sources end up in the browser. */
const sources = ['web', 'contract', 'core', 'render', 'mining']

/** Builds the web application unless the last build is of these very sources. */
export function buildScreens(root) {
  const stamp = join(root, 'packages/web/dist/.built')
  const newest = String(
    Math.max(...sources.map((name) => newestChange(join(root, 'packages', name)))),
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === newest) return
  console.error('Building the screens (once, a few seconds) …')
  const result = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'packages/web'),
      stdio: ['ignore', process.stderr, process.stderr],
    },
  )
  if (result.status !== 0) {
    console.error('Building the screens failed; the reason is above.')
    process.exit(1)
  }
  writeFileSync(stamp, newest)
}

function newestChange(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs)
  }
  return newest
}
