import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrast } from './colour.ts'
import { mainColour, ownColour, readTheme, themeOf, writeTheme } from './theme.ts'

const problemOf = (text: string) => {
  const theme = readTheme(text)
  return 'problem' in theme ? theme.problem : undefined
}

test('custom properties of ours are taken over, for daylight and for the dark', () => {
  const theme = readTheme(':root { --ok-tile: #004488; --ok-dark-tile: #88bbff; }')
  assert.ok('css' in theme)
  assert.equal(theme.count, 2)
  assert.match(theme.css, /not \(prefers-color-scheme: dark\)[^}]*--ok-tile: #004488;/)
  assert.match(theme.css, /media \(prefers-color-scheme: dark\)[^}]*--ok-tile: #88bbff;/)
})

test('what is shown again reads as the same theme', () => {
  const theme = readTheme('--ok-tile: #004488; --ok-dark-tile: #88bbff; --ok-dark-ink: #fff')
  assert.ok('css' in theme)
  assert.match(writeTheme(theme.css), /^--ok-tile: #004488;\n/)
  assert.match(writeTheme(theme.css), /\n--ok-dark-tile: #88bbff;\n/)
  const again = readTheme(writeTheme(theme.css))
  assert.equal('css' in again && again.css, theme.css)
})

test('a theme that names only the colour of links paints buttons and the card as well', () => {
  const theme = readTheme('--ok-tile: #0b4da2; --ok-button: #7a0016')
  assert.ok('css' in theme)
  for (const name of ['deep', 'tint', 'on-deep', 'dark-deep'])
    assert.match(writeTheme(theme.css), new RegExp(`--ok-${name}: #`))
  assert.match(writeTheme(theme.css), /--ok-button: #7a0016;/)
})

test('one colour, whichever it is, becomes a theme that everybody can read', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (own) => {
      const css = themeOf(own)
      assert.equal(ownColour(css), own)
      const written = writeTheme(css)
      assert.ok('css' in readTheme(written), written)
      const value = (name: string) => new RegExp(`--ok-${name}: (#[0-9a-f]{6});`).exec(written)?.[1] ?? ''
      const pairs = [
        ['dark-tile', '#1a2221'],
        ['dark-tile', '#121817'],
        ['dark-deep', value('dark-on-deep')],
      ] as const
      for (const [front, back] of pairs) assert.ok((contrast(value(front), back) ?? 0) >= 4.5, `${front} of ${own}`)
    }),
  )
})

test('of an NL Design System theme what we know is taken over, without its selectors', () => {
  const theme = readTheme('.town-theme { --utrecht-link-color: #00447c; --utrecht-textbox-border-width: 1px }')
  assert.ok('css' in theme)
  assert.match(theme.css, /--ok-tile: #00447c/)
  assert.equal(mainColour(theme.css), '#00447c', 'the picker shows the colour of the file')
  assert.doesNotMatch(theme.css, /town|textbox/)
})

test('a theme holds properties only: no rules, no addresses, nothing that breaks out', () => {
  assert.equal(problemOf('body { display: none }'), 'unreadable')
  assert.equal(problemOf('--other: 1px'), 'nothing')
  assert.equal(problemOf('--ok-tile: url(https://spy.example/x.png)'), 'address')
  assert.equal(problemOf('--ok-font: "x'), 'unreadable')
  assert.equal(problemOf('--ok-tile: #fff</style><script>'), 'unreadable')
  assert.equal(problemOf('--ok-tile: \\75rl(x)'), 'unreadable')
})

test('text that cannot be read on its ground is refused', () => {
  const theme = readTheme('--ok-ink: #cccccc')
  assert.deepEqual(theme, { problem: 'contrast', front: '--ok-ink', back: '--ok-paper' })
})

test('whatever is uploaded, what comes out is nothing but our properties', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `--ok-tile: ${text}; --ok-ink:${text}`),
      ),
      (text) => {
        const theme = readTheme(text)
        if ('problem' in theme) return
        for (const line of theme.css.split('\n')) {
          assert.match(
            line,
            /^(@media (not )?\(prefers-color-scheme: dark\) \{| {2}:root \{| {4}--ok-[a-z-]+: [^;{}<>@\\]+;| {2}\}|\})$/,
          )
        }
      },
    ),
  )
})

test('what is compared with are the colours of the style sheet', () => {
  const sheet =
    readFileSync(new URL('../../public/css/00-tokens.css', import.meta.url), 'utf8').split('@media')[0] ?? ''
  const source = readFileSync(new URL('./theme.ts', import.meta.url), 'utf8')
  const compared = [...source.matchAll(/^ {2}'?([a-z-]+)'?: '(#[0-9a-f]{6})'/gm)]
  assert.ok(compared.length >= 10)
  for (const [, name, colour] of compared) assert.ok(sheet.includes(`--ok-${name}: ${colour};`), name)
})

test('contrast is counted as the guideline says', () => {
  assert.equal(contrast('#000', '#ffffff'), 21)
  assert.equal(contrast('red', '#fff'), undefined)
})
