import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMarkdown, type MarkdownSpan, parseMarkdown, plainText } from './markdown.ts'
import { renamedMentions } from './mentions.ts'

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '@', '*', '`', '[', ']', '(', ')', '\\', '-', '1', '.'),
  minLength: 1,
})
const name = fc
  .string({
    unit: fc.constantFrom('A', 'ñ', ' ', '*', '`', '(', ')', '\\', '.', '@'),
    minLength: 1,
    maxLength: 12,
  })
  .filter((each) => each.trim() === each)
const id = fc.string({ unit: fc.constantFrom('a', '9', '-', '_'), minLength: 1, maxLength: 8 })
const mention = fc
  .tuple(name, id)
  .map(([called, mentioned]): MarkdownSpan => ({ text: `@${called}`, mention: mentioned }))
const words = letters.map((text): MarkdownSpan => ({ text }))
const bold = fc
  .string({ unit: fc.constantFrom('x', 'y', 'z'), minLength: 1 })
  .map((text): MarkdownSpan => ({ text, bold: true }))
/** Neighbours of one look are one span; between words and bold there is always a mention. */
const spans = fc
  .array(fc.tuple(fc.oneof(words, bold), mention), { maxLength: 5 })
  .map((pairs) => pairs.flat())

test('mentions are written as they are read, among whatever signs', () => {
  fc.assert(
    fc.property(spans, fc.constantFrom('paragraph', 'bullet', 'numbered'), (line, type) => {
      const blocks = [{ type, spans: line }] as const
      const text = formatMarkdown(blocks)
      expect(parseMarkdown(text)).toEqual(blocks)
      expect(formatMarkdown(parseMarkdown(text))).toBe(text)
      const plain = line.map((span) => span.text).join('')
      expect(plainText(text)).toBe(type === 'paragraph' ? plain : `• ${plain}`)
    }),
  )
})

test('a name of today takes the place of the written one and changes nothing else', () => {
  fc.assert(
    fc.property(spans, name, (line, called) => {
      const text = formatMarkdown([{ type: 'paragraph', spans: line }])
      const renamed = parseMarkdown(renamedMentions(text, () => called))[0]?.spans
      expect(renamed).toEqual(
        line.map((span) => (span.mention === undefined ? span : { ...span, text: `@${called}` })),
      )
    }),
  )
})
