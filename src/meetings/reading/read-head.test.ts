import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHead } from './read-head.ts'

const today = '2026-11-30' // a Monday
const items = '\n1. Opening\n2. Cijfers van 3 maart 2027, 9.00 uur\n3. Rondvraag'

test('day, time and place as they stand above an agenda', () => {
  for (const [head, read] of [
    [
      'Raadscommissie\nDatum: maandag 7 december 2026, 20.00 uur\nLocatie: Raadzaal, Stadhuisplein 1',
      { day: '2026-12-07', from: '20:00', place: 'Raadzaal, Stadhuisplein 1' },
    ],
    [
      'Hierbij de agenda voor maandag 7 december, 9.00 uur, kamer 2.14.',
      { day: '2026-12-07', from: '09:00', place: 'kamer 2.14' },
    ],
    ['Tijd: 13.30 - 15.00 uur\nDatum: 7-12-2026', { day: '2026-12-07', from: '13:30', until: '15:00' }],
    ['Teamoverleg 3 maart 2027 van 9 tot 10.30 uur', { day: '2027-03-03', from: '09:00', until: '10:30' }],
    [
      'Dec 8, 2026, 2:30 pm - 4 pm\nVenue: Town hall',
      { day: '2026-12-08', from: '14:30', until: '16:00', place: 'Town hall' },
    ],
    ['Goedemorgen, de agenda voor morgen 10 uur.', { day: '2026-12-01', from: '10:00' }],
    ['Agenda voor maandag, 9.00 uur', { day: '2026-12-07', from: '09:00' }],
    ['Overleg 4 januari', { day: '2027-01-04' }],
  ] as const)
    assert.deepEqual(readHead(head + items, today), read, head)
})

test('what is no day or time is left out: one that does not exist, one just past, one of an item', () => {
  for (const head of [
    '30 februari 2027',
    'College d.d. 24 november',
    'Week 48, 12 deelnemers',
    'Artikel 9.2 van 11 leden',
    '',
  ])
    assert.deepEqual(readHead(head + items, today), {}, head)
  assert.deepEqual(readHead('09:00\tWelkom\n09:05\tStoring\n09:20\tSluiting', today), {})
})

test('the minutes of the time before and the date of the next one are no day of this meeting', () => {
  for (const text of [
    'Overleg team\nVerslag vorige keer: 16 november 2026\n1. Balie',
    'Notulen 16-11-2026\n1. Balie',
    'Volgende vergadering: 14 januari 2027\n1. Balie',
  ])
    assert.equal(readHead(text, '2026-11-30').day, undefined, text)
  assert.equal(
    readHead('Verslag vorige keer: 16 november\nDatum: 7 december 2026\n1. Balie', '2026-11-30').day,
    '2026-12-07',
  )
})

test('a day that does not exist is said, and not read', () => {
  assert.deepEqual(readHead('Overleg, 31 november 2026 om 10:00\n1. Balie', '2026-11-30').unread, '31 november 2026')
  assert.deepEqual(readHead('Donderdag 31 november 2026 om 10:00\n1. Balie', '2026-11-30').unread, '31 november 2026')
  assert.equal(readHead('Overleg, 31-11-2026\n1. Balie', '2026-11-30').unread, '31-11-2026')
  assert.equal(readHead('Overleg, 30 november 2026\n1. Balie', '2026-11-30').unread, undefined)
})
