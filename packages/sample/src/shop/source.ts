import type { Dice, Weights } from '../dice.ts'
import type { ShopEvent } from './events.ts'

/** Nobody knows of these where they came from. */
const UNKNOWN = 0.03
/** Of those who try a coupon, who went out to fetch one and came back. */
const FETCHED = 0.6

const ads = { Instagram: 46, TikTok: 26, Facebook: 16, Pinterest: 12 }
const found = {
  Google: 46,
  Direct: 22,
  'Price comparison': 18,
  'A friend’s link': 9,
  Pinterest: 5,
}
const again = { Direct: 52, Newsletter: 36, Google: 12 }

/**
 * Where a customer comes from, said where they come in: a first visit, an advertisement, a
 * newsletter, a coupon fetched elsewhere. Who compares prices leaves at the shipping cost most.
 */
export function source(dice: Dice): (event: ShopEvent) => string {
  return (event) => {
    switch (event.activity) {
      case 'ad_clicked':
        return named(dice, ads)
      case 'newsletter_opened':
        return named(dice, { Newsletter: 1 })
      case 'coupon_tried':
        return dice.chance(FETCHED) ? 'Voucher site' : ''
      case 'ordered_again':
        return named(dice, again)
      default:
        return event.isFirst ? named(dice, foundBy(event)) : ''
    }
  }
}

function named(dice: Dice, weights: Weights): string {
  return dice.chance(UNKNOWN) ? '' : dice.weighted(weights)
}

function foundBy({ end, trait }: ShopEvent): Weights {
  return {
    ...found,
    Direct: found.Direct * (trait('customer_type') === 'Returning' ? 2.4 : 0.5),
    'Price comparison': found['Price comparison'] * (end === 'shipping_cost_shown' ? 2.2 : 0.7),
  }
}
