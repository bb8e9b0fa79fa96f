import { describe, expect, test } from 'vitest'
import { isReadableHtml, isShallowHtml, MOST_HTML } from './html-depth.ts'

const many = (html: string) => html.repeat(5000)

describe('HTML that a parser would be slow at is told from the letters', () => {
  test.each([
    ['elements in elements', many('<div>')],
    ['two kinds', many('<div><b>')],
    ['tables, whose rows need no end', many('<table><tr><td>')],
    ['marks in paragraphs', many('<p><b id=x>')],
    ['ends of what was never begun', many('<div></b>')],
    ['ends in values', many('<div title="</div>" id=\'</div>\'>')],
    ['ends in comments', many('<div><!-- </div> -->')],
    ['ends behind comments that are over at once', many('<!--><div><!---><div>')],
    ['ends in styles', many('<div><style></div></style>')],
    ['capital letters', many('<DIV>')],
    ['a quote that opens no value', many('<div ">')],
  ])('%s', (_, html) => {
    expect(isShallowHtml(html)).toBe(false)
  })

  test.each([
    ['closed elements', many('<div><b>x</b></div>')],
    ['paragraphs, items and cells without ends', many('<p>a<li>b<tr><td>c<br><img src=x>')],
    ['tags in values', many('<a title="<div><div>">x</a>')],
    ['tags in comments', many('<!--[if mso]><xml><w><![endif]-->')],
    ['no tags at all', many('a < b & c > d <3 ')],
    ['what is cut off', `<p>x</p>${'<b title="'.repeat(3)}`],
    ['nothing', ''],
  ])('not so %s', (_, html) => {
    expect(isShallowHtml(html)).toBe(true)
  })

  test('in one pass, whatever stands there', () => {
    const size = MOST_HTML / 10
    const started = performance.now()
    for (const part of ['<!--', '<a b="', "<a b='x' ", '<a =', '<style>', '</a', '<a\n', '<'])
      isShallowHtml(part.repeat(size / part.length))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('more than a clipping ever holds is not read', () => {
  expect(isReadableHtml('x'.repeat(MOST_HTML))).toBe(true)
  expect(isReadableHtml('x'.repeat(MOST_HTML + 1))).toBe(false)
})
