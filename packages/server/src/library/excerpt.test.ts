import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('a long text is shown where it says what was looked for', () => {
  const text = `${'word '.repeat(200)}needle ${'more '.repeat(200)}`
  expect(excerpt(text, [])).toMatch(/^word .* …$/)
  expect(excerpt(text, ['NEEDLE'])).toMatch(/^… word.* needle more .* …$/)
  expect(excerpt(text, ['absent'])).toMatch(/^word /)
  expect(excerpt('short', ['needle'])).toBe('short')
})
