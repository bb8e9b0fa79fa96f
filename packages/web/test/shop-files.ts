import { seededRandom } from '@desirepath/core'

export interface ShopFiles {
  readonly events: string
  readonly feedback: string
}

const START = Date.UTC(2024, 0, 8)
const MINUTE = 60_000
const DAY = 86_400_000

/** A small shop as a stranger would bring it: a CSV of events, one row unreadable, and one of reviews. */
export function shopFiles(customers: number): ShopFiles {
  const random = seededRandom(7)
  const events = ['customer_id,event,timestamp,channel']
  const feedback = ['customer_id,date,stars,comment']
  for (let i = 0; i < customers; i++) {
    const id = `c${String(i).padStart(5, '0')}`
    let at = START + Math.floor(random() * 90) * DAY
    const does = (event: string, channel: string, after: number) => {
      at += Math.round(after * (0.5 + random()))
      events.push(`${id},${event},${new Date(at).toISOString()},${channel}`)
    }
    does('view_product', 'Website', MINUTE)
    if (random() < 0.2) continue
    does('add_to_cart', 'Website', 4 * MINUTE)
    if (random() < 0.15) does('view_product', 'Website', 3 * MINUTE)
    if (random() < 0.45) continue
    does('pay', 'Checkout', 6 * MINUTE)
    const isLate = random() < 0.3
    does('receive_parcel', 'Courier', isLate ? 9 * DAY : 2 * DAY)
    if (random() < 0.6) {
      const day = new Date(at + DAY).toISOString()
      feedback.push(
        isLate
          ? `${id},${day},${1 + Math.floor(random() * 2)},"The parcel came far too late, nobody answered"`
          : `${id},${day},${4 + Math.floor(random() * 2)},"Fast delivery, nicely packed"`,
      )
    }
  }
  events.push('c99999,pay,not a time,Checkout')
  return { events: `${events.join('\n')}\n`, feedback: `${feedback.join('\n')}\n` }
}
