import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  buttonLink,
  check,
  choice,
  copyButton,
  errorSummary,
  field,
  form,
  hiddenKey,
  select,
  textArea,
} from './forms.ts'
import { CUSTOMER_WORD, translator } from './words/i18n.ts'

const t = translator({ language: 'nl', address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' })

test('a field names its hint and its error, and keeps its value', () => {
  const out = String(field(t, { name: 'mail', label: 'Mail', hint: 'Hint', error: 'Klopt niet', value: 'a@"b' }))

  assert.match(out, /<label class="field__label" for="field-mail">Mail/)
  assert.match(
    out,
    /id="field-mail" name="mail" aria-describedby="field-mail-hint field-mail-error" aria-invalid="true"/,
  )
  assert.match(out, /id="field-mail-hint">Hint</)
  assert.match(out, /id="field-mail-error">.*Klopt niet/s)
  assert.match(out, /value="a@&quot;b"/)
})

test('a field without hint or error names none', () => {
  assert.doesNotMatch(String(field(t, { name: 'mail', label: 'Mail' })), /aria-/)
})

test('a text box keeps every character, also a first empty line', () => {
  const out = String(textArea(t, { name: 'text', label: 'Tekst', value: '\n</textarea><script>' }))

  assert.match(out, /<textarea [^>]*>\n\n&lt;\/textarea&gt;&lt;script&gt;<\/textarea>/)
})

test('a text box says the organisation’s jargon to the writing aid as data', () => {
  const out = String(textArea(t, { name: 'text', label: 'Tekst', aid: { jargon: { '"><b>': 'x' } } }))

  assert.match(out, /data-writing-aid-target="text"/)
  assert.doesNotMatch(out, /"><b>/)
})

test('a choice is a group with the chosen one checked', () => {
  const options = ['yes', 'no'].map((value) => ({ value, label: value }))
  const out = String(choice(t, { name: 'helped', label: 'Geholpen?', options, value: 'no', error: 'Kies er een' }))

  assert.match(out, /<fieldset class="choice" id="field-helped" aria-describedby="field-helped-error">/)
  assert.match(out, /value="no" checked/)
  assert.doesNotMatch(out, /value="yes" checked/)
})

test('a select and a box keep what was chosen', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]

  assert.match(String(select(t, { name: 's', label: 'S', options, value: 'b' })), /value="b" selected/)
  assert.match(String(check({ name: 'c', label: 'C', checked: true })), /value="yes" checked/)
})

test('the summary links to each field that needs mending, and is not there without errors', () => {
  assert.equal(errorSummary(t, []), undefined)
  const out = String(
    errorSummary(t, [
      { name: 'mail', text: 'Mail <klopt> niet' },
      { name: 'x', id: 'y', text: 'Ook niet' },
    ]),
  )

  assert.match(out, /role="alert"/)
  assert.match(out, /2 dingen/)
  assert.match(out, /<a href="#field-mail">Mail &lt;klopt&gt; niet<\/a>/)
  assert.match(out, /<a href="#y">/)
})

test('forms, keys and buttons', () => {
  assert.match(
    String(form({ action: '/a?b=1&c', draft: true }, 'x')),
    /^\s*<form action="\/a\?b=1&amp;c" method="post" data-controller="draft">x<\/form>$/,
  )
  assert.match(String(hiddenKey('abc')), /type="hidden" name="key" value="abc"/)
  assert.match(
    String(buttonLink({ label: 'Afronden', href: '/', key: 'f' })),
    /data-key="f" aria-keyshortcuts="f">Afronden/,
  )
  assert.match(String(copyButton(t, '"K7F')), /data-copy-text-value="&quot;K7F"/)
})
