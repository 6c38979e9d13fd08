// Draws demo/faces/*.svg, once. The two packages it needs are not dependencies of Openkeuken:
//   mkdir /tmp/faces && cd /tmp/faces && npm install @dicebear/core @dicebear/lorelei
//   node demo/draw-faces.ts /tmp/faces
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Face, faces } from './faces.ts'

type DiceBear = { createAvatar(style: unknown, options: Record<string, unknown>): { toString(): string } }

const modules = join(resolve(process.argv[2] ?? '.'), 'node_modules/@dicebear')
const { createAvatar }: DiceBear = await import(join(modules, 'core/lib/index.js'))
const lorelei: unknown = await import(join(modules, 'lorelei/lib/index.js'))
const folder = join(import.meta.dirname, 'faces')

mkdirSync(folder, { recursive: true })
for (const [name, face] of Object.entries(faces)) writeFileSync(join(folder, `${name}.svg`), draw(name, face))

function draw(name: string, face: Face) {
  const drawing = createAvatar(lorelei, { seed: name, ...options(face) }).toString()
  const strokes = drawing.replace(/<metadata[\s\S]*?<\/metadata>/, '').replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 980" fill="none"><clipPath id="${name}"><circle cx="490" cy="490" r="490"/></clipPath><g clip-path="url(#${name})"><path fill="${face.circle}" d="M0 0h980v980H0z"/><g transform="translate(0 60)">${tidy(strokes)}</g></g></svg>\n`
}

/** Whole units of a 980 unit drawing: nobody sees a tenth of a pixel. */
function tidy(strokes: string) {
  return strokes
    .replace(/<mask[\s\S]*?<\/mask>/, '')
    .replace(/ mask="[^"]*"| clip-rule="evenodd"/g, '')
    .replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number))))
    .replace(/\s*\/>/g, '/>')
    .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/g, '#$1$2$3')
}

function options({
  hair,
  eyes,
  mouth,
  nose,
  head,
  eyebrows,
  glasses,
  beard,
  earrings,
  freckles,
  skin,
  hairColour,
}: Face) {
  return {
    ...variants({ hair, eyes, nose, head, eyebrows }),
    mouth: [mouth],
    ...sometimes('glasses', glasses),
    ...sometimes('beard', beard),
    ...sometimes('earrings', earrings),
    ...sometimes('freckles', freckles ? 1 : undefined),
    hairAccessoriesProbability: 0,
    skinColor: [skin],
    hairColor: [hairColour],
  }
}

function variants(numbers: Record<string, number>) {
  return Object.fromEntries(Object.entries(numbers).map(([part, number]) => [part, [variant(number)]]))
}

function sometimes(part: string, number?: number) {
  return number ? { [part]: [variant(number)], [`${part}Probability`]: 100 } : { [`${part}Probability`]: 0 }
}

function variant(number: number) {
  return `variant${String(number).padStart(2, '0')}`
}
