import type { Dice, Weights } from '../dice.ts'
import type { ShopEvent } from './events.ts'

/** So many of those who go answer the one question that they are asked on their way out. */
const ANSWER = 0.12
/** Whoever cancels an order is always asked. */
const CANCEL = 0.85

/** Why a customer without an order that came has left, said at the last thing they did. */
export function leaveReason(dice: Dice): (event: ShopEvent) => string {
  return ({ activity, isLast, isServed }) => {
    if (!isLast || isServed) return ''
    if (!dice.chance(activity === 'order_cancelled' ? CANCEL : ANSWER)) return ''
    return dice.weighted(reasons[activity] ?? elsewhere)
  }
}

const elsewhere = { 'Changed my mind': 6, 'Found it elsewhere': 4 }
const looking = {
  'Only looking around': 34,
  'Not what I was looking for': 24,
  'Too expensive': 22,
  'Size or colour missing': 20,
}
const cart = {
  'Could not see the shipping cost': 38,
  'Comparing prices': 28,
  'Saving it for later': 24,
  'Too expensive': 10,
}
const payment = {
  'Payment failed': 68,
  'My way of paying is missing': 20,
  'Did not feel safe': 12,
}
const late = {
  'The parcel came too late': 62,
  'Found it elsewhere': 20,
  'Nobody answered me': 18,
}

const reasons: Readonly<Record<string, Weights>> = {
  ad_clicked: { 'Not what the ad showed': 6, 'Only looking around': 4 },
  newsletter_opened: { 'Only looking around': 1 },
  newsletter_unsubscribed: { 'Too many e-mails': 1 },
  product_viewed: looking,
  size_guide_opened: looking,
  wishlist_added: { 'Saving it for later': 7, 'Too expensive': 3 },
  page_error: { 'The page did not work': 1 },
  reviews_read: { 'Reviews put me off': 6, 'Only looking around': 4 },
  add_to_cart: cart,
  cart_viewed: cart,
  checkout_started: {
    'Had to enter too much': 44,
    'Could not see the shipping cost': 32,
    'Saving it for later': 24,
  },
  coupon_tried: { 'My code did not work': 1 },
  password_reset: { 'Could not sign in': 1 },
  shipping_cost_shown: {
    'Shipping too expensive': 61,
    'Shipping cost shown too late': 18,
    'Comparing prices': 11,
    'Delivery takes too long': 6,
    'Saving it for later': 4,
  },
  payment_submitted: payment,
  payment_failed: payment,
  'Order shipped': late,
  tracking_viewed: late,
  support_contacted: late,
  order_cancelled: late,
}
