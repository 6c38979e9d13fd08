import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isGrouping } from './grouping.ts'
import { isProcedural } from './procedural.ts'
import { readAgenda } from './read-agenda.ts'
import { tidyTitle } from './tidy-title.ts'

const titles = (text: string) => readAgenda(text).map(({ title }) => title)

test('a mail with a greeting, a numbered list and a signature gives its items only', () => {
  const items = readAgenda(`Beste allen,

Hierbij de agenda voor ons overleg van maandag 23 november, 10.00 uur in de Raadzaal.

1. Opening en mededelingen
2. Verslag 16 november (bijlage 1)
3. Cijfers oktober (10 min, Wim)
4. Nieuwe openingstijden balie - Fatima
5. Wagenpark
   - elektrische busjes
   - laadpalen op de werf
6. Rondvraag

Groet,
Ada
Gemeente Zonnedam`)
  assert.deepEqual(
    items.map(({ title, procedural, subject }) => (procedural ? `(${title})` : `${subject}: ${title}`)),
    [
      '(Opening en mededelingen)',
      '(Verslag 16 november)',
      'figures: Cijfers oktober',
      'customer: Nieuwe openingstijden balie',
      'means: Wagenpark',
      '(Rondvraag)',
    ],
  )
  assert.equal(items[4]?.notes, 'elektrische busjes\nlaadpalen op de werf')
})

test('times, tabs and names of Outlook are left out', () => {
  assert.deepEqual(
    titles(
      '09:00\tWelkom\tAda\n09:10\tWachttijden telefoon\tJoost\n09:30 – 10:00\tPauze\n10:00\tAfval Noord\tMarieke de Wit\n11:00 Sluiting',
    ),
    ['Welkom', 'Wachttijden telefoon', 'Pauze', 'Afval Noord', 'Sluiting'],
  )
})

test('Markdown: a heading, ticks, bold and points below an item', () => {
  const items = readAgenda(
    "# Agenda MT\n- [ ] Opening\n- [ ] **Begroting 2027** (45')\n- [x] Verbouwing hal\n  - wie belt?\n- W.v.t.t.k.",
  )
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Opening', 'Begroting 2027', 'Verbouwing hal', 'W.v.t.t.k.'],
  )
  assert.equal(items[2]?.notes, 'wie belt?')
})

test('headings are the items when there are several, a table by its rows, one line by its numbers or commas', () => {
  assert.deepEqual(titles('## Mededelingen\n- Piet is jarig\n## Nieuwe kassa\n- test\n## Opening nieuwe winkel'), [
    'Mededelingen',
    'Nieuwe kassa',
    'Opening nieuwe winkel',
  ])
  assert.deepEqual(
    titles(
      '| Tijd | Onderwerp | Wie |\n|---|---|---|\n| 10:00 | Opening | Ada |\n| 10:05 | Maaltijden op de kamer | Rosa |',
    ),
    ['Opening', 'Maaltijden op de kamer'],
  )
  assert.deepEqual(titles('Agenda: 1. opening 2. cijfers 3. rondvraag'), ['opening', 'cijfers', 'rondvraag'])
  assert.deepEqual(titles('opening, kassa, openingstijden kerst en rondvraag'), [
    'opening',
    'kassa',
    'openingstijden kerst',
    'rondvraag',
  ])
})

test('of a table with a head the column with the items is read, wherever it stands; without a head what comes first', () => {
  const head =
    'Wie\tTijd\tOnderwerp\tDoel\nSanne\t5 min\tMededelingen\tinformeren\nYusuf\t\tBalie op afspraak?\tbesluiten'
  assert.deepEqual(titles(head), ['Mededelingen', 'Balie op afspraak?'])
  assert.deepEqual(titles('Wie | Agendapunt | Duur\nAda | 1. Kassa in de hal | 10\nRosa | 2. Rondvraag | 5'), [
    'Kassa in de hal',
    'Rondvraag',
  ])
  assert.deepEqual(titles('1. Opening\tSanne\t5 min\tinformeren\n2. Levertijden\tYusuf\t15 min\tbespreken'), [
    'Opening',
    'Levertijden',
  ])
})

test('what Word makes of it: tabs behind numbers, numbers below numbers, and the link to the call', () => {
  const items = readAgenda(
    'Teamoverleg\nDatum: 3 maart\nAanwezig: iedereen\n1.\tOpening\n2.\tPersoneelsbezetting zomer\t\tRosa\n2.1 rooster\n2.2 vakantie\n3.\tCliëntenraad: bezoektijden\n4.\tw.v.t.t.k.\n________________\nMicrosoft Teams-vergadering\nDeelnemen op uw computer\nhttps://teams.example/x',
  )
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Opening', 'Personeelsbezetting zomer', 'Cliëntenraad: bezoektijden', 'w.v.t.t.k.'],
  )
  assert.equal(items[1]?.notes, 'rooster\nvakantie')
})

test('plain lines are items, one each; a word that is only an opening is procedural, an opening of a shop is not', () => {
  const items = readAgenda(
    'Opening\nNotulen vorige keer\nRetouren november\nOpening nieuwe winkel\nRondvraag en sluiting',
  )
  assert.deepEqual(
    items.filter(({ procedural }) => !procedural).map(({ title }) => title),
    ['Retouren november', 'Opening nieuwe winkel'],
  )
})

test('what belongs to the planning is left out of a title, and nothing of its words', () => {
  assert.deepEqual(
    titles(
      '1. 10:35 Uitkomsten onderzoek (Benali, 20 min)\n2. 11.00 uur Kassabezetting en zelfscan - 15 min, Yusuf\n3. Begrijpend lezen, analyse (15:35) - Wendy, IB\n4. Maaltijden: nieuwe leverancier (gastvrouwen schuiven aan, 14.45)',
    ),
    [
      'Uitkomsten onderzoek',
      'Kassabezetting en zelfscan',
      'Begrijpend lezen, analyse',
      'Maaltijden: nieuwe leverancier (gastvrouwen schuiven aan)',
    ],
  )
})

test('what every meeting has is procedural, however it is written', () => {
  const all = [
    'Besluitenlijst d.d. 7 oktober',
    'Notulen vorige verg.',
    'vorige keer doorlopen',
    'Lijst van ingekomen stukken',
    'wat er verder nog ter tafel komt',
    'Verder nog iets?',
    'Notulen vorige keer + openstaande acties',
    'Rondvraag / einde',
    'Rondvraag allen',
    'Spreekrecht inwoners',
  ].join('\n')
  for (const { title, procedural } of readAgenda(all)) assert.ok(procedural, title)
  for (const { title, procedural } of readAgenda(
    'Nieuwe lijst met afspraken\nWat komt er op tafel in het restaurant?\nBurgers bellen',
  ))
    assert.ok(!procedural, title)
})

test('what a heading only gathers are the items; with nothing below it is a moment of the meeting', () => {
  const text = `1. Opening
2. Hamerstukken
a. Jaarverslag rekenkamer
b. Benoeming lid welstand
3. Vanuit de jaarplanning (besloten)
- Concept vakantierooster (adviesrecht, art. 11 WMS)
- Evaluatie overblijven
  tussen de middag
4. Ingekomen agendapunten
5. Mededelingen
- Kerstborrel is op 18 december
6. Wat verder ter sprake komt`
  assert.deepEqual(titles(text), [
    'Opening',
    'Jaarverslag rekenkamer',
    'Benoeming lid welstand',
    'Concept vakantierooster',
    'Evaluatie overblijven',
    'Ingekomen agendapunten',
    'Mededelingen',
    'Wat verder ter sprake komt',
  ])
  const read = readAgenda(text)
  assert.equal(read.find(({ title }) => title === 'Mededelingen')?.notes, 'Kerstborrel is op 18 december')
  assert.deepEqual(
    read.filter(({ procedural }) => !procedural).map(({ title }) => title),
    ['Jaarverslag rekenkamer', 'Benoeming lid welstand', 'Concept vakantierooster', 'Evaluatie overblijven'],
  )
  assert.deepEqual(
    titles('Vaste punten\n - Rooster\n - Pakketten\nInhoudelijke onderwerpen\n - Zuil bij de deur\nRondvraag'),
    ['Rooster', 'Pakketten', 'Zuil bij de deur', 'Rondvraag'],
  )
  assert.deepEqual(
    titles(
      'I. Call to order\nII. Old business\n  A. Leaking roof\nIII. New business\n  A. Late opening\nIV. Adjournment',
    ),
    ['Call to order', 'Leaking roof', 'Late opening', 'Adjournment'],
  )
})

test('numbers that count on are one agenda, however the white space in front of them differs', () => {
  assert.deepEqual(
    titles(
      'Vaste agendapunten:\n  1. Opening\n  2. Onderwijs\n  3. Personeel\n-Overblijven\n4. Financiën\n5. Sluiting',
    ),
    ['Opening', 'Onderwijs', 'Personeel', 'Financiën', 'Sluiting'],
  )
  assert.deepEqual(titles('1. Winkel\n  1. Etalage\n  2. Kassa\n2. Webwinkel'), ['Winkel', 'Webwinkel'])
})

test('records of earlier meetings, moments of a board and what stands in brackets beside them decide nothing', () => {
  const all = [
    'Besluitenlijsten van de vergaderingen van 12 en 26 november',
    'Verslag en aandachtspunten van de overlegvergadering van 4 maart (OR-031)',
    'Verslag Algemene Ledenvergadering 18 mei',
    'Ingekomen/uitgegane post',
    'Wijzigingen/ extra agendapunten',
    'Planning volgende vergadering',
    'datum volgende OR',
    'Mededeling team (besloten)',
    'Sluiting (ca. 21.30 uur)',
    'Call to order & roll call',
    'Approval of the agenda',
    'Adjournment',
  ].join('\n')
  for (const { title, procedural } of readAgenda(all)) assert.ok(procedural, title)
  assert.ok(titles(all).includes('Sluiting'))
  const items = 'Verslag van de kascommissie\nVergaderruimte verbouwen\nPublic library hours\nTerugkoppeling MT / OR'
  assert.deepEqual(titles(items), items.split('\n'))
  for (const { title, procedural } of readAgenda(items)) assert.ok(!procedural, title)
})

test('hostile text is read in bounded time and size, and nothing without letters is an item', () => {
  const started = Date.now()
  for (const text of [
    '',
    '\n\n',
    '----',
    '1.',
    '((((((((((((((((((((',
    '\u0000\u202e',
    'a'.repeat(50_000),
    '- '.repeat(20_000),
    '1. '.repeat(15_000),
    '| '.repeat(20_000),
    `${' '.repeat(40_000)}x`,
    `(${'A '.repeat(20_000)}`,
  ])
    assert.ok(readAgenda(text).length <= 1)
  assert.ok(
    readAgenda(Array.from({ length: 5_000 }, (_, number) => `${number % 90}. punt ${number}`).join('\n')).length ===
      2_000,
  )
  assert.ok(Date.now() - started < 5_000, `${Date.now() - started} ms`)
  for (const { title } of readAgenda('1. Koffie\n2. …\n3. Thee')) assert.match(title, /\p{L}/u)
})

test('a numbered item is never frame: any title, with each word that stands around agendas in front, and with links', () => {
  const frame =
    `Agenda|Agenda voor|Datum|Tijd|Locatie|Aanwezig|Voorzitter|Verslag door|Aan|Van|Onderwerp|Bijlage|Betreft|Beste|Geachte|Hallo|Dag|Hi|Dear|
    Groet|Groeten|Met vriendelijke groet|Kind regards|Tot maandag|Tot dan|Alvast bedankt|Bedankt|Thanks|Teams-vergadering|Deelnemen|Join|Klik hier|
    Wachtwoord|Passcode|Hierbij|Hieronder|Bijgaand|Below|Wie|Who|Duur|Op de agenda staat|Maandag 7 december 2026|Overige informatie|From|Subject`
      .split('|')
      .map((word) => word.trim())
  const title = fc.constantFrom(
    'nieuwe site',
    'de buurt',
    'van de democratie',
    'aan de regiodeal',
    'voor 2027',
    'kaartjes',
    'bij het loket',
    'https://zonnedam.example/plan',
    'vergeten: wie helpt?',
  )
  const glue = fc.constantFrom(' ', ': ', '-', ' – ')
  fc.assert(
    fc.property(fc.constantFrom(...frame), glue, title, fc.integer({ min: 0, max: 3 }), (word, between, rest, at) => {
      const items = ['Opening', 'Cijfers', 'Levertijden', 'Rondvraag']
      items.splice(at, 0, `${word}${between}${rest}`)
      const text = `Beste allen,\nDatum: 7 december\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}\nGroet,\nWillem`
      assert.equal(readAgenda(text).length, items.length, text)
    }),
    { numRuns: 400 },
  )
  assert.equal(readAgenda('1. Opening\n2. Nieuwe site (https://x.nl)\n3. Cijfers\n4. Rondvraag').length, 4)
})

test('a page on one line is read as fast as a title', () => {
  const began = performance.now()
  for (const piece of [' ', 'a ', '(', 'A, ', '(A ', '. ', 'A van ', '- A ', '12:00 ', '(zie ', 'notulen van ', '…']) {
    const line = piece.repeat(Math.ceil(25_000 / piece.length))
    isProcedural(`x${line}x`)
    isGrouping(`x${line}x`)
    tidyTitle(`x${line}x`)
    assert.ok(tidyTitle(line).length <= 200)
  }
  assert.ok(performance.now() - began < 1_500, `${performance.now() - began} ms`)
})
