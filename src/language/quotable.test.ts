import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotableSentence } from './quotable.ts'

const said = 'Met mijn rollator kom ik niet meer langs de heg bij de apotheek.'

test('the first sentence that can stand alone', () => {
  assert.equal(quotableSentence(`Hallo! ${said} Dank u wel.`), said)
  assert.equal(quotableSentence(`Beste gemeente,\n\n${said}\n\nGroet, Sanne`), said)
  assert.equal(
    quotableSentence('When I push the pram I have to walk on the road, and I am afraid of the lorries.'),
    'When I push the pram I have to walk on the road, and I am afraid of the lorries.',
  )
})

test('nothing that leads to somebody', () => {
  for (const text of [
    'Ik ben te bereiken op sanne@example.org als u nog iets over de heg wilt weten.',
    'Ik woon op nummer 1234 en de heg groeit daar tegen het raam van de keuken aan.',
    'Mijn buurvrouw mevrouw De Vries kan niet meer langs de heg met haar rollator.',
    'De heg bij de Lindekade is zo hoog dat ik het verkeer niet meer zie aankomen.',
    'Op www.voorbeeld.nl staat dat u de heg voor mijn huis elk jaar zou snoeien.',
  ]) {
    assert.equal(quotableSentence(text), undefined, text)
  }
  assert.equal(
    quotableSentence('Al jaren vraagt sanne of de heg voor het raam eens omlaag kan.', ['Sanne de Wit']),
    undefined,
  )
})

test('nothing too short, too long, broken off, or in a language we do not read', () => {
  assert.equal(quotableSentence('De heg is te hoog.'), undefined)
  assert.equal(quotableSentence(`De heg is ${'heel '.repeat(60)}hoog en ik kan er niet meer langs.`), undefined)
  assert.equal(quotableSentence('Met mijn rollator kom ik niet meer langs de heg bij de'), undefined)
  assert.equal(quotableSentence('Die Hecke ist so hoch, dass ich die Autos nicht mehr kommen sehe.'), undefined)
  assert.equal(quotableSentence(''), undefined)
})
