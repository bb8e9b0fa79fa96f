import type { Card } from '@desirepath/core'

/** Every colour of a theme; a meaning has one colour and keeps it on every surface. */
export interface Tokens {
  readonly ground: string
  readonly paper: string
  readonly rail: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly line2: string
  readonly accent: string
  readonly card: string
  readonly cardLine: string
  readonly track: string
  readonly pain: string
  readonly painBg: string
  readonly painLine: string
  readonly painFaint: string
  readonly delight: string
  readonly delightBg: string
  readonly delightLine: string
  readonly opportunity: string
  readonly opportunityBg: string
  readonly opportunityLine: string
  readonly solution: string
  readonly solutionBg: string
  readonly solutionLine: string
  readonly middle: string
  readonly yellow: string
  readonly assumed: string
  readonly onStage: string
  readonly stage1: string
  readonly stage2: string
  readonly stage3: string
  readonly stage4: string
  readonly stage5: string
  readonly stage6: string
  readonly stage7: string
  readonly persona1: string
  readonly persona2: string
  readonly persona3: string
  readonly persona4: string
  readonly persona5: string
}

export type ThemeName = 'light' | 'dark'

const light: Tokens = {
  ground: '#f6f5f2',
  paper: '#ffffff',
  rail: '#fbfaf8',
  ink: '#1d1b18',
  ink2: '#5c574f',
  ink3: '#6f6a61',
  line: '#e4e0d8',
  line2: '#efece6',
  accent: '#3b5bdb',
  card: '#faf9f6',
  cardLine: '#efece6',
  track: '#edeae3',
  pain: '#c92a2a',
  painBg: '#fff1f0',
  painLine: '#ffd5d2',
  painFaint: '#f3c4c1',
  delight: '#257a36',
  delightBg: '#eefaf0',
  delightLine: '#c9efd1',
  opportunity: '#a35200',
  opportunityBg: '#fff6e5',
  opportunityLine: '#ffe3b3',
  solution: '#5f3dc4',
  solutionBg: '#f3f0ff',
  solutionLine: '#e0d7ff',
  middle: '#e67700',
  yellow: '#e0a100',
  assumed: '#857f75',
  onStage: '#ffffff',
  stage1: '#0b7285',
  stage2: '#1864ab',
  stage3: '#5f3dc4',
  stage4: '#a61e4d',
  stage5: '#2a7a3b',
  stage6: '#9a5200',
  stage7: '#495a63',
  persona1: '#0b7285',
  persona2: '#9c36b5',
  persona3: '#8a5a00',
  persona4: '#1864ab',
  persona5: '#5c574f',
}

const dark: Tokens = {
  ground: '#141311',
  paper: '#1d1b19',
  rail: '#211f1c',
  ink: '#f3f0ea',
  ink2: '#c2bbb0',
  ink3: '#a29b8f',
  line: '#38342f',
  line2: '#2b2825',
  accent: '#91a7ff',
  card: '#272421',
  cardLine: '#38342f',
  track: '#37332e',
  pain: '#ff8787',
  painBg: '#3a1f1e',
  painLine: '#5e2d2b',
  painFaint: '#6b3735',
  delight: '#69db7c',
  delightBg: '#1a2f1f',
  delightLine: '#2c4f34',
  opportunity: '#ffc078',
  opportunityBg: '#352815',
  opportunityLine: '#574120',
  solution: '#b197fc',
  solutionBg: '#2a2440',
  solutionLine: '#453a6b',
  middle: '#ffa94d',
  yellow: '#ffd43b',
  assumed: '#8d867b',
  onStage: '#ffffff',
  stage1: '#0b7285',
  stage2: '#1864ab',
  stage3: '#6741d9',
  stage4: '#a61e4d',
  stage5: '#2a7a3b',
  stage6: '#9a5200',
  stage7: '#4f626c',
  persona1: '#66d9e8',
  persona2: '#e599f7',
  persona3: '#ffd43b',
  persona4: '#74c0fc',
  persona5: '#c2bbb0',
}

/** Both themes: text colours keep 4.5:1 on every ground they are used on. */
export const tokens: Readonly<Record<ThemeName, Tokens>> = { light, dark }

const PREFIX = '--dp-'

/** The names of the tokens as references to CSS custom properties, for pictures inside a page that defines them. */
export const tokenReferences: Tokens = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(${PREFIX}${kebab(name)})`]),
) as unknown as Tokens

/** The CSS declarations that define the custom properties of one theme. */
export function tokenDeclarations(theme: ThemeName): string {
  return Object.entries(tokens[theme])
    .map(([name, value]) => `${PREFIX}${kebab(name)}:${value}`)
    .join(';')
}

/** The colour of a stage by its hue or else its position, from 0; after seven they begin again. */
export function stageColour(colours: Tokens, index: number): string {
  const { stage1, stage2, stage3, stage4, stage5, stage6, stage7 } = colours
  return cycle([stage1, stage2, stage3, stage4, stage5, stage6, stage7], index)
}

/** The colour of the persona at a position, from 0; after five they begin again. */
export function personaColour(colours: Tokens, index: number): string {
  const { persona1, persona2, persona3, persona4, persona5 } = colours
  return cycle([persona1, persona2, persona3, persona4, persona5], index)
}

/** The colour at the edge of a card that a person coloured. */
export function cardColour(colours: Tokens, name: NonNullable<Card['colour']>): string {
  const { yellow, pain, delight, accent, solution, assumed } = colours
  return { yellow, red: pain, green: delight, blue: accent, violet: solution, grey: assumed }[name]
}

function cycle(list: readonly [string, ...string[]], index: number): string {
  return list[index % list.length] ?? list[0]
}

function kebab(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)
}
