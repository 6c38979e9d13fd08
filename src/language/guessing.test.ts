import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { guessLanguage, isNeitherOfOurs } from './guessing.ts'

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

test('a few words are told by their verbs and letters too, and neighbours are neither', () => {
  for (const text of [
    'container niet geleegd',
    'wanneer open morgen?',
    'Speel dat liedje nog eens',
    'zet de wekker op zeven uur',
  ])
    assert.equal(guessLanguage(text), 'nl', text)
  for (const text of ['noise at night', 'parking permit please', 'Remind me to call', 'show the weather for tomorrow'])
    assert.equal(guessLanguage(text), 'en', text)
  for (const text of [
    'Hvad er vejret i dag?',
    'Kan du spille sangen igen',
    'Mind mig om at ringe til min mor i morgen',
    'Wie spät ist es',
    'Metti una sveglia per le 7',
  ])
    assert.equal(guessLanguage(text), undefined, text)
})

test('another language is told from too little to tell', () => {
  for (const text of [
    'Pasaportum nerede? Üç haftadır bekliyorum.',
    'أين جواز سفري؟',
    'パスポートはどこですか',
    'Gdzie jest mój paszport? Czekam już trzy tygodnie.',
    'Wo bleibt mein Reisepass? Ich warte seit drei Wochen darauf.',
    'Où est mon passeport ? J’attends depuis trois semaines.',
    'Не работает фонарь',
    'Evimin önündeki lamba yanmıyor',
  ])
    assert.equal(isNeitherOfOurs(text), true, text)
  for (const text of [
    'Paspoort kwijt',
    'Kan de heg korter?',
    'container niet geleegd',
    'Wie coördineert het café van de reünie in onze straat?',
    'noise at night',
    'Where is my passport?',
    'Hallo, ik ben Łukasz Müller en mijn paspoort is kwijt.',
    'Paspoort',
    '',
    '12345',
  ])
    assert.equal(isNeitherOfOurs(text), false, text)
})

const short = new URL('questions/xsid-multilingual/', `file://${process.env.TEST_DATA ?? '/nowhere'}/`)

test('real short sentences: ours are told, others are not taken for ours', { skip: !existsSync(short) }, () => {
  const sentences = (language: string) => {
    const text = readFileSync(new URL(`${language}.valid.conll`, short), 'utf8')
    return [...text.matchAll(/^# text: (.*)$/gm)].map(([, said = '']) => said)
  }
  const guesses = (language: string) => sentences(language).map(guessLanguage)
  for (const language of ['nl', 'en']) {
    const all = guesses(language)
    assert.ok(all.filter((one) => one === language).length >= 0.85 * all.length, language)
    const strange = sentences(language).filter(isNeitherOfOurs)
    assert.ok(strange.length <= 0.03 * all.length, strange.join('\n'))
  }
  for (const [language, least] of Object.entries({ de: 0.8, tr: 0.8, ar: 0.9, ja: 0.9 })) {
    const all = sentences(language)
    const told = all.filter(isNeitherOfOurs).length / all.length
    assert.ok(told >= least, `${language} ${told}`)
  }
  for (const language of ['de', 'tr', 'ar', 'ja']) {
    const all = guesses(language)
    assert.ok(all.filter((one) => one !== undefined).length <= 0.08 * all.length, language) // titles in English among them
  }
})
