import type { Journey } from '@desirepath/core'
import { type ShopFiles, shopFiles } from './shop-files.ts'
import type { Stage } from './stage.ts'

/** The journey that is discovered from the files of a small shop. */
export function discoverShop(stage: Stage, customers: number): Promise<Journey> {
  return discoverFiles(stage, shopFiles(customers))
}

/** The same from files of one’s own. */
export async function discoverFiles(
  stage: Stage,
  { events, feedback }: ShopFiles,
): Promise<Journey> {
  const { page, url } = stage
  const upload = async (name: string, data: string) => {
    const reply = await page.request.post(`${url}/api/uploads?name=${name}`, {
      data: Buffer.from(data),
      headers: { 'content-type': 'application/octet-stream' },
    })
    return ((await reply.json()) as { readonly id: string }).id
  }
  const reply = await page.request.post(`${url}/api/discoveries`, {
    data: {
      title: 'Shop',
      events: [{ uploadId: await upload('events.csv', events), mapping: {} }],
      feedback: [{ uploadId: await upload('feedback.csv', feedback), mapping: {} }],
      success: 'pay',
    },
  })
  const { id } = (await reply.json()) as { readonly id: string }
  for (;;) {
    const { report } = await stage.read<{ readonly report: { readonly journeyId: string } | null }>(
      `/api/jobs/${id}`,
    )
    if (report !== null) return stage.read<Journey>(`/api/journeys/${report.journeyId}`)
    await page.waitForTimeout(100)
  }
}
