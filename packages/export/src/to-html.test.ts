import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fixtureJourney } from '../test/journeys.ts'
import { toHtml } from './to-html.ts'

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

test('the page needs nothing from outside, and its policy names its own script and style only', async () => {
  const page = await toHtml(fixtureJourney('shop'))
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const [style = ''] = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, text]) => text ?? '',
  )
  const [script = ''] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text ?? '',
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`style-src '${hash(style)}'`)
  expect(policy).toContain(`script-src '${hash(script)}'`)
  expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
    /(src|href)="(?!#)|url\((?!data:|#)|https?:|@import/,
  )
  expect(page).not.toMatch(/ style="| on\w+="/)
}, 20_000)

test('every link of the page leads somewhere, and every id is there once', async () => {
  const page = await toHtml(fixtureJourney('shop'))
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
})

test('hostile titles are inert', async () => {
  const page = await toHtml(fixtureJourney('hostile'))
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('<a href="javascript:')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test.each(['empty', 'missing-values', 'arabic'] as const)(
  '%s makes a page without holes',
  async (name) => {
    const page = (await toHtml(fixtureJourney(name))).replaceAll(
      /<(style|script)>[\s\S]*?<\/\1>/g,
      '',
    )
    expect(/undefined|NaN|\bnull\b|\[object/.exec(page)?.[0]).toBeUndefined()
  },
)
