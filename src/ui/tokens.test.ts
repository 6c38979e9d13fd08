import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('../../public/css/00-tokens.css', import.meta.url), 'utf8')
const [lightPart = '', darkPart = ''] = css.split('@media')
const light = tokensIn(lightPart)
const dark = { ...light, ...tokensIn(darkPart) }

// WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges of fields and the marks that carry meaning (1.4.11).
const TEXT = [
  ['ink', ['paper', 'card', 'tint', 'pale', 'copper-tint', 'red-tint']],
  ['soft', ['paper', 'card', 'pale']],
  ['tile', ['paper', 'card', 'tint', 'pale', 'copper-tint']],
  ['on-tile', ['tile']],
  ['on-deep', ['deep']],
  ['on-deep-soft', ['deep']],
  ['on-button', ['button', 'button-over']],
  ['copper', ['paper', 'card', 'copper-tint']],
  ['red', ['paper', 'card', 'red-tint']],
] as const
const EDGES = [
  ['edge', ['paper', 'card', 'pale']],
  ['tile', ['paper', 'card']],
  ['live', ['deep']],
] as const

for (const [theme, tokens] of Object.entries({ light, dark })) {
  test(`text is readable and edges are visible in the ${theme} theme`, () => {
    for (const [front, backs] of TEXT) for (const back of backs) atLeast(4.5, tokens, front, back)
    for (const [front, backs] of EDGES) for (const back of backs) atLeast(3, tokens, front, back)
  })
}

function atLeast(least: number, tokens: Record<string, string>, front: string, back: string) {
  const ratio = contrast(tokens[front] ?? '', tokens[back] ?? '')
  assert.ok(ratio >= least, `${front} on ${back} is ${ratio.toFixed(2)}, less than ${least}`)
}

function tokensIn(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--ok-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

/** The ratio of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
