import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lightFormat, lightText } from './light-format.ts'

const HARMFUL =
  /<(script|img|svg|iframe|object|embed|form|input|style|link|meta|base|math|template)|\son\w+\s*=[^>]*>|href="\s*(javascript|data|vbscript):/i

/** Only what stands in a tag can do harm; the same words as text are words. */
const tagsOf = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('')

test('markdown becomes paragraphs, lists, headings and links', () => {
  const html = lightFormat('# Ophalen\n\nNeem **mee**:\n\n- oude paspoort\n- [foto](https://example.org)')
  assert.match(html, /<h2>Ophalen<\/h2>/)
  assert.match(html, /<strong>mee<\/strong>/)
  assert.match(html, /<li>oude paspoort<\/li>/)
  assert.match(html, /<a href="https:\/\/example\.org" rel="nofollow noopener">foto<\/a>/)
})

test('the html of an imported page keeps its text and loses what could harm', () => {
  const html = lightFormat(
    '<p onclick="x()">Bel <a href="javascript:alert(1)">ons</a></p><script>alert(1)</script><img src=x onerror=alert(1)>',
  )
  assert.match(html, /<p>Bel <a rel="nofollow noopener">ons<\/a><\/p>/)
  assert.doesNotMatch(html, HARMFUL)
})

test('whatever was typed, nothing harmful comes out and nothing fails', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:1)',
      '<a href="data:text/html,x">',
      '"><svg onload=1>',
      '`',
      '**',
      '<!--',
      '\n\n',
      '<style>',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      assert.doesNotMatch(tagsOf(lightFormat(pieces.join(''))), HARMFUL)
    }),
  )
})

test('a text nested thousands deep is shown as typed', () => {
  assert.match(lightFormat(`${'> '.repeat(3000)}diep`), /diep/)
})

test('the words alone, for a line in a list', () => {
  assert.equal(lightText('## Kosten\n\n1 < 2 & **"3"**\n- vier'), 'Kosten 1 < 2 & "3" vier')
})

test('no text keeps everybody waiting: what takes too long to read is shown as it was typed, and read once', () => {
  const slow = {
    spaces: `x${' '.repeat(49_000)}!`,
    nested: '1. '.repeat(16_000),
    marks: '_a'.repeat(24_000),
    dots: `${'a.'.repeat(24_000)}@`,
  }
  for (const [name, text] of Object.entries(slow)) {
    const began = performance.now()
    const first = lightFormat(text)
    assert.ok(performance.now() - began < 2_000, `${name} took ${Math.round(performance.now() - began)} ms`)
    const again = performance.now()
    assert.equal(lightFormat(text), first)
    assert.ok(performance.now() - again < 100, name)
    assert.ok(first.length >= text.length / 2)
  }
  assert.match(lightFormat(`**Ja** ${'gewone woorden '.repeat(500)}`), /^<p><strong>Ja<\/strong>/)
})
