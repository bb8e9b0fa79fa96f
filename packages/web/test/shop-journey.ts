import type { Journey } from '@desirepath/core'
import { shopFiles } from './shop-files.ts'
import type { Stage } from './stage.ts'

/** Has a journey discovered from the files of a small shop; paying is success. */
export async function discoverShop(
  { page, url, read }: Pick<Stage, 'page' | 'url' | 'read'>,
  customers: number,
): Promise<Journey> {
  const { events, feedback } = shopFiles(customers)
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
  const job = (await reply.json()) as { readonly id: string }
  for (;;) {
    interface Ended {
      readonly report: { readonly journeyId: string } | null
    }
    const { report } = await read<Ended>(`/api/jobs/${job.id}`)
    if (report !== null) return read<Journey>(`/api/journeys/${report.journeyId}`)
    await page.waitForTimeout(100)
  }
}
