import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problemWith } from '../src/lib/text.ts'

/** The real lists, by TEST_DATA (default: beside the checkout); where they are not, a few of our own. */
const DATA = join(process.env.TEST_DATA ?? new URL('../../shared/data', import.meta.url).pathname, 'bad-input')

/** Of the script injections every twentieth; with FULL=1 all. */
const EVERY = process.env.FULL ? 1 : 20

const OUR_NAUGHTY = [
  '',
  ' \t\u200b\u3000',
  'nul\0',
  'undefined',
  'NULL',
  '-1',
  '0x0',
  '1/0',
  '../../../../etc/passwd',
  "' or 1=1; --",
  '%s%d%n',
  '{{7*7}} <%= 7*7 %>',
  '\u0001\u0007\u001b[31m\u007f\u0085\ufffe',
  '\ufeffأهلاً وسهلاً\u202e olleh',
  'Z̸̛̩a̶l̷g̵o̸',
  '👩‍👩‍👧‍👦 🏳️‍🌈 田中さん ｱｲｳ',
  'a\r\nb\rc\n\nd',
  'x'.repeat(2_000),
]
const OUR_INJECTIONS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  '<a href="jav&#x09;ascript:alert(1)">a</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
]

const linesOf = (name: string) => (existsSync(join(DATA, name)) ? readFileSync(join(DATA, name), 'utf8') : undefined)

/** Strings that break programs, all of them. */
export const naughty: string[] = JSON.parse(linesOf('blns.json') ?? JSON.stringify(OUR_NAUGHTY))

/** Strings that try to run something. */
export const injections: string[] = (
  linesOf('xss-payloads-odd-lines.txt') ?? OUR_INJECTIONS.flatMap((one) => Array(20).fill(one)).join('\n')
)
  .split('\n')
  .filter((line, at) => line.trim() !== '' && at % EVERY === 0)

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Pictures that are whole, and archives and pictures that are not. */
export const soundPictures = filesIn('png-valid') ?? [new File([DOT], 'punt.png')]
export const brokenFiles = [
  ...(filesIn('png-broken') ?? [
    new File([DOT.subarray(0, 40)], 'half.png'),
    new File([DOT.subarray(0, 8)], 'kop.png'),
  ]),
  ...(filesIn('zip-broken') ?? [new File(['PK\u0003\u0004\u0000\u0000'], 'half.zip')]),
]

function filesIn(folder: string): File[] | undefined {
  const path = join(DATA, folder)
  return existsSync(path)
    ? readdirSync(path).map((name) => new File([readFileSync(join(path, name))], name, { type: 'image/png' }))
    : undefined
}

/** What a browser makes of a text on its way to a field of several lines, and the program of it there. */
export const asKept = (text: string) => text.replace(/\r\n|\r|\n/g, '\n')

/** The same for a field of one line. */
export const asKeptInLine = (text: string) => text.replace(/[\r\n]+/g, '').trim()

/** Whether the program may only refuse it: nothing to see, NUL, or half a character. */
export const mustBeRefused = (text: string) => problemWith(asKept(text), { max: 1_000_000 }) !== undefined

/** As many texts together as fit, joined by what may stand in such a field. Those that must be refused are left out. */
export function batches(texts: readonly string[], { most, joint }: { most: number; joint: string }): string[] {
  const all: string[] = []
  let now = ''
  for (const text of texts) {
    if (mustBeRefused(text) || text.length > most) continue
    if (now && now.length + joint.length + text.length > most) {
      all.push(now)
      now = ''
    }
    now = now ? `${now}${joint}${text}` : text
  }
  return now ? [...all, now] : all
}
