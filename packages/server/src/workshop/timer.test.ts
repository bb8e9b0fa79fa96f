import { expect, test } from 'vitest'
import { nextTimer } from './timer.ts'

const now = Date.UTC(2026, 0, 1)
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString()

test('a timer runs towards an end, rests, goes on and gets longer', () => {
  const started = nextTimer(null, { do: 'start', seconds: 60 }, now)
  expect(started).toEqual({ seconds: 60, endsAt: at(60), leftMs: null })
  const paused = nextTimer(started, { do: 'pause' }, now + 20_000)
  expect(paused).toEqual({ seconds: 60, endsAt: null, leftMs: 40_000 })
  const longer = nextTimer(paused, { do: 'add', seconds: 60 }, now + 30_000)
  expect(longer).toEqual({ seconds: 120, endsAt: null, leftMs: 100_000 })
  expect(nextTimer(longer, { do: 'resume' }, now)).toEqual({
    seconds: 120,
    endsAt: at(100),
    leftMs: null,
  })
  expect(nextTimer(longer, { do: 'clear' }, now)).toBeNull()
})

test('a minute more after the end counts from now', () => {
  const over = { seconds: 60, endsAt: at(-300), leftMs: null }
  expect(nextTimer(over, { do: 'add', seconds: 60 }, now)?.endsAt).toBe(at(60))
})

test('nothing happens to a timer that is not there', () => {
  for (const change of ['pause', 'resume', 'clear'] as const)
    expect(nextTimer(null, { do: change }, now)).toBeNull()
  expect(nextTimer(null, { do: 'add', seconds: 60 }, now)).toBeNull()
})
