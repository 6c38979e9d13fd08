import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normaliseMail, normalisePhone } from './contact.ts'

test('mail addresses get one spelling', () => {
  assert.equal(normaliseMail(' Jan.Smit@Voorbeeld.NL '), 'jan.smit@voorbeeld.nl')
  assert.equal(normaliseMail('mailto:jan+pas@voorbeeld.nl'), 'jan+pas@voorbeeld.nl')
  assert.equal(normaliseMail('<jan@xn--caf-dma.nl>'), 'jan@xn--caf-dma.nl')
  assert.equal(normaliseMail("o'brien@café.example"), "o'brien@café.example")
})

test('what cannot be mailed is no address', () => {
  for (const bad of [
    '',
    'jan',
    'jan@',
    '@voorbeeld.nl',
    'jan@voorbeeld',
    'jan @voorbeeld.nl',
    'jan@a@b.nl',
    '.jan@voorbeeld.nl',
    'ja..n@voorbeeld.nl',
    'jan@-voorbeeld.nl',
    'jan@voorbeeld..nl',
    'a@b.nl,c@d.nl',
    'jan@b.nl\nbcc: x@y.nl',
    'x'.repeat(1e7),
  ]) {
    assert.equal(normaliseMail(bad), undefined, bad.slice(0, 40))
  }
})

test('phone numbers get one spelling', () => {
  for (const typed of [
    '0612345678',
    '06-1234 5678',
    '+31 6 12345678',
    '0031612345678',
    '+31 (0)6 1234-5678',
    'tel:+31612345678',
    '(06) 12 34 56 78',
  ]) {
    assert.equal(normalisePhone(typed), '+31612345678', typed)
  }
  assert.equal(normalisePhone('030 - 123 45 67'), '+31301234567')
  assert.equal(normalisePhone('0800-8051'), '+318008051')
  assert.equal(normalisePhone('+49 30 901820'), '+4930901820')
  assert.equal(normalisePhone('0470 12 34 56', '32'), '+32470123456')
})

test('what cannot be called is no number', () => {
  for (const bad of [
    '',
    '112',
    '06123',
    '061234567890',
    '+3161234567',
    '2026-11-18',
    'bel mij',
    '++31612345678',
    '06 12345678 na zes uur',
    '0'.repeat(1e7),
  ]) {
    assert.equal(normalisePhone(bad), undefined, bad.slice(0, 40))
  }
})

test('one spelling stays as it is, and nothing typed breaks it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
      const mail = normaliseMail(typed)
      const phone = normalisePhone(typed)
      if (mail) assert.equal(normaliseMail(mail), mail)
      if (phone) assert.equal(normalisePhone(phone), phone)
    }),
  )
})
