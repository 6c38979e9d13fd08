import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageNames } from '../../language/language-names.ts'

test('letters tell which colleague to look for', () => {
  assert.match(languageNames('هل يمكنني التحدث مع شخص ما؟'), /Arabisch/)
  assert.match(languageNames('Gałęzie wchodzą na mój balkon'), /Pools/)
  assert.match(languageNames('Sokak çok karanlık, ışık yok'), /Turks/)
  assert.match(languageNames('Не работает фонарь'), /Russisch/)
  assert.match(languageNames('Не працює ліхтар, і це небезпечно'), /Oekraïens/)
  assert.match(languageNames('街灯が壊れています。子どもが怖がります'), /Japans/)
})

test('Dutch and English name no language, also with an accent', () => {
  assert.equal(languageNames('Wie coördineert het café van de reünie in onze straat?'), '')
  assert.equal(languageNames('Who is responsible for the café in our street?'), '')
  assert.equal(languageNames(''), '')
})
