import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Runs the tests. A file of browser tests in which one failed is run once more, alone and with a
 * server of its own, before it counts as broken: a busy machine can be slower than a hand. Tests of a
 * file build on each other, so the whole file is tried again; the run names what needed it.
 */
export function runTests(root, patterns) {
  const first = run(root, patterns)
  if (first === null) return { passed: 0, failed: 1, skipped: 0 }
  const failed = first.files.filter(isFailed)
  // An error that belongs to no test: nothing would show it but the exit code.
  const hasStrayError = first.status !== 0 && failed.length === 0
  for (const file of failed.filter(({ isBrowser }) => isBrowser)) {
    console.log(`↻ once more, alone: ${file.path}`)
    const again = run(root, [file.path])
    if (again?.status !== 0) continue
    for (const name of file.failed)
      console.log(`↻ passed at the second try: ${file.path} > ${name}`)
    Object.assign(file, again.files[0])
  }
  const { passed, failed: broken, skipped } = total(first.files)
  return { passed, failed: broken + (hasStrayError ? 1 : 0), skipped }
}

const isFailed = ({ failed, isBroken }) => isBroken || failed.length > 0

/** One run of vitest: what each file came to; null if it left no report. */
function run(root, patterns) {
  const report = join(root, '.cache', 'tests.json')
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const vitest = 'node_modules/vitest/vitest.mjs'
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...patterns], {
    cwd: root,
    stdio: 'inherit',
  })
  if (!existsSync(report)) return null
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  return { status, files: testResults.map((result) => fileOf(root, result)) }
}

function fileOf(root, { name, status, assertionResults }) {
  const named = (wanted) =>
    assertionResults.filter((test) => test.status === wanted).map(({ fullName }) => fullName)
  const passed = named('passed')
  const failed = named('failed')
  return {
    path: relative(root, name),
    isBrowser: name.endsWith('.browser.test.ts'),
    passed: passed.length,
    failed,
    skipped: assertionResults.length - passed.length - failed.length,
    // It could not be loaded, or its setup or its end threw.
    isBroken: status === 'failed' && failed.length === 0,
  }
}

function total(files) {
  const sum = (numberOf) => files.reduce((all, file) => all + numberOf(file), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed, isBroken }) => failed.length + (isBroken ? 1 : 0)),
    skipped: sum(({ skipped }) => skipped),
  }
}
