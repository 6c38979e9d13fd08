import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CUSTOMER_WORD, translator } from './i18n.ts'
import { day, duration, moment, readsBy, since, time, until, workingDaysLeft } from './when.ts'

const voice = { address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' } as const
const nl = translator({ ...voice, language: 'nl' })
const en = translator({ ...voice, language: 'en' })
const now = new Date('2026-11-18T11:00:00Z') // a Wednesday, noon

test('days in words, with the year when it is another', () => {
  assert.equal(day(nl, '2026-11-17', now), 'dinsdag 17 november')
  assert.equal(day(en, '2026-11-17', now), 'Tuesday 17 November')
  assert.equal(day(nl, '2027-01-04', now), 'maandag 4 januari 2027')
  assert.equal(day(nl, new Date('2026-11-17T23:30:00Z'), now), 'woensdag 18 november')
})

test('times with a dot in Dutch', () => {
  assert.equal(time(nl, new Date('2026-11-18T08:05:00Z')), '09.05')
  assert.equal(time(en, new Date('2026-11-18T08:05:00Z')), '09:05')
})

test('moments as people say them', () => {
  const at = (instant: string) => [moment(nl, new Date(instant), now), moment(en, new Date(instant), now)]
  assert.deepEqual(at('2026-11-18T08:12:00Z'), ['vandaag 09.12 uur', 'today 09:12'])
  assert.deepEqual(at('2026-11-17T14:40:00Z'), ['gisteren 15.40 uur', 'yesterday 15:40'])
  assert.deepEqual(at('2026-11-19T14:40:00Z'), ['morgen 15.40 uur', 'tomorrow 15:40'])
  assert.deepEqual(at('2026-11-16T14:40:00Z'), ['maandag 15.40 uur', 'Monday 15:40'])
  assert.deepEqual(at('2026-11-11T14:40:00Z'), ['woensdag 11 november 15.40 uur', 'Wednesday 11 November 15:40'])
})

test('a last day is "uiterlijk", never "vóór"', () => {
  assert.equal(until(nl, '2026-11-20', now), 'uiterlijk vrijdag 20 november')
  assert.equal(until(en, '2026-11-20', now), 'no later than Friday 20 November')
  assert.equal(until(nl, '2026-11-18', now), 'uiterlijk vandaag')
  assert.equal(until(nl, new Date('2026-11-18T15:00:00Z'), now), 'uiterlijk vandaag 16.00 uur')
})

test('since', () => {
  assert.equal(since(nl, new Date('2026-11-17T14:40:00Z'), now), 'sinds gisteren 15.40 uur')
  assert.equal(since(nl, '2026-11-16', now), 'sinds maandag')
})

test('durations', () => {
  const lengths = [
    { hours: 0.75 },
    { hours: 1 },
    { hours: 1.5 },
    { hours: 26.2 },
    { days: 1 },
    { workingDays: 5 },
    { weeks: 6 },
    { months: 1 },
  ]
  assert.deepEqual(
    lengths.map((length) => duration(nl, length)),
    ['45 minuten', '1 uur', '1,5 uur', '26 uur', '1 dag', '5 werkdagen', '6 weken', '1 maand'],
  )
  assert.equal(duration(en, { hours: 1 }), '1 hour')
})

test('working days that are left', () => {
  assert.deepEqual(
    [2, 1, 0, -1].map((days) => workingDaysLeft(nl, days)),
    ['nog 2 werkdagen', 'nog 1 werkdag', 'vandaag is de laatste dag', '1 werkdag te laat'],
  )
})

test('when somebody reads this', () => {
  assert.equal(readsBy(nl, { before: new Date('2026-11-18T15:00:00Z') }, now), 'vandaag vóór 16.00 uur')
  assert.equal(readsBy(nl, { from: new Date('2026-11-23T08:00:00Z') }, now), 'maandag vanaf 09.00 uur')
  assert.equal(readsBy(en, { from: new Date('2026-11-23T08:00:00Z') }, now), 'Monday from 09:00')
})
