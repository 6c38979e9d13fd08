import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { CUSTOMER_WORD, translator } from '../words/i18n.ts'
import { page } from './page.ts'
import type { PageProps } from './shell.ts'

const t = translator({ language: 'nl', address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' })
const props: PageProps = {
  language: 'nl',
  title: 'Uw vraag',
  brand: { name: 'Zonnedam & co', phone: '14 0123' },
  kind: 'customer',
  nonce: 'n0nce',
  body: html`<h1>Hallo</h1>`,
}
const written = (more: Partial<PageProps>) => String(page(t, { ...props, ...more }))

test('a page says its language, its title, and how to reach a human', () => {
  const out = written({})

  assert.match(out, /^<!DOCTYPE html>\n<html lang="nl" dir="ltr"/)
  assert.match(out, /<title>Uw vraag – Zonnedam &amp; co<\/title>/)
  assert.match(out, /<a class="skip" href="#main">/)
  assert.match(out, /href="tel:140123"/)
  assert.match(out, /href="\?lang=en" lang="en"/)
})

test('the nonce stands on the script, on the style and where Turbo looks for it', () => {
  const out = written({ brand: { name: 'Z', themeCss: ':root{--ok-tile:#000}</style><script>' } })

  assert.match(out, /name="csp-nonce" content="n0nce"/)
  assert.match(out, /<script type="module" src="[^"]+" nonce="n0nce"/)
  assert.match(out, /<style nonce="n0nce"/)
  assert.doesNotMatch(out, /<\/style><script>/)
})

test('only a page with a stream is live', () => {
  assert.doesNotMatch(written({}), /data-controller="live"/)
  assert.match(written({ live: '/r/1/stream' }), /data-controller="live" data-live-url-value="\/r\/1\/stream"/)
})

test('the desk has its navigation once as a list and its first entries in the bar below', () => {
  const nav = ['Vandaag', 'Vragen', 'Klanten', 'Spiegel'].map((label, at) => ({
    label,
    href: `/${at}`,
    count: at,
    current: at === 0,
  }))
  const out = written({ kind: 'desk', nav, aside: html`<p>Ernaast</p>`, me: { name: 'Marieke' } })

  assert.equal(out.match(/>Vandaag</g)?.length, 2)
  assert.equal(out.match(/>Spiegel /g)?.length, 1)
  assert.match(out, /popovertarget="menu"/)
  assert.match(out, /<aside class="desk__aside"/)
  assert.doesNotMatch(out, /aria-hidden="true">0</)
})
