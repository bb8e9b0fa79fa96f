import { expect, test } from 'vitest'
import { hostileSvg, refusedSvg } from '../../test/hostile-svg.ts'
import { cleanSvg } from './svg.ts'

test.each(Object.entries(hostileSvg))('nothing is left of %s but what draws', (_, source) => {
  const cleaned = cleanSvg(source)
  if (cleaned.type === 'refused') throw new Error(cleaned.reason)
  const { svg } = cleaned
  expect(svg).toMatch(/<rect width="4" height="4" fill="#0a0"><\/rect><\/svg>$/)
  expect(svg).not.toMatch(/alarm|evil|script|foreign|passwd|<[?!]|\son\w+=|base64|<\/?\w+:/i)
})

test.each(Object.entries(refusedSvg))('%s is refused, soon and with a reason', (_, source) => {
  const started = performance.now()
  const cleaned = cleanSvg(source)
  expect(cleaned.type === 'refused' && cleaned.reason).toMatch(/^The .+/)
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a picture as drawing programs write it stays as it is drawn', () => {
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 24 24" inkscape:version="1.3">
<style>.a{fill:url(#g);stroke:#333}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><path id="p" d="M0 0h4"/></defs>
<g class="a" style="opacity:.5" inkscape:label="Layer"><use xlink:href="#p" x="3"/><text>a &amp; b &lt; c</text></g></svg>`
  const cleaned = cleanSvg(source)
  expect(cleaned).toMatchObject({ type: 'svg' })
  const { svg } = cleaned as { readonly svg: string }
  expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">')
  expect(svg).toContain('<style>.a{fill:url(#g);stroke:#333}</style>')
  expect(svg).toContain('<g class="a" style="opacity:.5"><use href="#p" x="3"></use>')
  expect(svg).toContain('<text>a &amp; b &lt; c</text>')
  expect(cleanSvg(svg)).toEqual(cleaned)
})
