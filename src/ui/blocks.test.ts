import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conversation } from './conversation.ts'
import { html } from './html.ts'
import { list, paging } from './list.ts'
import { notice } from './notice.ts'
import { errorPage } from './page/error-page.ts'
import { mend } from './page/mend.ts'
import { promiseList } from './promise-list.ts'
import { rail } from './rail.ts'
import { CUSTOMER_WORD, translator } from './words/i18n.ts'

const t = translator({ language: 'nl', address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' })

test('the rail is an ordered list that speaks each state and marks the step of now', () => {
  const out = String(
    rail(t, [
      { id: 'a', state: 'done', title: 'Ontvangen' },
      { id: 'b', state: 'now', title: '<b>Kijken', why: 'omdat', hanging: html`<p>belofte</p>` },
      { id: 'c', state: 'gap', title: 'weekend', dense: true },
    ]),
  )

  assert.match(out, /<ol class="rail rail--dense">/)
  assert.match(out, /Gedaan:<\/span> Ontvangen/)
  assert.match(out, /id="b" aria-current="step"/)
  assert.match(out, /Nu:<\/span> &lt;b&gt;Kijken/)
  assert.match(out, /Waarom: omdat/)
})

test('a promise speaks its state', () => {
  const out = String(promiseList(t, [{ id: 'p', state: 'broken', text: 'Pad vrij' }]))

  assert.match(out, /promise--broken" id="p"/)
  assert.match(out, /Niet gelukt:<\/span> Pad vrij/)
})

test('a message keeps its words as they were written, in their own direction', () => {
  const message = {
    id: 'm',
    speaker: 'customer' as const,
    name: 'U',
    face: html`<i></i>`,
    when: 'nu',
    text: '<script>\nmarḥaba',
  }
  const out = String(conversation(t, [message]))

  assert.match(out, /message__text--typed" dir="auto">&lt;script&gt;\nmarḥaba<\/div>/)
  assert.match(String(conversation(t, [{ ...message, speaker: 'inside' }])), /alleen voor collega’s/)
})

test('rows link, and paging is only there when there is more', () => {
  assert.match(String(list([{ title: 'A', href: '/a?x=1&y=2' }])), /<a href="\/a\?x=1&amp;y=2"><bdi>A<\/bdi><\/a>/)
  assert.equal(paging(t, {}), undefined)
  assert.match(String(paging(t, { older: '?after=9' })), /href="\?after=9" rel="next"/)
})

test('a notice without action has no room for one', () => {
  assert.doesNotMatch(String(notice({ tone: 'calm', text: 'Rustig' })), /notice__action/)
})

test('a refused form comes back with everything that was sent', () => {
  const out = String(
    mend(t, {
      action: '/questions',
      message: 'Het adres klopt niet.',
      fields: [
        { name: 'text', value: 'Regel een\nregel <twee>', label: 'Uw vraag' },
        { name: 'reach_by', value: 'sanne@', error: 'Mist iets' },
        { name: 'key', value: 'abc12345', hidden: true },
      ],
      files: ['heg.jpg'],
    }),
  )

  assert.match(out, /<form action="\/questions" method="post"/)
  assert.match(out, /<textarea [^>]*>\nRegel een\nregel &lt;twee&gt;<\/textarea>/)
  assert.match(out, />Reach by</)
  assert.match(out, /href="#mend-1">Mist iets/)
  assert.match(out, /type="hidden" name="key" value="abc12345"/)
  assert.match(out, /heg\.jpg/)
})

test('an error page says what to do now', () => {
  const out = String(errorPage(t, { status: 500, reference: 'B4K-9TT', phone: '14 0123' }))

  assert.match(out, /Er ging bij ons iets mis/)
  assert.match(out, /14 0123/)
  assert.match(out, /B4K-9TT/)
  for (const status of [401, 403, 404, 409, 413, 422, 429, 503]) assert.match(String(errorPage(t, { status })), /<h1/)
})
