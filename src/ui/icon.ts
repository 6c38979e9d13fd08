import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Html, trusted } from './html.ts'

const NAMES = [
  'arrow-left',
  'arrow-right',
  'building-2',
  'calendar',
  'camera',
  'check',
  'chevron-down',
  'clipboard-list',
  'clock',
  'copy',
  'download',
  'eraser',
  'external-link',
  'eye',
  'file-text',
  'id-card',
  'languages',
  'lock',
  'mail',
  'map-pin',
  'menu',
  'message-circle',
  'minus',
  'monitor',
  'palette',
  'paperclip',
  'pencil',
  'phone',
  'plus',
  'printer',
  'rotate-cw',
  'save',
  'search',
  'siren',
  'spell-check',
  'text-quote',
  'triangle-alert',
  'user',
  'user-plus',
  'users',
  'x',
] as const

export type IconName = (typeof NAMES)[number]

// Arrows point the other way in a text that runs from right to left.
const FLIPPING = new Set<IconName>(['arrow-left', 'arrow-right', 'external-link'])

const { resolve } = createRequire(import.meta.url)
const drawings = new Map(NAMES.map((name) => [name, trusted(drawing(name))]))

/** A small line drawing in the colour of the text. It always stands beside words, so it says nothing itself. */
export const icon = (name: IconName): Html => drawings.get(name) ?? trusted('')

function drawing(name: IconName): string {
  const file = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  const shapes = file
    .slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
  const className = FLIPPING.has(name) ? 'icon icon--flips' : 'icon'

  return (
    `<svg class="${className}" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes}</svg>`
  )
}
