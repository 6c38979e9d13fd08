import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgedAgendas, judgedSince } from '../../../test/data/three-agendas.ts'
import { ABOUT_IT, relevance } from './relevance.ts'
import { everydayWordsOf } from './said-by-many.ts'

test('a sentence bears on an item by a word they share, by a joined word, or by what customers call it', () => {
  for (const [item, said] of [
    ['Levertijd paspoorten', 'Mijn paspoort was pas klaar toen wij weer thuis waren.'],
    ['Zondagopenstelling', 'Zondag is voor mij de enige dag dat ik kan.'],
    ['Wagenpark', 'Het busje zou om tien uur komen, ik heb de hele dag binnen gezeten.'],
    ['Medewerkersverloop en inhuur', 'Elke week staat er een andere zuster, hij moet steeds opnieuw wennen.'],
    ['Planmatig onderhoud complex 12', 'De lift is al twee weken kapot en ik woon op de vijfde verdieping.'],
    ['Actualiseren pestprotocol', 'Mijn dochter wordt gepest en zegt dat zij buikpijn heeft.'],
    ['Tarieven begraafplaats', 'Mijn man ligt op het kerkhof.'],
    ['Retouren verwerken', 'De tulpen bloeiden niet.'],
    ['Aanbesteding cv-ketels', 'De radiatoren zijn lauw.'],
    ['Beleid parkeergarages', 'Ik betaal voor een garageplek en het hek staat open.'],
    ['Bollen die niet opkwamen', 'Vorig jaar kwamen ze niet op.'],
    ['Overdracht tussen afdelingen', 'Dat het niet weer van het kastje naar de muur gaat.'],
    ['Medicatie', 'Bij de apotheek waren ze mijn zakjes weer vergeten.'],
    ['Verpakking', 'Alles was netjes ingepakt.'],
    ['Rooster en ziekte', 'Ze hebben altijd haast.'],
    ['Mantelzorgers', 'Ik zorg al jaren voor mijn man en niemand vraagt hoe het met mij gaat.'],
    ['Afvalinzameling in de feestweken', 'Mijn container is al drie weken niet geleegd.'],
    ['Afval', 'De container naast de flat zit altijd vol.'],
    ['Ondergrondse containers', 'Er staat een container voor mijn raam.'],
    ['Klantenpas vervangen door app', 'Ik heb geen smartphone, hoor ik er dan niet meer bij?'],
    ['Doorverbinden naar de vakafdelingen', 'Ik ben vier keer doorverbonden.'],
    ['Kerstsluiting', 'Tussen kerst en nieuwjaar'],
    ['Kerstetalage', 'De etalage was zo mooi.'],
    ['Parkeerdruk', 'Waar moet ik parkeren?'],
  ] as const)
    assert.ok(relevance(item, said) >= ABOUT_IT, `${item}: ${relevance(item, said)}`)
})

test('words that are in many sentences, on the agenda or of customers, do not make it about the item', () => {
  for (const [item, said] of [
    ['Rooster feestdagen', 'Ik betaal elk jaar meer en ik zie niet waar het geld naartoe gaat.'],
    ['Mail blijft vier dagen liggen', 'Zondag is voor mij de enige dag dat ik kan.'],
    ['Nieuw voorstel team Noord', 'Het nieuwe team was er niet.'],
    ['Nieuwbouw De Hoge Weide', 'De vrachtwagens rijden langs als de kinderen naar huis gaan.'],
    ['Tekort jeugdhulp en Wmo', 'Mijn zoon staat al jaren ingeschreven voor een huis.'],
    ['Bezorging: vier pakketten te laat', 'Mijn hond laat ik hier al vier jaar uit.'],
    ['Tarieven grafrechten en onderhoud begraafplaats', 'Onze zoon is vannacht geboren!'],
    ['Schoolroutes: afsluiten bij haal- en brengtijd', 'De tekst op het scherm in de hal gaat te snel voorbij.'],
    ['Black Friday: wat ging mis', 'Do you have the purple ones, nearly black?'],
    ['Retouren verwerken', 'Ik weet waar ze stond als ze bloeiden.'],
    ['Cijfers derde kwartaal', 'Wanneer komt u een dag met mijn scootmobiel boodschappen doen?'],
    ['Rooster en ziekte', 'Dat het niet weer van het kastje naar de muur gaat.'],
    ['Medicatie', 'De drempel bij de apotheek is te hoog voor mijn scootmobiel.'],
    ['Rooster en ziekte', 'Of gestolen, of meegenomen door iemand met haast.'],
    ['Mantelzorgers', 'Mijn man ligt op het kerkhof.'],
    ['Klantenpas', 'Ik ben al jaren klant.'],
    ['Budget en risico’s', 'De bus kwam niet.'],
    ['Contract schoonmaak', 'Het contact was fijn.'],
    ['Mantelzorgers', 'Dat ik hem kan bezoeken zolang ik nog lopen kan, en daarna ook weer thuiskom.'],
    ['Verpakking', 'Both boxes are in.'],
    ['Voorraad', 'To the young man who added the grape hyacinths: at 88 one appreciates anything that flowers first.'],
    ['Verpakking', 'I could see who had packed it.'],
    ['Verpakking', 'Ik kon zien wie het had ingepakt.'],
    ['', 'Ik wacht al weken.'],
    ['Balie', ''],
    ['Regels huisdieren', 'De regels hangen er wel, maar niemand houdt zich eraan.'],
    ['Druppelinstructie', 'De instructie van de verzekeraar klopt niet.'],
    ['Afspraken sleutels', 'De afspraken worden nooit nagekomen.'],
    ['Afvalinzameling in de feestweken', 'Er staat al twee maanden een container met puin op drie parkeerplekken.'],
    ['Afval', 'Er staat een container voor mijn raam.'],
  ] as const)
    assert.ok(relevance(item, said) < ABOUT_IT, `${item}: ${relevance(item, said)}`)
})

test('a word that everybody here says tells little: in a bicycle shop not every bicycle is about the new ones', () => {
  const said = [
    'Mijn fiets is nog niet klaar.',
    'Mijn fiets piept.',
    'Zonder fiets kom ik nergens.',
    'Kan ik mijn fiets inruilen?',
    'De bel is stuk.',
  ]
  const item = 'Kinderfietsen: nieuwe collectie'
  assert.ok(relevance(item, 'Mijn fiets piept.') >= ABOUT_IT)
  assert.ok(relevance(item, 'Mijn fiets piept.', everydayWordsOf(said)) < ABOUT_IT)
  assert.ok(relevance(item, 'Mijn fiets piept.', everydayWordsOf(said.slice(0, 3))) >= ABOUT_IT)
})

test('what is said in two ways bears more, and telling goes before asking', () => {
  const help = 'Wachtlijst huishoudelijke hulp'
  assert.ok(
    relevance(help, 'Ik krijg sinds mei geen hulp meer in huis.') >
      relevance(help, 'Ik wacht al weken op mijn dakkapel.'),
  )
  assert.ok(relevance('Balie', 'Ik stond bij de balie.') > relevance('Balie', 'Waar is de balie?'))
})

test('over five agendas with what customers said there, what bears on an item most fits it', () => {
  const count = { shown: 0, right: 0, possible: 0 }
  for (const { items, besides } of [...judgedAgendas, ...judgedSince]) {
    const said = [...items.flatMap(({ fits }) => fits), ...besides]
    for (const { title, fits } of items) {
      const best = said
        .map((words) => ({ words, weight: relevance(title, words) }))
        .reduce((one, other) => (other.weight > one.weight ? other : one))
      if (fits.length > 0) count.possible++
      if (best.weight < ABOUT_IT) continue
      count.shown++
      if (fits.includes(best.words)) count.right++
    }
  }
  assert.ok(count.right / count.shown >= 0.8, JSON.stringify(count))
  assert.ok(count.right / count.possible >= 0.4, JSON.stringify(count))
})
