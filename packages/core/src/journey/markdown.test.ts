import { expect, test } from 'vitest'
import { formatMarkdown, isSafeLink, parseMarkdown, plainText } from './markdown.ts'

test('bold, italic, code, links and lists are read and written back as they were', () => {
  const text =
    'Asks **twice** and *waits*\n- a `code` word\n- [the page](https://example.org/a)\n1. first\n2. ***both***'
  const blocks = parseMarkdown(text)
  expect(blocks.map(({ type }) => type)).toEqual([
    'paragraph',
    'bullet',
    'bullet',
    'numbered',
    'numbered',
  ])
  expect(blocks[0]?.spans).toEqual([
    { text: 'Asks ' },
    { text: 'twice', bold: true },
    { text: ' and ' },
    { text: 'waits', italic: true },
  ])
  expect(parseMarkdown(formatMarkdown(blocks))).toEqual(blocks)
  expect(plainText(text)).toBe('Asks twice and waits\n• a code word\n• the page\n• first\n• both')
})

test('what only looks like a mark stays what it is', () => {
  for (const text of ['5 * 3 * 2', 'snake_case_name', 'a ** b', '2024-05-01', '#7', '- ', ''])
    expect(plainText(text).replace('• ', '- ')).toBe(text)
  const odd = parseMarkdown('\\*not italic\\* \\- no list')
  expect(odd[0]?.spans).toEqual([{ text: '*not italic* - no list' }])
  expect(parseMarkdown(formatMarkdown(odd))).toEqual(odd)
})

test('spaces at the ends of marked words stay outside the marks', () => {
  const spans = [{ text: 'a', bold: true }, { text: ' b ', italic: true }, { text: 'c' }] as const
  const text = formatMarkdown([{ type: 'paragraph', spans }])
  expect(text).toBe('**a** *b* c')
  expect(plainText(text)).toBe('a b c')
})

test('a link that runs a script is only words', () => {
  expect(isSafeLink('javascript:alert(1)')).toBe(false)
  expect(parseMarkdown('[x](javascript:alert)')[0]?.spans).toEqual([
    { text: '[x](javascript:alert)' },
  ])
})
