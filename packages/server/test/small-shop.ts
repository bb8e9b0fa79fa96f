import { seededRandom } from '@desirepath/core'

const HOUR = 3_600_000

/**
 * A small shop as CSV: everyone looks and most put something into the cart; half of those who meet
 * the delivery price leave; who pays waits, and some who wait call. Rows that cannot be read stand
 * at the end of the events.
 */
export function smallShop(options: { readonly customers: number; readonly seed?: number }) {
  const random = seededRandom(options.seed ?? 7)
  const events = ['user_id,event,timestamp,channel']
  const feedback = ['user_id,comment,score,date']
  for (let i = 0; i < options.customers; i++) {
    const customer = `customer-${i}`
    let at = Date.UTC(2026, 2, 1) + Math.floor(random() * 90 * 24) * HOUR
    const channel = random() < 0.6 ? 'Website' : 'App'
    const happen = (event: string, hours: number, where = channel) => {
      events.push(`${customer},${event},${new Date(at).toISOString()},${where}`)
      at += Math.ceil(hours * HOUR * (0.5 + random()))
    }
    const say = (text: string, score: number) =>
      feedback.push(`${customer},"${text}",${score},${new Date(at).toISOString()}`)
    happen('view_product', 1)
    if (random() < 0.2) happen('view_product', 1)
    if (random() < 0.25) continue
    happen('add_to_cart', 1)
    happen('delivery_price_shown', 1)
    if (random() < 0.45) {
      if (random() < 0.4) say('The delivery price came as a surprise, far too expensive.', 2)
      continue
    }
    happen('order_paid', 60)
    if (random() < 0.3) {
      happen('call_support', 4, 'Phone')
      say('I waited for days, mail me at jane.doe@example.com', 3)
    }
    happen('parcel_delivered', 2)
    if (random() < 0.5) say('Lovely parcel, thank you.', 9)
  }
  const bad = ['customer-x,view_product,not a time,Website', ',view_product,2026-03-01,Website']
  return {
    events: [...events, ...bad, ''].join('\n'),
    feedback: [...feedback, ''].join('\n'),
    badRows: bad.length,
    rows: events.length - 1 + bad.length,
  }
}
