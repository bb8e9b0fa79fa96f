import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card, Journey } from '@desirepath/core'
import type { Stage } from './stage.ts'

const file = join(import.meta.dirname, '../../export/fixtures/shop.json')

/** A shop's journey with something of everything. */
export const shop = JSON.parse(readFileSync(file, 'utf8')) as Journey

/** Takes a journey in under its own id and opens it at a path, once it can be edited. */
export async function openJourney(
  { page, url }: Stage,
  journey: Journey,
  path = '',
): Promise<void> {
  await page.request.post(`${url}/api/journeys`, { data: journey, headers: { origin: url } })
  await page.goto(`${url}/journeys/${journey.id}${path}`)
  await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
}

/** A card with words. */
export function wordCard(id: string, text: string, more: Partial<Card> = {}): Card {
  return {
    id,
    text,
    recordId: null,
    note: null,
    score: null,
    at: null,
    language: null,
    ...more,
  }
}
