import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, freshStore } from '../../test/stores.ts'
import {
  addNote,
  changeWorkshop,
  closeBallot,
  countVoters,
  endWorkshop,
  findOpenWorkshop,
  findSummary,
  joinWorkshop,
  listParticipants,
  listWorkshops,
  notesOf,
  removeWorkshop,
  revealedNotes,
  revealNotes,
  saveJourney,
  setVotes,
  startWorkshop,
  type Store,
  tallyVotes,
  votesOf,
} from '../index.ts'

const journey = {
  id: 'j',
  title: 'First order',
  kind: 'as-is',
  document: '{}\n',
  listing: {},
  datasetId: null,
}

describe.each(engines)('%s', (engine) => {
  let store: Store
  let close: () => Promise<void>
  const ref = { workspaceId: 'w', journeyId: 'j', workshopId: 'one' }
  const elsewhere = { ...ref, workspaceId: 'other' }

  beforeAll(async () => {
    ;({ store, close } = await freshStore(engine))
    for (const workspaceId of ['w', 'other']) await saveJourney(store, workspaceId, journey)
  })
  afterAll(() => close())

  test('one workshop is under way on a journey of a workspace', async () => {
    const about = { title: 'Pains', startedBy: 'Ana' }
    expect(await startWorkshop(store, ref, about)).toBe(true)
    expect(await startWorkshop(store, { ...ref, workshopId: 'two' }, about)).toBe(false)
    expect(await findOpenWorkshop(store, ref)).toMatchObject({ id: 'one', ...about, results: [] })
    expect(await findOpenWorkshop(store, elsewhere)).toBeNull()
    const ana = { person: 'a', name: 'Ana', role: 'owner' as const }
    expect(await joinWorkshop(store, ref, ana)).toBe(true)
    expect(await joinWorkshop(store, ref, ana)).toBe(false)
    expect(await joinWorkshop(store, ref, { ...ana, name: 'Ana Lopes' })).toBe(true)
    expect(await listParticipants(store, ref)).toEqual([{ name: 'Ana Lopes', role: 'owner' }])
  })

  test('votes are taken while a vote is open, and it is closed once', async () => {
    const votes = [{ target: 'card:x', dots: 2 }]
    expect(await setVotes(store, ref, { person: 'a', votes })).toBe(false)
    const ballot = { question: 'Worst?', dots: 3, isRevealed: false }
    expect(await changeWorkshop(store, ref, { ballot })).toBe(true)
    expect(await changeWorkshop(store, elsewhere, { ballot })).toBe(false)
    expect(
      await setVotes(store, ref, { person: 'a', votes: [{ target: 'card:y', dots: 1 }] }),
    ).toBe(true)
    expect(await setVotes(store, ref, { person: 'a', votes })).toBe(true)
    expect(await setVotes(store, ref, { person: 'b', votes })).toBe(true)
    expect(await votesOf(store, ref, 'a')).toEqual(votes)
    expect(await countVoters(store, ref)).toBe(2)
    const closed = await Promise.all([closeBallot(store, ref), closeBallot(store, ref)])
    expect(closed.filter((each) => each !== null)).toEqual([{ ...ballot, isRevealed: true }])
    expect(await setVotes(store, ref, { person: 'c', votes })).toBe(false)
    expect(await tallyVotes(store, ref)).toEqual([{ target: 'card:x', dots: 4, people: 2 }])
  })

  test('notes are revealed once, and the end forgets votes and notes', async () => {
    const note = { id: 'n', author: 'Ana', stepId: 'pay', laneId: null, text: 'Say it' }
    await addNote(store, ref, { ...note, person: 'a' })
    expect(await notesOf(store, ref, 'b')).toEqual([])
    expect(await notesOf(store, ref, 'a')).toEqual([{ ...note, isNamed: false }])
    const both = await Promise.all([
      revealNotes(store, ref, { isNamed: true, at: new Date() }),
      revealNotes(store, ref, { isNamed: true, at: new Date() }),
    ])
    expect(both.flat()).toEqual([{ ...note, isNamed: true }])
    expect(await revealedNotes(store, ref)).toHaveLength(1)
    await endWorkshop(store, ref, { summary: { title: 'Pains' }, endedAt: new Date() })
    expect(await findOpenWorkshop(store, ref)).toBeNull()
    expect([await votesOf(store, ref, 'a'), await revealedNotes(store, ref)]).toEqual([[], []])
    expect(await listWorkshops(store, ref, { after: 0, limit: 9 })).toEqual([{ title: 'Pains' }])
    expect(await findSummary(store, elsewhere)).toBeNull()
    expect(await removeWorkshop(store, elsewhere)).toBe(false)
    expect(await removeWorkshop(store, ref)).toBe(true)
    expect(await findSummary(store, ref)).toBeNull()
  })
})
