import { expect, test } from 'vitest'
import { readTranscript } from './read-transcript.ts'

function turns(text: string) {
  const read = readTranscript(text)
  if (read.type === 'unreadable') throw new Error(read.reason)
  return [
    read.kind,
    ...read.turns.map(({ speaker, second, text: said }) => [speaker, second, said]),
  ]
}

test('WebVTT: voices, cue names, notes, tags and entities', () => {
  const vtt = `WEBVTT - an interview

NOTE made by a machine
of some kind

intro
00:01.000 --> 00:04.000 align:start
<v Ann Lee>How did you <i>find</i> us?</v>

00:00:05.500 --> 00:00:09.000
<v.loud Bob>A friend &amp; a search.
It took long.

00:00:09.000 --> 00:00:10.000
<v Bob>Far too

00:00:10.000 --> 00:00:12.000
long.
`
  expect(turns(vtt)).toEqual([
    'vtt',
    ['Ann Lee', 1, 'How did you find us?'],
    ['Bob', 5.5, 'A friend & a search. It took long.'],
    ['Bob', 9, 'Far too long.'],
  ])
})

test('SubRip: numbers, commas, speakers in front, two voices in one cue', () => {
  const srt = `1\r\n00:00:01,250 --> 00:00:02,000\r\nANN: Hello\r\n\r\n2\r\n01:00:02,000 --> 01:00:04,000\r\n- Bob: Hi: there\r\n- Ann: So?\r\n`
  expect(turns(srt)).toEqual([
    'srt',
    ['ANN', 1.25, 'Hello'],
    ['Bob', 3602, 'Hi: there'],
    ['Ann', 3602, 'So?'],
  ])
})

test('plain lines with and without times, and lines that go on', () => {
  expect(turns('Moderator: What happened then?\nP4: I waited.\nAnd then I left.')).toEqual([
    'lines',
    ['Moderator', null, 'What happened then?'],
    ['P4', null, 'I waited. And then I left.'],
  ])
  expect(
    turns('[00:12:05] Ann: One\n(12:09) Bob: Two\nAnn (1:00:00): Three\nBob 00:13\nx'),
  ).toEqual(['lines', ['Ann', 725, 'One'], ['Bob', 729, 'Two'], ['Ann', 3600, 'Three Bob 00:13 x']])
  expect(turns('Ann  [00:02]\nOn a line of its own')).toEqual([
    'lines',
    ['Ann', 2, 'On a line of its own'],
  ])
})

test('what cannot be read is said with its line; a file of nothing else is refused', () => {
  const read = readTranscript('Interview of 3 May\n\nAnn: Yes')
  expect(read).toMatchObject({ problems: [{ line: 1 }], turns: [{ text: 'Yes' }] })
  expect(readTranscript('WEBVTT\n\nsoon --> later\nHello')).toMatchObject({
    type: 'unreadable',
    reason: expect.stringContaining('Line 3: “soon” is no time') as string,
  })
  expect(readTranscript('\n \n')).toMatchObject({ type: 'unreadable' })
})
