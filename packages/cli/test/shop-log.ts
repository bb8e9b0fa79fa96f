import { seededRandom } from '@desirepath/core'

const path = ['visit', 'add_to_cart', 'checkout', 'pay', 'receive']

/** A small shop: customers walk the path, some leave before paying, some come back to the cart. */
export function shopLog(customers: number): { readonly events: string; readonly feedback: string } {
  const random = seededRandom(7)
  const events = ['customer_id,event,time,channel']
  const feedback = ['customer_id,date,nps,comment']
  for (let customer = 0; customer < customers; customer++) {
    let time = Date.UTC(2024, 0, 1) + customer * 3_600_000
    const left = random() < 0.3 ? 3 : path.length
    const steps =
      random() < 0.2
        ? ['visit', 'add_to_cart', 'visit', ...path.slice(1, left)]
        : path.slice(0, left)
    for (const step of steps) {
      time += 60_000 + Math.floor(random() * 600_000)
      events.push(
        `c${customer},${step},${new Date(time).toISOString()},${random() < 0.5 ? 'Web' : 'App'}`,
      )
    }
    if (random() < 0.3) {
      const score = Math.floor(random() * 11)
      const comment = score > 6 ? 'Quick and easy, thank you' : 'The shipping cost was a surprise'
      feedback.push(`c${customer},${new Date(time + 60_000).toISOString()},${score},${comment}`)
    }
  }
  return { events: events.join('\n'), feedback: feedback.join('\n') }
}
