import type { EvidenceLevel } from '@desirepath/core'

/** What a level of evidence rests on, with how many speak for it and against it. */
type Say = Record<EvidenceLevel, (pro: string, contra: string) => string>

const nothing = () => 'Nothing speaks for it or against it yet.'

const people = (n: string) =>
  n === '1' ? '1 person or answer speaks' : `${n} people or answers speak`
const pros = (pro: string, contra: string) =>
  pro === '0' && contra === '0'
    ? 'By how many people, nobody said.'
    : `${people(pro)} for it${contra === '0' ? '' : `, ${contra} against it`}.`

const log = (n: string) => `As the log of ${n} journeys shows it.`
const come = (n: string) => (n === '1' ? '1 journey comes to it.' : `${n} journeys come to it.`)
const answers = (n: string) => (n === '1' ? '1 answer says so.' : `${n} answers say so.`)

export const backingWords = {
  card: {
    assumed: nothing,
    partlyBacked: pros,
    backed: pros,
    contradicted: (pro, contra) =>
      `${people(contra)} against it${pro === '0' ? '' : `, ${pro} for it`}.`,
  },
  log: { assumed: log, partlyBacked: log, backed: log, contradicted: log },
  touchpoint: {
    assumed: nothing,
    partlyBacked: pros,
    backed: pros,
    contradicted: () => 'No event of your logs reaches what it is bound to.',
  },
  step: {
    assumed: () => 'Nobody has measured who comes to it.',
    partlyBacked: come,
    backed: come,
    contradicted: (_, contra) => `None of ${contra} journeys comes to it.`,
  },
  point: {
    assumed: nothing,
    partlyBacked: answers,
    backed: answers,
    contradicted: (_, contra) => `${contra} answers of the same customers say otherwise.`,
  },
} as const satisfies Record<string, Say>
