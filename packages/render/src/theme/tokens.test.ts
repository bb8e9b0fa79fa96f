import { expect, test } from 'vitest'
import { personaColour, stageColour, tokenDeclarations, tokenReferences, tokens } from './tokens.ts'

/** WCAG 2.2 relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test.each(['light', 'dark'] as const)(
  'text in the %s theme keeps 4.5:1 on each of its grounds',
  (theme) => {
    const t = tokens[theme]
    const grounds = [t.ground, t.paper, t.rail, t.card]
    const tinted = [t.painBg, t.delightBg, t.opportunityBg, t.solutionBg]
    for (const ground of [...grounds, ...tinted]) {
      for (const ink of [t.ink, t.ink2, t.ink3]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    for (const ground of grounds) {
      for (const ink of [t.accent, t.pain, t.delight, t.opportunity, t.solution]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      for (let i = 0; i < 5; i++) {
        expect(contrast(personaColour(t, i), ground)).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast(t.pain, t.painBg)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(t.delight, t.delightBg)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(t.opportunity, t.opportunityBg)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(t.solution, t.solutionBg)).toBeGreaterThanOrEqual(4.5)
    for (let i = 0; i < 7; i++) {
      expect(contrast(t.onStage, stageColour(t, i)), `stage ${i}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(t.assumed, t.paper), 'lines need 3:1').toBeGreaterThanOrEqual(3)
  },
)

test('references and declarations name the same custom properties', () => {
  const declared = tokenDeclarations('light')
    .split(';')
    .map((each) => each.slice(0, each.indexOf(':')))
  expect(Object.values(tokenReferences)).toEqual(declared.map((name) => `var(${name})`))
})
