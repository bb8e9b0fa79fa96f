import { expect, test } from 'vitest'
import { problemWords } from './problem-words.ts'

const title = 'The request is not as the contract says'

test('what is wrong with a field is said without the words of programs', () => {
  const errors = [
    { path: 'body.link', message: 'a whole address, with https:// in front' },
    { path: 'body.people.2.firstName', message: 'is missing; it is a string' },
  ]
  expect(problemWords({ title, detail: 'body.link: a whole address', errors })).toBe(
    'Link: a whole address, with https:// in front. People 3, first name: is missing; it is a string.',
  )
  expect(
    problemWords({
      title,
      detail: 'body: it says nothing',
      errors: [{ path: 'body', message: 'it says nothing' }],
    }),
  ).toBe('It says nothing.')
  expect(problemWords({ title, detail: 'body.persona: the workspace has no such persona' })).toBe(
    'Persona: the workspace has no such persona.',
  )
})

test('wrong input is said without a title', () => {
  const type = 'urn:desirepath:problem:invalid-input'
  expect(problemWords({ type, title, detail: 'There is no such theme.' })).toBe(
    'There is no such theme.',
  )
  expect(problemWords({ type, title, detail: 'broken.mmd: Line 3: no colon' })).toBe(
    'broken.mmd: Line 3: no colon.',
  )
})

test('everything else keeps its title', () => {
  expect(problemWords({ title: 'Too large', detail: 'A file may be 20 MB at most.' })).toBe(
    'Too large. A file may be 20 MB at most.',
  )
  expect(problemWords({ title: 'Your role does not allow this' })).toBe(
    'Your role does not allow this.',
  )
})
