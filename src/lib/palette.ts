import { contrast, rgbOf } from './colour.ts'

const DAY = { paper: '#faf6ee', card: '#fffdf9' } // the grounds that text stands on: 00-tokens.css
const NIGHT = { paper: '#121817', card: '#1a2221' }
const READABLE = 4.5 // WCAG 2.2, 1.4.3
const EASY = 7 // white on the large deep ground, which is read at a bus stop in the sun
const STEP = 0.04

export interface Palette {
  light: Map<string, string>
  dark: Map<string, string>
}

/**
 * Everything that has the organisation's colour, from that one colour (`#rrggbb`): links, buttons, the card, their
 * grounds, by day and by night. A colour too pale or too dark to be read is taken darker or lighter until it is.
 */
export function paletteOf(colour: string): Palette {
  const tile = until(colour, '#000000', (one) => readsOn(one, DAY))
  const deep = until(mixed(colour, '#000000', 0.3), '#000000', (one) => ratio(one, '#fbf7ee') >= EASY)
  const nightTile = until(colour, '#ffffff', (one) => readsOn(one, NIGHT))
  const nightDeep = until(mixed(colour, '#000000', 0.45), '#000000', (one) => ratio(one, '#f4efe3') >= EASY)
  const nightButton = until(colour, '#000000', (one) => ratio(one, '#fffdf9') >= READABLE)
  return {
    light: new Map([
      ['tile', tile],
      ['on-tile', '#fffdf9'],
      ['tint', mixed(tile, DAY.card, 0.88)],
      ['pale', mixed(tile, DAY.paper, 0.95)],
      ['deep', deep],
      ['on-deep', '#fbf7ee'],
      ['on-deep-soft', mixed(deep, '#fbf7ee', 0.8)],
      ['live', mixed(nightTile, '#ffffff', 0.15)],
      ['button', deep],
      ['button-over', tile],
      ['on-button', '#fffdf9'],
    ]),
    dark: new Map([
      ['tile', nightTile],
      ['on-tile', '#10201c'],
      ['tint', mixed(nightTile, NIGHT.paper, 0.84)],
      ['pale', mixed(nightTile, NIGHT.paper, 0.95)],
      ['deep', nightDeep],
      ['on-deep', '#f4efe3'],
      ['on-deep-soft', mixed(nightDeep, '#f4efe3', 0.75)],
      ['button', nightButton],
      ['button-over', mixed(nightButton, '#000000', 0.15)],
      ['on-button', '#fffdf9'],
    ]),
  }
}

const ratio = (one: string, other: string) => contrast(one, other) ?? 1
const readsOn = (colour: string, { paper, card }: typeof DAY) =>
  ratio(colour, paper) >= READABLE && ratio(colour, card) >= READABLE

/** The colour, step by step nearer to black or white until it is right; that one at the end. */
function until(colour: string, end: string, right: (colour: string) => boolean): string {
  for (let part = 0; part < 1; part += STEP) {
    const one = mixed(colour, end, part)
    if (right(one)) return one
  }
  return end
}

/** So much of the way from the one colour to the other. */
function mixed(from: string, to: string, part: number): string {
  const [one, other] = [rgbOf(from) ?? [0, 0, 0], rgbOf(to) ?? [0, 0, 0]]
  const parts = one.map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * part))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
