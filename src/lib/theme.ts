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
    if (!ours || !/^[a-z][a-z-]{1,30}$/.test(ours)) continue
    if (ours.startsWith('dark-')) dark.set(ours.slice(5), value)
    else light.set(ours, value)
  }
  if (light.size + dark.size === 0) return { problem: 'nothing' }
  return unreadable(light) ?? { css: css(light, dark), count: light.size + dark.size }
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

/** The contrast ratio of two colours like #1d6b58 or #fff. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [luminance(one), luminance(other)]
  if (first === undefined || second === undefined) return
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance(colour: string): number | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)
  const whole = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : colour
  if (!/^#[0-9a-f]{6}$/i.test(whole)) return
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(whole.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

const css = (light: ReadonlyMap<string, string>, dark: ReadonlyMap<string, string>): string =>
  [block('not (prefers-color-scheme: dark)', light), block('(prefers-color-scheme: dark)', dark)]
    .filter(Boolean)
    .join('\n')

const block = (when: string, properties: ReadonlyMap<string, string>): string =>
  properties.size === 0
    ? ''
    : `@media ${when} {\n  :root {\n${[...properties].map(([name, value]) => `    --ok-${name}: ${value};`).join('\n')}\n  }\n}`
