import type { Trade } from '../trade.ts'

const minutes = 60
const hours = 3600
const days = 86_400

/** A shop for home and garden: from an advertisement to the next order. */
export const shop: Trade = {
  name: 'shop',
  title: 'First order, end to end',
  success: 'order_placed',
  channels: [
    ['Search', 0.34],
    ['Social ad', 0.27],
    ['Newsletter', 0.21],
    ['Price portal', 0.18],
  ],
  attributes: [
    {
      name: 'device',
      values: [
        ['mobile', 0.58],
        ['desktop', 0.34],
        ['tablet', 0.08],
      ],
    },
    {
      name: 'country',
      values: [
        ['DE', 0.44],
        ['AT', 0.14],
        ['UK', 0.27],
        ['IE', 0.15],
      ],
    },
    {
      name: 'customer_type',
      values: [
        ['new', 0.68],
        ['returning', 0.32],
      ],
    },
  ],
  steps: [
    {
      activity: 'landing_page_viewed',
      channel: null,
      leave: 0.16,
      skip: 0,
      gap: [2 * minutes, 0.8],
      answers: 0,
    },
    {
      activity: 'product_viewed',
      channel: 'Website',
      leave: 0.12,
      skip: 0.02,
      gap: [4 * minutes, 0.9],
      answers: 0.02,
    },
    {
      activity: 'reviews_read',
      channel: 'Website',
      leave: 0.08,
      skip: 0.45,
      gap: [3 * minutes, 0.7],
      answers: 0.02,
    },
    {
      activity: 'add_to_cart',
      channel: 'Website',
      leave: 0.09,
      skip: 0,
      gap: [6 * minutes, 1],
      answers: 0,
    },
    {
      activity: 'checkout_started',
      channel: 'Website',
      leave: 0.07,
      skip: 0,
      gap: [2 * minutes, 0.6],
      answers: 0,
    },
    {
      activity: 'shipping_cost_shown',
      channel: 'Website',
      leave: 0.08,
      skip: 0,
      gap: [1 * minutes, 0.7],
      answers: 0.07,
    },
    {
      activity: 'payment_entered',
      channel: 'Website',
      leave: 0.05,
      skip: 0,
      gap: [2 * minutes, 0.6],
      answers: 0.02,
    },
    {
      activity: 'order_placed',
      channel: 'Website',
      leave: 0.01,
      skip: 0,
      gap: [20 * hours, 0.5],
      answers: 0.14,
    },
    {
      activity: 'order_shipped',
      channel: 'E-mail',
      leave: 0.004,
      skip: 0,
      gap: [2.2 * days, 0.35],
      answers: 0.02,
    },
    {
      activity: 'parcel_delivered',
      channel: 'Courier',
      leave: 0.06,
      skip: 0,
      gap: [1.5 * days, 0.7],
      answers: 0.34,
    },
    {
      activity: 'parcel_unpacked',
      channel: 'At home',
      leave: 0.2,
      skip: 0.25,
      gap: [5 * days, 0.7],
      answers: 0.3,
    },
    {
      activity: 'support_contacted',
      channel: 'Phone',
      leave: 0.1,
      skip: 0.86,
      gap: [2 * days, 0.8],
      answers: 0.3,
    },
    {
      activity: 'review_written',
      channel: 'E-mail',
      leave: 0.5,
      skip: 0.6,
      gap: [12 * days, 0.8],
      answers: 0.1,
    },
    {
      activity: 'second_order_placed',
      channel: 'App',
      leave: 1,
      skip: 0.3,
      gap: [1 * days, 0.5],
      answers: 0,
    },
  ],
  nouns: {
    en: {
      thing: ['parcel', 'order', 'delivery', 'garden table'],
      fee: ['shipping', 'delivery fee', 'postage'],
      joy: ['handwritten card', 'packaging', 'free seed packet', 'little note'],
      hurdle: ['card payment', 'payment page', 'credit card form'],
    },
    de: {
      thing: ['Paket', 'Bestellung', 'Lieferung', 'Gartentisch'],
      fee: ['Versandkosten', 'Liefergebühr', 'Porto'],
      joy: ['handgeschriebene Karte', 'Verpackung', 'kleine Samentüte', 'nette Notiz'],
      hurdle: ['Kartenzahlung', 'Bezahlseite', 'Kreditkarten-Maske'],
    },
    fr: {
      thing: ['colis', 'commande'],
      fee: ['frais de port'],
      joy: ['petite carte', 'emballage'],
      hurdle: ['paiement par carte'],
    },
    es: {
      thing: ['paquete', 'pedido'],
      fee: ['gastos de envío'],
      joy: ['tarjeta escrita a mano'],
      hurdle: ['pago con tarjeta'],
    },
  },
  truths: { wait: 8, dropOff: 5, delight: 10, loop: { from: 6, to: 4 } },
}
