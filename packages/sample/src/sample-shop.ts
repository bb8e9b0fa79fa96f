import { generate, type Generated } from './generate.ts'

/**
 * The shop of the sample workspace: 20,000 customers, some 150,000 events, some 8,000 comments in
 * English and German. Planted: parcels that come late, shipping cost shown too late, payments that
 * fail and are tried again, a handwritten note in the parcel.
 */
export function sampleShop(seed: number): Generated {
  return generate({
    seed,
    customers: 20_000,
    trade: 'shop',
    languages: ['en', 'de'],
    start: Date.UTC(2026, 2, 2),
    days: 180,
    truths: {
      wait: 'Order shipped',
      dropOff: 'shipping_cost_shown',
      loop: 'payment_failed',
      delight: 'Order delivered',
    },
  })
}
