// The one way in for `npm start`, `npm test`, `npm run desirepath` and `npm run bench`.
// Plain JavaScript for any Node >= 20: fetches Node 24 and pnpm 12 through npx where they are
// missing, installs the dependencies once, and then goes straight to the work.
// Everything it says goes to standard error, so that a command's own output stays clean.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildScreens } from './screens.mjs'
import { installDependencies } from './dependencies.mjs'
import { runChecks } from './checks.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nodeNeeded = 24
const [task = '', ...args] = process.argv.slice(2)

const tasks = {
  start: async () => {
    buildScreens(root)
    await runInProcess(join(root, 'packages/cli/src/main.ts'), ['start', ...args])
  },
  desirepath: async () => {
    if (args[0] === 'start') buildScreens(root)
    await runInProcess(join(root, 'packages/cli/src/main.ts'), args)
  },
  test: () => runChecks(root, args),
  bench: () => runInProcess(join(root, 'bench/src/run.ts'), args),
}

if (!(task in tasks)) {
  console.error(`Unknown task '${task}'. Use: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}
if (major(process.versions.node) < nodeNeeded) {
  await continueOnNode24()
} else {
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  installDependencies(root)
  await tasks[task]()
}

function major(version) {
  return Number(version.split('.')[0])
}

/** Runs a TypeScript entry in this very process: no second process, signals arrive where they should. */
async function runInProcess(entry, argv) {
  process.argv = [process.execPath, entry, ...argv]
  await import(pathToFileURL(entry).href)
}

/** Runs this script again on Node 24, remembered from last time or fetched through npx. */
async function continueOnNode24() {
  const node = rememberedNode() ?? fetchNode()
  const child = spawn(node, [fileURLToPath(import.meta.url), task, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
  })
  // Ctrl-C reaches the child by itself (same process group); a plain kill has to be passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function rememberedNode() {
  const note = join(root, '.cache', 'node24')
  if (!existsSync(note)) return null
  const path = readFileSync(note, 'utf8').trim()
  return existsSync(path) ? path : null
}

function fetchNode() {
  console.error(
    `Node ${process.versions.node} found, ${nodeNeeded} needed: fetching node@24 and pnpm@12 …`,
  )
  const found = spawnSync(
    'npx',
    ['-y', '-p', 'node@24', '-p', 'pnpm@12', '--', 'node', '-p', 'process.execPath'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
      cwd: root,
    },
  )
  const path = (found.stdout ?? '').trim().split('\n').at(-1) ?? ''
  if (found.status !== 0 || !existsSync(path)) {
    console.error(
      'Could not fetch Node 24 from the npm registry. Install Node 24 by hand (https://nodejs.org) and run the command again.',
    )
    process.exit(1)
  }
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(join(root, '.cache', 'node24'), path)
  return path
}
