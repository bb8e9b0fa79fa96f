import type { Trade } from './trade.ts'

const SELF = { App: 62, Website: 38 }

/** A bank: opening an account until the card is in use. */
export const bank: Trade = {
  name: 'bank',
  title: 'Open an account',
  prefix: 'K',
  scale: { kind: 'nps', min: 0, max: 10 },
  survey: 'Onboarding survey',
  success: 'card_activated',
  steps: [
    {
      name: 'landing_viewed',
      channels: { Website: 7, 'Social ad': 3 },
      by: 'customer',
      leave: 0.06,
      stay: 3,
      asked: 0.03,
    },
    { name: 'form_started', channels: SELF, by: 'customer', leave: 0.05, stay: 5, asked: 0.08 },
    {
      name: 'personal_data_entered',
      channels: SELF,
      by: 'customer',
      leave: 0.05,
      stay: 7,
      asked: 0.1,
    },
    {
      name: 'video_ident_started',
      channels: SELF,
      by: 'customer',
      leave: 0.03,
      stay: 9,
      asked: 0.12,
    },
    {
      name: 'contract_esigned',
      channels: SELF,
      by: 'customer',
      leave: 0.02,
      stay: 1700,
      asked: 0.12,
    },
    {
      name: 'account_opened',
      channels: { 'E-mail': 1 },
      by: 'firm',
      leave: 0.02,
      stay: 1400,
      asked: 0.22,
    },
    { name: 'card_sent', channels: { Post: 1 }, by: 'firm', leave: 0.02, stay: 4300, asked: 0.1 },
    { name: 'card_activated', channels: SELF, by: 'customer', leave: 0.01, stay: 9000, asked: 0.3 },
    {
      name: 'first_transfer',
      channels: SELF,
      by: 'customer',
      reach: 0.7,
      leave: 0.01,
      stay: 15_000,
      asked: 0.08,
    },
    {
      name: 'salary_moved',
      channels: SELF,
      by: 'customer',
      reach: 0.3,
      leave: 0,
      stay: 60,
      asked: 0.1,
    },
  ],
  detours: [
    {
      name: 'fees_page_opened',
      channels: { Website: 1 },
      after: { landing_viewed: 0.15, form_started: 0.05 },
    },
    {
      name: 'chat_opened',
      channels: { Chat: 1 },
      after: { video_ident_started: 0.06, account_opened: 0.03 },
      ticket: true,
    },
    {
      name: 'hotline_called',
      channels: { Phone: 1 },
      after: { contract_esigned: 0.03, card_sent: 0.04 },
      whileWaiting: 9,
      ticket: true,
    },
    { name: 'pin_reset', channels: SELF, after: { card_activated: 0.05 } },
  ],
  cancel: { name: 'application_withdrawn', channels: { Phone: 1, App: 1 } },
  kinds: [
    {
      name: 'students with a phone',
      share: 0.5,
      traits: { age_group: { '18-24': 80, '25-39': 20 } },
      channels: { App: 3, Website: 0.3 },
      reach: { fees_page_opened: 0.5 },
      leave: 0.9,
    },
    {
      name: 'who compare',
      share: 0.5,
      traits: { age_group: { '25-39': 40, '40-59': 45, '60+': 15 } },
      channels: { Website: 2.5, App: 0.5 },
      reach: { fees_page_opened: 2, salary_moved: 1.5 },
      leave: 1.1,
    },
  ],
  attributes: {
    age_group: { '18-24': 40, '25-39': 30, '40-59': 22, '60+': 8 },
    product: { Basic: 70, Plus: 30 },
  },
  places: {
    wait: ['contract_esigned', 'card_sent'],
    dropOff: ['form_started', 'personal_data_entered'],
    loop: [
      {
        at: 'video_ident_started',
        to: 'video_ident_started',
        by: { name: 'video_ident_failed', channels: SELF },
      },
      { at: 'contract_esigned', to: 'personal_data_entered' },
    ],
    delight: ['account_opened', 'card_activated'],
  },
}
