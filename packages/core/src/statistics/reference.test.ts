import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { npsFigure, npsTrinomial } from './nps.ts'
import { alwaysValidMargin } from './sequential.ts'
import { fisherExact, newcombe, twoProportionZ, wilson } from './shares.ts'
import { chiSquareTest, sampleRatioMismatch } from './tables.ts'

type Reference = Record<string, unknown>

const shared = process.env.DESIREPATH_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const golden = join(shared, 'data/golden/stats_reference.json')
const sources = [join(import.meta.dirname, 'fixtures/reference.json')]
if (existsSync(golden)) sources.push(golden)
else console.info(`skipped: no ${golden}, the repository's own copy of its values is tested`)

describe.each(sources)('values of reference implementations: %s', (source) => {
  const reference = JSON.parse(readFileSync(source, 'utf8')) as Reference

  test.each(Object.entries(reference))('%s', (name, expected) => {
    close(computed(name, reference), expected)
  })
})

/** What we make of the case that the key of the reference names. */
function computed(name: string, reference: Reference): unknown {
  const numbers = [...name.matchAll(/[\d.]+/g)].map((match) => Number(match[0]))
  const [a = 0, b = 0, c = 0, d = 0] = numbers
  if (name === 'nps_real') return realNps(reference[name] as Reference)
  if (name.startsWith('nps_adjwald')) {
    const { low, centre, high } = npsFigure({ promoters: a, passives: b, detractors: c })
    return { low, centre, high }
  }
  if (name.startsWith('wilson')) return Object.values(wilson(a, b))
  if (name.startsWith('twoprop')) {
    const { diff, low, high } = newcombe(a, b, c, d)
    return {
      ...twoProportionZ(a, b, c, d),
      diff,
      newcombe: [low, high],
      fisher: fisherExact(a, b, c, d),
    }
  }
  if (name.startsWith('srm')) {
    // The key rounds the weights ⅔ and ⅓.
    const { chi2, p } = sampleRatioMismatch([a, b], [Math.round(c * 6) / 6, Math.round(d * 6) / 6])
    return { chi2, p }
  }
  if (name.startsWith('asympcs')) {
    const [t = 0, rho2 = 0] = /t([\d.]+)_rho2([\d.]+)/.exec(name)!.slice(1).map(Number)
    return alwaysValidMargin(t, rho2)
  }
  const { table } = reference[name] as { table: number[][] }
  const { chi2, p, cramerV } = chiSquareTest(table)
  return { table, chi2, p, cramerV }
}

function realNps(given: Reference): unknown {
  const counts = {
    promoters: given.promoters as number,
    passives: given.passives as number,
    detractors: given.detractors as number,
  }
  const { n, nps, low, high } = npsFigure(counts)
  const plain = npsTrinomial(counts)
  return {
    n,
    ...counts,
    nps,
    se: plain.se,
    ci_trinomial: [plain.low, plain.high],
    ci_adjwald: [low, high],
  }
}

/** Equal to ten significant digits, arrays and objects part by part. */
function close(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    const tolerance = Math.max(1e-10 * Math.abs(expected), 1e-300)
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance)
    return
  }
  const parts = actual as Record<string, unknown>
  expect(Object.keys(parts).toSorted()).toEqual(Object.keys(expected as object).toSorted())
  for (const [key, part] of Object.entries(expected as object)) close(parts[key], part)
}
