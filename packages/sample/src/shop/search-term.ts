import type { Dice, Weights } from '../dice.ts'
import type { ShopEvent } from './events.ts'

interface Sought {
  /** How many of those who do it have searched there, and of those who do nothing after it. */
  readonly share: number
  readonly lost?: number
  readonly en: Weights
  readonly de: Weights
  /** What only those seek who find nothing: the shop does not have it. */
  readonly missing?: { readonly en: Weights; readonly de: Weights }
}

const GERMAN_SPEAKING = new Set(['Germany', 'Austria', 'Switzerland'])

/**
 * What a customer typed into the shop’s search: things for the home at first, then what the page
 * did not say. Who seeks what the shop does not have leaves, and so do many who seek the shipping
 * cost, which they have just seen.
 */
export function searchTerm(dice: Dice): (event: ShopEvent) => string {
  return ({ activity, isLast, trait }) => {
    const sought = terms[activity]
    if (sought === undefined) return ''
    if (!dice.chance(isLast ? (sought.lost ?? sought.share) : sought.share)) return ''
    const language = GERMAN_SPEAKING.has(trait('country')) ? 'de' : 'en'
    return dice.weighted({ ...sought[language], ...(isLast && sought.missing?.[language]) })
  }
}

const shipping: Omit<Sought, 'share'> = {
  en: { 'shipping cost': 46, 'free shipping': 38, 'click and collect': 10, 'delivery time': 6 },
  de: { versandkosten: 48, 'kostenloser versand': 34, abholung: 10, lieferzeit: 8 },
}

const terms: Readonly<Record<string, Sought>> = {
  product_viewed: {
    share: 0.3,
    lost: 0.36,
    en: {
      'table lamp': 20,
      'wool rug': 17,
      kettle: 13,
      'wall shelf': 12,
      vase: 11,
      blanket: 9,
      'dining chair': 8,
      'rug 160 x 230': 6,
      'lamp shade': 4,
    },
    de: {
      tischlampe: 20,
      teppich: 18,
      wasserkocher: 13,
      wandregal: 12,
      vase: 11,
      decke: 9,
      stuhl: 8,
      'teppich 160 x 230': 6,
      lampenschirm: 3,
    },
    missing: {
      en: { curtains: 45, 'outdoor rug': 20 },
      de: { vorhänge: 45, 'outdoor teppich': 20 },
    },
  },
  reviews_read: {
    share: 0.04,
    en: { 'rug pile height': 4, 'lamp bulb included': 3, 'chair max weight': 3 },
    de: { 'teppich florhöhe': 4, 'lampe leuchtmittel': 3, 'stuhl belastung': 3 },
  },
  cart_viewed: { share: 0.09, ...shipping },
  checkout_started: {
    share: 0.025,
    lost: 0.08,
    en: { 'voucher code': 6, 'order without account': 4 },
    de: { gutschein: 6, 'als gast bestellen': 4 },
  },
  shipping_cost_shown: { share: 0.03, lost: 0.14, ...shipping },
  payment_failed: {
    share: 0.12,
    lost: 0.2,
    en: { 'payment failed': 6, 'paid twice': 3, 'pay by invoice': 3 },
    de: { 'zahlung fehlgeschlagen': 6, 'doppelt bezahlt': 3, 'auf rechnung': 3 },
  },
  tracking_viewed: {
    share: 0.16,
    en: { 'where is my parcel': 7, 'change delivery address': 3, 'cancel order': 2 },
    de: { 'wo ist mein paket': 7, 'lieferadresse ändern': 3, stornieren: 2 },
  },
  return_requested: { share: 0.4, en: { 'return label': 1 }, de: { retourenschein: 1 } },
}
