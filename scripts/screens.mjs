import { spawnSync } from 'node:child_process'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Packages whose sources end up in the browser. */
const sources = ['web', 'contract', 'core', 'collab', 'icons', 'render', 'mining']

/** Builds the web application unless the last build is of these very sources. */
export function buildScreens(root) {
  const built = join(root, 'packages/web/dist')
  const stamp = join(built, '.built')
  const newest = String(
    Math.max(...sources.map((name) => newestChange(join(root, 'packages', name)))),
  )
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === newest
  if (isBuilt()) return
  console.error('Building the screens (once, a few seconds) …')
  // Under another name until they are whole: others may build, or show, the screens meanwhile.
  const unfinished = join(root, '.cache', `screens-${process.pid}`)
  const result = spawnSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--outDir',
      unfinished,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    {
      cwd: join(root, 'packages/web'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
    },
  )
  if (result.status !== 0) throw new Error('Building the screens failed; the reason is above.')
  writeFileSync(join(unfinished, '.built'), newest)
  try {
    rmSync(built, { recursive: true, force: true })
    renameSync(unfinished, built)
  } catch (error) {
    // Somebody who built the same was faster.
    if (!isBuilt()) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function newestChange(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'test'].includes(entry.name)) continue
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs)
  }
  return newest
}
