import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the locked dependencies unless that very set is already there. */
export function installDependencies(root) {
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing dependencies (once; about 1 GB, most of it the embedded ClickHouse) …')
  const [command, ...prefix] = pnpm()
  const frozen = process.env.CI ? ['--frozen-lockfile'] : []
  const result = spawnSync(command, [...prefix, 'install', '--reporter=append-only', ...frozen], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    // What pnpm says is for developers: shown only where it failed.
    console.error(result.stdout, result.stderr)
    console.error('Installing failed; the reason is above. Nothing was started.')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/** The manifests and the lockfile, which together say what has to be installed. */
function fingerprint(root) {
  const manifests = readdirSync(join(root, 'packages')).map(
    (name) => `packages/${name}/package.json`,
  )
  const files = [
    'package.json',
    'bench/package.json',
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    ...manifests,
  ]
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of files) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function pnpm() {
  const found = spawnSync('pnpm', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return found.status === 0 && found.stdout.startsWith('12.') ? ['pnpm'] : ['npx', '-y', 'pnpm@12']
}
