import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journey } from '@desirepath/core'
import { expect, test } from 'vitest'
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

test('the check of a journey is answered as it stands beside the map, with what people leave as it is', async () => {
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
  } finally {
    await close()
  }
})
