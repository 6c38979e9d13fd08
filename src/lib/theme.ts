import { contrast, rgbOf } from './colour.ts'
import { type Palette, paletteOf } from './palette.ts'

/** What may be changed, in plain words: the names of custom properties and what they are worth by daylight. */
const DAYLIGHT: Readonly<Record<string, string>> = {
  paper: '#faf6ee',
  card: '#fffdf9',
  ink: '#1c2927',
  soft: '#56635f',
  tile: '#1d6b58',
  tint: '#e2f0e9',
  deep: '#12493c',
  'on-deep': '#fbf7ee',
  button: '#12493c',
  'on-button': '#fffdf9',
}

/** What must stay readable on what (WCAG 2.2, 1.4.3). */
const READABLE: readonly (readonly [front: string, back: string])[] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink', 'tint'],
  ['soft', 'paper'],
  ['tile', 'paper'],
  ['tile', 'card'],
  ['on-deep', 'deep'],
  ['on-button', 'button'],
]

const LEAST_CONTRAST = 4.5

/** Names in a theme file of NL Design System (Utrecht's components), and ours. */
const NL_DESIGN_SYSTEM: Readonly<Record<string, string>> = {
  'utrecht-document-background-color': 'paper',
  'utrecht-document-color': 'ink',
  'utrecht-document-font-family': 'font',
  'utrecht-link-color': 'tile',
  'utrecht-button-primary-action-background-color': 'button',
  'utrecht-button-primary-action-color': 'on-button',
  'utrecht-button-primary-action-hover-background-color': 'button-over',
  'utrecht-page-header-background-color': 'deep',
  'utrecht-page-header-color': 'on-deep',
}

const MOST_PROPERTIES = 2_000
const LONGEST_VALUE = 200

/** A value that only names colours, lengths and fonts: no address, no block, no escape, nothing that could end a rule. */
const PLAIN_VALUE = /^[\w\s#%.,()"'+*/-]+$/
const FETCHES = /url|image|src|element|expression|attr|env|@import|javascript/i

export type Theme =
  | { css: string; count: number }
  | { problem: 'unreadable' | 'address' | 'too_many' | 'nothing'; name?: string }
  | { problem: 'contrast'; front: string; back: string }

/**
 * Reads a theme: custom properties of ours (`--ok-tile: #1d6b58;`), or an NL Design System theme file, of which what
 * we know is taken over. Selectors around them are dropped and nothing else is let through. It counts by daylight;
 * `--ok-dark-…` counts in the dark. Text that could not be read on its ground is refused.
 */
export function readTheme(text: string): Theme {
  const declared = declarations(text)
  if ('problem' in declared) return declared
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  for (const [name, value] of declared.found) {
    const ours = name.startsWith('ok-') ? name.slice(3) : NL_DESIGN_SYSTEM[name]
    if (!ours || ours === 'own' || !/^[a-z][a-z-]{1,30}$/.test(ours)) continue
    if (ours.startsWith('dark-')) dark.set(ours.slice(5), value)
    else light.set(ours, value)
  }
  if (light.size + dark.size === 0) return { problem: 'nothing' }
  const whole = completed({ light, dark })
  return unreadable(whole.light) ?? { css: css(whole.light, whole.dark), count: light.size + dark.size }
}

/** The whole theme that belongs to one colour (`#rrggbb`), remembered in it as `--ok-own`. */
export function themeOf(colour: string): string {
  const { light, dark } = paletteOf(colour)
  return css(new Map([['own', colour], ...light]), dark)
}

/** The one colour a theme was made of, if it was. */
export const ownColour = (theme: string): string | undefined => /--ok-own: (#[0-9a-f]{6});/i.exec(theme)?.[1]

/** The colour a theme is known by, as six digits: the one it was made of, else that of its links. */
export function mainColour(theme: string): string | undefined {
  const [, tile = ''] = /--ok-tile: (#[0-9a-f]{3,6});/i.exec(theme) ?? []
  return ownColour(theme) ?? (rgbOf(tile) && (tile.length === 7 ? tile : tile.replace(/[0-9a-f]/gi, '$&$&')))
}

/** A theme that names its colour for links only would paint half the page: what it leaves out follows from that one. */
function completed({ light, dark }: Palette): Palette {
  const colour = light.get('tile')
  if (!colour || !rgbOf(colour)) return { light, dark }
  const given = paletteOf(colour)
  return { light: new Map([...given.light, ...light]), dark: new Map([...given.dark, ...dark]) }
}

/** A theme as it is written and read again: one property a line, the dark ones marked. */
export const writeTheme = (css: string): string =>
  css
    .split('@media')
    .flatMap((part) =>
      [...part.matchAll(/--ok-([\w-]+: [^;]+;)/g)].map(
        ([, rest]) => `--ok-${part.startsWith(' (prefers') ? 'dark-' : ''}${rest}`,
      ),
    )
    .join('\n')

function declarations(text: string): { found: [string, string][] } | Extract<Theme, { name?: string }> {
  const bare = text.replace(/\/\*[\s\S]*?(\*\/|$)/g, ' ')
  const found = [...bare.matchAll(/--([\w-]{1,120})\s*:\s*([^;{}]*)/g)].map(
    ([, name = '', value = '']): [string, string] => [name.toLowerCase(), value.trim()],
  )
  if (found.length === 0) return { problem: 'unreadable' }
  if (found.length > MOST_PROPERTIES) return { problem: 'too_many' }
  const known = found.filter(([name]) => name.startsWith('ok-') || name in NL_DESIGN_SYSTEM)
  for (const [name, value] of known) {
    if (FETCHES.test(value)) return { problem: 'address', name: `--${name}` }
    if (!PLAIN_VALUE.test(value) || value.length > LONGEST_VALUE || !balanced(value))
      return { problem: 'unreadable', name: `--${name}` }
  }
  return { found: known }
}

const balanced = (value: string) =>
  value.split('(').length === value.split(')').length &&
  value.split('"').length % 2 === 1 &&
  value.split("'").length % 2 === 1

/** Only colours written as numbers can be compared; others are believed. */
function unreadable(light: ReadonlyMap<string, string>): Theme | undefined {
  const colour = (name: string) => light.get(name) ?? DAYLIGHT[name] ?? ''
  const pair = READABLE.find(([front, back]) => {
    const ratio = contrast(colour(front), colour(back))
    return ratio !== undefined && ratio < LEAST_CONTRAST
  })
  return pair && { problem: 'contrast', front: `--ok-${pair[0]}`, back: `--ok-${pair[1]}` }
}

const css = (light: ReadonlyMap<string, string>, dark: ReadonlyMap<string, string>): string =>
  [block('not (prefers-color-scheme: dark)', light), block('(prefers-color-scheme: dark)', dark)]
    .filter(Boolean)
    .join('\n')

const block = (when: string, properties: ReadonlyMap<string, string>): string =>
  properties.size === 0
    ? ''
    : `@media ${when} {\n  :root {\n${[...properties].map(([name, value]) => `    --ok-${name}: ${value};`).join('\n')}\n  }\n}`
