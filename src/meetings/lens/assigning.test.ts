import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { assign, offeredFrom, readPool, silentOn } from './assigning.ts'
import { standsAlone } from './fitting.ts'
import type { Remark } from './pool.ts'

let nextId = 1
const said = (words: string, topic = ''): Remark => ({
  observation_id: anId(nextId++),
  request_id: null,
  topic,
  parts: [words],
  whole: words,
  language: 'nl',
  called: '',
  kind: 'person',
  heard_at: new Date(),
})
const unread = (whole: string): Remark => ({ ...said(whole), parts: [] })

/** What is laid beside each item, by its words. */
const laid = (items: string[], remarks: Remark[], used?: Set<number>) => {
  const found = assign(items, readPool(remarks), used)
  return items.map((_, at) => found.get(at)?.words)
}

test('a sentence stands where it is surest, each once, and what is used elsewhere not at all', () => {
  const lamp = said('Onder de lantaarn bij ons fietspad is het al weken donker.')
  const dark = said('Ik fiets liever om dan door het donker.')
  assert.deepEqual(laid(['Fietspad: verlichting', 'Verlichting'], [lamp, dark]), [lamp.parts[0], dark.parts[0]])
  assert.deepEqual(laid(['Fietspad: verlichting'], [lamp], new Set([lamp.observation_id ?? 0])), [undefined])
  const twice = [said('De lamp is stuk.'), said('De lamp is stuk.')]
  assert.deepEqual(laid(['Verlichting', 'Lampen'], twice).filter(Boolean).length, 1, 'the same words once')
})

test('one general word, a word of another sense or half of what it is about is no reason: then nothing stands there', () => {
  for (const [item, words, topic] of [
    ['Evenementenbeleid, geluid', 'Dat ik op haar feest ben.', 'Paspoort'],
    ['Ouderavond', 'Heb ik toestemming van zijn vader nodig?', 'Paspoort'],
    [
      'Verkeer rond de school',
      'Er staat al twee maanden een container met puin op drie parkeerplekken.',
      'Feest of markt',
    ],
    ['Overblijven', 'Dat de hele club omhoog kijkt, ook de jeugd.', ''],
    ['Rapporten', 'Wilt u dit aan de man van de cijfers geven?', ''],
    ['Facturen die niet kloppen', 'Could you leave out the invoice?', 'Bestelling'],
    ['Webwinkel op de telefoon', 'You rang to say it would be late.', ''],
    ['Toegankelijkheid voor dove inwoners', 'Mijn moeder kan er met haar rollator niet langs.', ''],
    ['Schuldhulpverlening', 'Ik slaap om de beurt bij vrienden.', ''],
    ['Muziek', 'Ik heb hem twintig minuten mogen horen.', ''],
    ['Leges voor paspoort en rijbewijs', 'Ik heb nu een rijbewijs.', 'Paspoort of rijbewijs'],
    ['Handhaving foutparkeren', 'Mijn achternaam is fout geschreven in mijn akte.', ''],
    ['Excursies en ouderbijdrage', 'Ik kreeg een boete van 32 euro en een excuus van niemand.', ''],
    ['Snelheid op de Dorpsstraat', 'Mijn kleinzoon had bijna een snee.', ''],
  ] as const)
    assert.deepEqual(laid([item], [said(words, topic)]), [undefined], item)
})

test('what shares a rare word, says it in two ways or in a way only this is said, stands there', () => {
  for (const [item, words] of [
    ['Straatmeubilair, bankjes', 'Van de bus is het zeshonderd meter en er staat nergens een bank.'],
    ['Toegankelijkheid voor dove inwoners', 'Ik kan niet bellen, ik ben doof, en er staat alleen een telefoonnummer.'],
    ['Riolering en wateroverlast', 'De put voor mijn deur is verstopt.'],
    ['Snelheid op de Dorpsstraat', 'Auto’s rijden hier 60 waar je 30 mag.'],
    ['Balie: openingstijden', 'Als de balie om vijf uur dichtgaat, kom ik er nooit.'],
    ['Afval', 'De container naast de flat zit altijd vol.'],
    ['Straatverlichting', 'Ik sta onder geen enkele lamp.'],
  ] as const)
    assert.deepEqual(laid([item], [said(words)]), [words], item)
})

test('what is not sure is offered to choose from, and what may not be read aloud is counted', () => {
  const pool = readPool([
    said('Mijn moeder kan met haar rollator niet naar binnen.'),
    unread('Op de Kerklaan groeit het onkruid tot aan mijn knieën.'),
    { ...said('Ik ben lang genoeg.'), whole: 'Op de Kerklaan groeit het onkruid. Ik ben lang genoeg.' },
  ])
  assert.deepEqual(silentOn('Onkruidbestrijding', pool), { silent: 2, silentWord: 'onkruid' })
  assert.equal(silentOn('Begroting', pool).silent, 0)
  assert.equal(
    offeredFrom('Toegankelijkheid entree', pool)[0]?.words,
    'Mijn moeder kan met haar rollator niet naar binnen.',
  )
})

test('a sentence is understood when it is read aloud by itself', () => {
  for (const words of [
    'Dat ik op haar feest ben.',
    'Ik heb hem twintig minuten mogen horen.',
    'Maar ik fiets nog in het donker.',
  ])
    assert.equal(standsAlone(words), false, words)
  for (const words of [
    'Dat gebrom van de pompen houdt ons wakker.',
    'Mijn moeder is oud en zij kan niet bellen.',
    'Als de balie dichtgaat, kom ik er nooit.',
  ])
    assert.equal(standsAlone(words), true, words)
})
