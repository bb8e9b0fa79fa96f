import { seededRandom } from '@desirepath/core'
import type { ShopFiles } from './shop-files.ts'

const START = Date.UTC(2024, 0, 8)
const MINUTE = 60_000
const DAY = 86_400_000

/** A shop whose events say where customers come from, what they search for, and why they go. */
export function originFiles(customers: number): ShopFiles {
  const random = seededRandom(11)
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)]!
  const events = ['customer_id,event,timestamp,channel,utm_source,search_term,cancel_reason']
  const feedback = ['customer_id,date,stars,comment']
  for (let i = 0; i < customers; i++) {
    const id = `c${String(i).padStart(5, '0')}`
    let at = START + Math.floor(random() * 90) * DAY
    const does = (event: string, { source = '', term = '', reason = '' } = {}) => {
      at += Math.round(4 * MINUTE * (0.5 + random()))
      const time = new Date(at).toISOString()
      events.push(`${id},${event},${time},Website,${source},${term},${reason}`)
    }
    const source = pick(['google', 'google', 'newsletter', 'instagram', ''])
    does('view_product', { source })
    if (random() < 0.5) {
      does('search', {
        term: pick(['Red shoes', 'red  shoes', 'gift card', 'hat', 'delivery cost']),
      })
      if (random() < 0.2) continue
      if (random() < 0.2) does('search', { term: 'sale' })
    }
    does('add_to_cart')
    if (random() < 0.2) does('newsletter_opened', { source: 'newsletter' })
    if (random() < (source === 'newsletter' ? 0.2 : 0.5)) {
      const reason =
        random() < 0.7 ? pick(['Too expensive', 'too expensive', 'No time', 'Slow site']) : ''
      does('leave_cart', { reason })
      if (random() < 0.3)
        feedback.push(`${id},${new Date(at).toISOString()},2,"The delivery costs far too much"`)
      continue
    }
    does('pay')
    if (random() < 0.5)
      feedback.push(`${id},${new Date(at + DAY).toISOString()},5,"Nicely packed, thank you"`)
  }
  return { events: `${events.join('\n')}\n`, feedback: `${feedback.join('\n')}\n` }
}
