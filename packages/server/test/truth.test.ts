import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import type { contract } from '@desirepath/contract'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { openServer } from './running-server.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')
const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

interface Check {
  readonly use: { readonly level: string }
  readonly findings: readonly {
    readonly id: string
    readonly place: string
    readonly dismissal: object | null
  }[]
  readonly gaps: readonly { readonly what: string; readonly size: number }[]
}

interface Gap {
  readonly stepId: string
  readonly expected: string
  readonly severity: number
  readonly n: number
  readonly recordId: string | null
}
interface Noted {
  readonly record: object
  readonly standing: { readonly level: string }
  readonly uses: readonly { readonly stands: { readonly finding: { readonly severity: number } } }[]
}

test('the check of a journey is answered as it stands beside the map, with what people leave as it is, and gaps become pain points', async () => {
  const { visitor, close } = await openServer()
  try {
    const why = { reason: 'A page for practice', by: 'Ana', at: '2026-01-01T00:00:00.000Z' }
    await visitor.post('/api/journeys', {
      ...shop,
      dismissals: [{ id: 'old@journey', ...why }],
    })
    const check = await visitor.json<Check>(`/api/journeys/${shop.id}/check`)
    expect(check.use.level).toBe('workshop')
    expect(check.findings.find(({ id }) => id === 'old@journey')?.dismissal).toEqual(why)
    expect(check.findings.filter(({ place }) => place === 'brief:target')).toHaveLength(1)
    expect(check.gaps[0]!.size).toBeGreaterThan(check.gaps.at(-1)!.size)
    const listed = await visitor.json<{ items: { use: { level: string } }[] }>('/api/journeys')
    expect(listed.items[0]!.use.level).toBe(check.use.level)
    expect((await visitor.ask('/api/journeys/none/check')).status).toBe(404)

    const at = `/api/journeys/${shop.id}/expectation-gaps`
    const gaps = async () => (await visitor.json<{ items: Gap[] }>(at)).items
    const [widest] = await gaps()
    expect(widest).toMatchObject({ recordId: null, actual: expect.stringContaining('It feels') })
    const body = { stepId: widest!.stepId, title: 'Less than hoped for' }
    const { id } = await visitor.post<{ id: string }>(at, body)
    expect(await visitor.post(at, body)).toEqual({ id })
    expect((await gaps())[0]).toMatchObject({ stepId: widest!.stepId, recordId: id })
    const noted = () => visitor.json<Noted>(`/api/pain-points/${id}`)
    await expect
      .poll(async () => (await noted()).uses[0]?.stands.finding.severity, { timeout: 10_000 })
      .toBe(widest!.severity)
    const { record, standing } = await noted()
    expect(standing.level).toBe('backed')
    expect(record).toMatchObject({ form: 'gap', expected: widest!.expected, isDraft: false })
    expect((await visitor.json<{ n: number }>('/api/pain-points?form=gap')).n).toBe(1)
    const nowhere = visitor.post(at, { stepId: 'nowhere', title: 'None' })
    await expect(nowhere).rejects.toThrow('Nothing is expected at this step')
  } finally {
    await close()
  }
})

type Found = z.infer<typeof contract.checkRecords.output>

test('the records of a workspace are checked, all or one; what people leave as it is stays out', async () => {
  const { visitor, close } = await openServer()
  try {
    const make = async (noun: string, fields: object) =>
      (await visitor.post<{ id: string }>(`/api/${noun}`, fields)).id
    const pain = await make('pain-points', { title: 'Slow checkout', severity: 5 })
    const again = await make('pain-points', { title: 'The checkout is slow' })
    const channel = await make('channels', { title: 'Fax' })
    const metric = await make('metrics', { title: 'Sold' })
    const whole = await visitor.json<Found>('/api/check')
    const ids = whole.findings.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        `painUnsourced@${pain}`,
        `painUnanswered@${pain}`,
        `likelySame@${again}~${pain}`,
        `channelUnused@${channel}`,
        `metricSilent@${metric}`,
      ]),
    )
    expect(whole.n).toBe(whole.findings.length)
    const few = await visitor.json<Found>('/api/check?most=1&type=painPoint')
    expect(few.findings.map(({ rule }) => rule)).toEqual([
      'painUnsourced',
      'likelySame',
      'painUnanswered',
    ])
    expect(few.rules).toContainEqual({ rule: 'painUnsourced', n: 2 })
    expect(few.types).toContainEqual({ type: 'channel', n: 1 })
    const one = await visitor.json<Found>(`/api/check?record=${pain}`)
    expect(one.findings).toEqual(
      whole.findings.filter(({ record, other }) => record.id === pain || other?.id === pain),
    )
    await make('opportunities', { title: 'A quick checkout', links: [pain] })
    const { findings } = await visitor.json<Found>(`/api/check?record=${pain}`)
    expect(findings.map(({ id }) => id)).not.toContain(`painUnanswered@${pain}`)

    const left = `/api/check/left/${encodeURIComponent(`channelUnused@${channel}`)}`
    await visitor.json(left, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'It comes in spring' }),
    })
    expect((await visitor.json<Found>('/api/check')).n).toBe(whole.n - 2)
    const of = async () =>
      (await visitor.json<Found>(`/api/check?record=${channel}`)).findings[0]!.left
    expect(await of()).toMatchObject({ reason: 'It comes in spring' })
    await visitor.json(left, { method: 'DELETE' })
    expect(await of()).toBeNull()
    expect((await visitor.ask(left, { method: 'DELETE' })).status).toBe(404)
    expect((await visitor.ask('/api/check?record=none')).status).toBe(404)
  } finally {
    await close()
  }
})
