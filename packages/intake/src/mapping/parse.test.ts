import { expect, test } from 'vitest'
import { parseEventMapping, parseFeedbackMapping, parseMapping } from './parse.ts'

test('names with commas and quotes are quoted', () => {
  const parsed = parseMapping('customer="a,b",activity=x , time="say ""when"""')
  expect(parsed).toMatchObject({ type: 'mapping' })
  if (parsed.type === 'mapping') {
    expect([...parsed.entries]).toEqual([
      ['customer', 'a,b'],
      ['activity', 'x'],
      ['time', 'say "when"'],
    ])
  }
})

test.each([
  ['', /empty/],
  ['customer', /key=column/],
  ['customer=', /no column/],
  ['customer="a', /not closed/],
  ['customer="a"b', /not closed, or something follows/],
  ['customer=a,customer=b', /twice/],
  ['who=a', /'who' is not known/],
  ['time=a,timeZone=Mars/Olympus', /no time zone/],
])('%s is refused with a reason', (text, reason) => {
  const parsed = parseEventMapping(text)
  expect(parsed.type).toBe('badMapping')
  if (parsed.type === 'badMapping') expect(parsed.reason).toMatch(reason)
})

test('no channel, asked attributes, and a scale', () => {
  expect(parseEventMapping('channel=none,attributes=country|plan')).toEqual({
    type: 'mapping',
    mapping: { channel: null, attributes: ['country', 'plan'] },
  })
  expect(parseFeedbackMapping('score=nps,scale=0-10')).toEqual({
    type: 'mapping',
    mapping: { score: 'nps', scale: { min: 0, max: 10 } },
  })
  expect(parseFeedbackMapping('scale=-2..2')).toMatchObject({
    mapping: { scale: { min: -2, max: 2 } },
  })
  expect(parseFeedbackMapping('scale=high')).toMatchObject({ type: 'badMapping' })
})
