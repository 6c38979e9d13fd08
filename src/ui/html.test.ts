import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, joined, trusted } from './html.ts'

const NASTY = `<script>alert("x")</script>' & co`

test('text is escaped, in elements and in quoted attributes', () => {
  const out = String(html`<p title="${NASTY}">${NASTY}</p>`)

  assert.doesNotMatch(out, /<script>/)
  assert.match(out, /&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;&#39; &amp; co/)
})

test('markup made by html is not escaped twice', () => {
  assert.equal(String(html`<p>${html`<b>${'a & b'}</b>`}</p>`), '<p><b>a &amp; b</b></p>')
})

test('nothing is written for false, null and undefined', () => {
  assert.equal(String(html`[${false}${null}${undefined}]`), '[]')
})

test('trusted writes its markup as it is, and nothing else does', () => {
  assert.equal(String(html`${trusted('<i>x</i>')}`), '<i>x</i>')
  assert.equal(String(html`${'<i>x</i>'}`), '&lt;i&gt;x&lt;/i&gt;')
})

test('joined leaves out what is not there and escapes text; no line begins with its dot', () => {
  assert.equal(String(joined(['a', false, '', '<b>', html`<i>c</i>`])), 'a\u00a0· &lt;b&gt;\u00a0· <i>c</i>')
})
