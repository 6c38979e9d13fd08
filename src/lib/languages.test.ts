import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessLanguage } from './languages.ts'

test('Dutch and English are told by their small words', () => {
  assert.equal(guessLanguage('Waar blijft mijn paspoort? Ik wacht al drie weken.'), 'nl')
  assert.equal(guessLanguage('Where is my passport? I have been waiting for three weeks.'), 'en')
})

test("other languages and too little text are nobody's", () => {
  const others = [
    'Wo bleibt mein Reisepass? Ich warte seit drei Wochen darauf.',
    'Où est mon passeport ? J’attends depuis trois semaines.',
    '¿Cuál es el número de mi tarjeta de crédito en línea?',
    'La carte de crédit de ma mère est restée en France.',
    'Pasaportum nerede? Üç haftadır bekliyorum.',
    'أين جواز سفري؟',
    'パスポートはどこですか',
    'de trap',
    '',
    'x'.repeat(1e7),
  ]
  for (const text of others) assert.equal(guessLanguage(text), undefined, text.slice(0, 40))
})
