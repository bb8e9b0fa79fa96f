import type { Trade } from './trade.ts'

const ENTRY = { 'E-mail': 45, Portal: 35, Phone: 20 }
const DESK = { 'E-mail': 60, Portal: 40 }

/** Technical support: from the first call for help to the solved case. */
export const support: Trade = {
  name: 'support',
  title: 'Support case',
  prefix: 'U',
  scale: { kind: 'csat', min: 1, max: 5 },
  survey: 'Case survey',
  success: 'CASE_RESOLVED',
  steps: [
    {
      name: 'HELP_PAGE_VIEWED',
      channels: { Portal: 1 },
      by: 'customer',
      reach: 0.55,
      leave: 0.04,
      stay: 6,
      asked: 0.04,
    },
    { name: 'CASE_OPENED', channels: ENTRY, by: 'customer', leave: 0.03, stay: 300, asked: 0.08 },
    { name: 'AGENT_ASSIGNED', channels: DESK, by: 'firm', leave: 0.03, stay: 1100, asked: 0.1 },
    { name: 'INFO_REQUESTED', channels: DESK, by: 'firm', leave: 0.05, stay: 600, asked: 0.1 },
    { name: 'INFO_PROVIDED', channels: ENTRY, by: 'customer', leave: 0.03, stay: 1500, asked: 0.1 },
    { name: 'FIX_PROPOSED', channels: DESK, by: 'firm', leave: 0.05, stay: 900, asked: 0.18 },
    {
      name: 'FIX_TESTED',
      channels: { Portal: 1 },
      by: 'customer',
      leave: 0.03,
      stay: 400,
      asked: 0.12,
    },
    { name: 'CASE_RESOLVED', channels: DESK, by: 'firm', leave: 0.01, stay: 9000, asked: 0.32 },
    {
      name: 'ARTICLE_RATED',
      channels: { Portal: 1 },
      by: 'customer',
      reach: 0.2,
      leave: 0,
      stay: 60,
      asked: 0.05,
    },
  ],
  detours: [
    {
      name: 'SCREENSHOT_ADDED',
      channels: { Portal: 1 },
      after: { CASE_OPENED: 0.2, INFO_PROVIDED: 0.1 },
    },
    {
      name: 'REMINDER_SENT',
      channels: { 'E-mail': 1 },
      after: { AGENT_ASSIGNED: 0.05, INFO_PROVIDED: 0.06 },
      whileWaiting: 6,
      ticket: true,
    },
    {
      name: 'CASE_ESCALATED',
      channels: { Desk: 1 },
      after: { FIX_PROPOSED: 0.06, INFO_PROVIDED: 0.03 },
    },
    { name: 'REMOTE_SESSION', channels: { Phone: 1 }, after: { FIX_PROPOSED: 0.12 } },
  ],
  cancel: { name: 'CASE_ABANDONED', channels: { 'E-mail': 1 } },
  kinds: [
    {
      name: 'administrators',
      share: 0.5,
      traits: { plan: { Enterprise: 75, Team: 25 } },
      channels: { Portal: 2.4 },
      reach: { SCREENSHOT_ADDED: 1.6, CASE_ESCALATED: 1.8 },
      leave: 0.85,
    },
    {
      name: 'people at home',
      share: 0.5,
      traits: { plan: { Free: 55, Team: 45 } },
      channels: { Phone: 2.5 },
      reach: { SCREENSHOT_ADDED: 0.5, HELP_PAGE_VIEWED: 1.4 },
      leave: 1.15,
    },
  ],
  attributes: {
    plan: { Free: 28, Team: 35, Enterprise: 37 },
    version: { '7.1': 20, '7.2': 50, '8.0': 30 },
  },
  places: {
    wait: ['AGENT_ASSIGNED', 'INFO_PROVIDED'],
    dropOff: ['INFO_REQUESTED', 'FIX_PROPOSED'],
    loop: [
      { at: 'FIX_TESTED', to: 'FIX_PROPOSED' },
      {
        at: 'INFO_REQUESTED',
        to: 'INFO_REQUESTED',
        by: { name: 'UPLOAD_FAILED', channels: { Portal: 1 } },
      },
    ],
    delight: ['FIX_PROPOSED', 'CASE_RESOLVED'],
  },
}
