import type { Trade } from './trade.ts'

const CONTACT = { Phone: 48, Portal: 42, Desk: 10 }
const ROOM = { 'On site': 1 }

/** A clinic: from asking for an appointment to the end of the treatment. */
export const clinic: Trade = {
  name: 'clinic',
  title: 'Outpatient treatment',
  prefix: 'PAT',
  scale: { kind: 'csat', min: 1, max: 5 },
  survey: 'Patient survey',
  success: 'Treatment completed',
  steps: [
    {
      name: 'Appointment requested',
      channels: CONTACT,
      by: 'customer',
      leave: 0.04,
      stay: 2100,
      asked: 0.1,
    },
    {
      name: 'Appointment confirmed',
      channels: { Portal: 1, Phone: 1 },
      by: 'firm',
      leave: 0.04,
      stay: 5000,
      asked: 0.08,
    },
    {
      name: 'Registration',
      channels: { Desk: 7, Portal: 3 },
      by: 'customer',
      leave: 0.02,
      stay: 25,
      asked: 0.1,
    },
    { name: 'Triage', channels: ROOM, by: 'firm', reach: 0.6, leave: 0.01, stay: 20, asked: 0.05 },
    { name: 'Consultation', channels: ROOM, by: 'firm', leave: 0.04, stay: 60, asked: 0.24 },
    { name: 'Lab test', channels: { Lab: 1 }, by: 'firm', leave: 0.03, stay: 2700, asked: 0.1 },
    {
      name: 'Results ready',
      channels: { Portal: 1 },
      by: 'firm',
      leave: 0.03,
      stay: 2800,
      asked: 0.12,
    },
    { name: 'Follow-up visit', channels: ROOM, by: 'firm', leave: 0.03, stay: 5000, asked: 0.22 },
    {
      name: 'Treatment completed',
      channels: ROOM,
      by: 'firm',
      leave: 0.01,
      stay: 40_000,
      asked: 0.26,
    },
    {
      name: 'Check-up booked',
      channels: CONTACT,
      by: 'customer',
      reach: 0.3,
      leave: 0,
      stay: 60,
      asked: 0.06,
    },
  ],
  detours: [
    { name: 'Appointment moved', channels: CONTACT, after: { 'Appointment confirmed': 0.12 } },
    { name: 'X-ray', channels: { Radiology: 1 }, after: { Consultation: 0.15 } },
    {
      name: 'Practice called',
      channels: { Phone: 1 },
      after: { 'Appointment requested': 0.05, 'Lab test': 0.06 },
      whileWaiting: 7,
      ticket: true,
    },
    { name: 'Prescription sent', channels: { Portal: 1 }, after: { 'Follow-up visit': 0.18 } },
  ],
  cancel: { name: 'Referral to another clinic', channels: { Phone: 1 } },
  kinds: [
    {
      name: 'acute cases',
      share: 0.5,
      traits: { insurance: { Statutory: 90, Private: 10 } },
      channels: { Phone: 2 },
      reach: { Triage: 1.5, 'X-ray': 1.8 },
      leave: 1.1,
    },
    {
      name: 'planned visits',
      share: 0.5,
      traits: { insurance: { Statutory: 60, Private: 40 } },
      channels: { Portal: 2.5 },
      reach: { Triage: 0.4, 'Appointment moved': 1.6 },
      leave: 0.9,
    },
  ],
  attributes: {
    insurance: { Statutory: 75, Private: 25 },
    department: { Cardiology: 24, Dermatology: 26, Orthopaedics: 30, ENT: 20 },
  },
  places: {
    wait: ['Appointment requested', 'Lab test'],
    dropOff: ['Appointment confirmed', 'Consultation', 'Results ready'],
    loop: [
      {
        at: 'Registration',
        to: 'Registration',
        by: { name: 'Registration rejected', channels: { Portal: 1 } },
      },
      { at: 'Results ready', to: 'Lab test' },
    ],
    delight: ['Consultation', 'Follow-up visit'],
  },
}
