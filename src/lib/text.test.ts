import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, excerpt, initials, problemWith } from './text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

test('line ends become LF and nothing else changes', () => {
  assert.equal(cleanText('een\r\ntwee\rdrie\n '), 'een\ntwee\rdrie\n ')
  fc.assert(fc.property(anyText, (text) => assert.equal(cleanText(text), text.split('\r\n').join('\n'))))
})

test('what cannot be taken has a reason', () => {
  assert.equal(problemWith('Waar blijft mijn paspoort?', { max: 100 }), undefined)
  assert.equal(problemWith('x'.repeat(101), { max: 100 }), 'too_long')
  assert.equal(problemWith('nul\0', { max: 100 }), 'nul')
  assert.equal(problemWith('half \ud83d', { max: 100 }), 'surrogate')
  assert.equal(problemWith(`Z${'\u0300\u0316'.repeat(50)}`, { max: 200 }), 'marks')
  for (const blank of ['', ' \n\t', '\u200b\u00ad', '\u3164', '\u2800\ufeff'])
    assert.equal(problemWith(blank, { max: 100 }), 'blank')
  for (const fine of ['?', '😀', '你', '\u0001', 'ﷺ']) assert.equal(problemWith(fine, { max: 100 }), undefined)
})

test('an excerpt ends between words and never inside a character', () => {
  assert.equal(excerpt('Waar blijft\nmijn paspoort?', 80), 'Waar blijft mijn paspoort?')
  assert.equal(excerpt('Waar blijft mijn paspoort?', 20), 'Waar blijft mijn…')
  assert.equal(excerpt('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2), '👩‍👩‍👧‍👦…')
  fc.assert(fc.property(anyText, (text) => assert.ok(excerpt(text, 10).isWellFormed())))
})

test('initials', () => {
  const names = { 'Marieke van den Berg': 'MB', joost: 'J', 'Özge Yılmaz': 'ÖY', 山田: '山', '': '', '(Jan) Smit': 'S' }
  for (const [name, letters] of Object.entries(names)) assert.equal(initials(name), letters)
})

test('ten megabytes are no trouble', { timeout: 5000 }, () => {
  for (const unit of ['a', ' ', '\u0301', 'a ', '\n', '.', '😀', '\u200b', 'ge ', 'beste ']) {
    const long = unit.repeat(Math.floor(10_000_000 / unit.length))
    cleanText(long)
    problemWith(long, { max: 20_000_000 })
    excerpt(long, 80)
    initials(long)
  }
})
