import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grower } from '../demo/grower.ts'
import { town } from '../demo/town.ts'
import { topicalWords } from '../src/language/subjects/question-words.ts'
import { indexOf, matchesIn } from '../src/language/subjects/subject-index.ts'
import { indexOfServices, type Offered, serviceOf } from '../src/services/choosing.ts'
import { sectorTemplates } from '../src/templates/sectors.ts'
import { COMMON_VERBS } from './data/common-verbs.ts'
import { anId } from './ids.ts'

interface Content {
  services: {
    name: string
    nameEn: string
    description: string
    descriptionEn: string
    about: string
    closed?: boolean
  }[]
  departments: { name: string; about: string }[]
}

/** Which service a question is about, in what a sector begins with and in both demo organisations. */
function chooser({ services }: Content) {
  const offered: Offered[] = services.map((one, id) => ({
    id: anId(id),
    department_id: anId(id),
    name: one.name,
    about: one.about,
    description: one.description,
    translations: { name: { en: one.nameEn }, description: { en: one.descriptionEn } },
    closed: one.closed ?? false,
  }))
  const index = indexOfServices(offered)
  const byId = new Map(offered.map((one) => [one.id, one]))
  return (words: string) => {
    const chosen = serviceOf(index, byId, words)
    return chosen && byId.get(chosen.id)?.name
  }
}

const EVERYWHERE: [string, Content][] = [
  ...sectorTemplates.map((template): [string, Content] => [template.name, template]),
  ['the demo town', town],
  ['the demo grower', grower],
]

for (const [where, content] of EVERYWHERE)
  test(`none of the commonest verbs, in any form, chooses a service or a department by itself: ${where}`, () => {
    assert.ok(new Set(COMMON_VERBS).size > 1_000)
    const about = chooser(content)
    const departments = indexOf(
      content.departments.map(({ name, about }, id) => ({
        id,
        group: id,
        texts: [
          [name, 1.1],
          [about, 0.8],
        ],
      })),
    )
    const deciding = COMMON_VERBS.flatMap((verb) => {
      const service = about(`Hoe ${verb} dat bij jullie?`) ?? about(`Ik ${verb} het, ${verb} you?`)
      const department = matchesIn(departments, topicalWords(verb)).find(({ full }) => full > 0)
      return service || department ? [`${verb} → ${service ?? content.departments[department?.id ?? 0]?.name}`] : []
    })
    assert.deepEqual(deciding, [])
  })

test('what everybody says about everything fits nothing', () => {
  const about = chooser(town)
  for (const words of [
    'Het gaat niet goed met mijn moeder',
    'Wanneer gaat het open?',
    'Hoe gaat het?',
    'Geldt dat ook voor mij, en is het nog geldig?',
    'Kunt u mij zeggen hoe dat in zijn werk gaat?',
    'Could you tell me how this works?',
  ])
    assert.equal(about(words), undefined, words)
})

test('a verb and a noun with one stem are two words', () => {
  const about = chooser(sectorTemplates[0] ?? town)
  assert.equal(about('Mijn dochter gaat op kamers'), undefined, 'no hole in the road')
  assert.equal(about('Er zit een gat voor de deur'), 'Iets op straat of in het groen')
  assert.equal(about('Do you take a credit card?'), undefined, 'no identity card')
})

test('joined words are taken apart', () => {
  const about = chooser(sectorTemplates[0] ?? town)
  assert.equal(about('Er ligt een stoeptegel los'), 'Iets op straat of in het groen')
  assert.equal(about('Wanneer komt de hegsnoeier?'), undefined)
  assert.equal(about('Wat kosten kinderpaspoorten?'), 'Paspoort of identiteitskaart')
  const inTown = chooser(town)
  assert.match(inTown('Mijn vuilniszakken liggen er nog') ?? '', /afval/i)
})

test('what lies on a public way is a matter of that way, when nothing else says what it is', () => {
  const about = chooser(town)
  for (const words of [
    'Er ligt glas op het fietspad',
    'Er ligt gebroken glas op het pad achter de school',
    'There is broken glass on the cycle path',
  ])
    assert.equal(about(words), 'Stoep, straat of lantaarnpaal', words)
  assert.equal(about('Er ligt een afgewaaide tak op de weg'), 'Heg, boom, gras of speelplek')
  assert.equal(about('Er liggen vuilniszakken op de stoep'), 'Container of afval')
  assert.equal(about('Mijn auto staat op straat, en nu?'), undefined)
})

test('a sewer is called by many names, what came off wants mending, and so does where water stays', () => {
  const about = chooser(town)
  for (const words of [
    'Het riool stinkt',
    'Bij regen komt er rioolwater omhoog',
    'Sewage is coming up',
    'The sewer smells',
    'Het water blijft staan voor mijn deur',
    'The path is full of puddles',
  ])
    assert.equal(about(words), 'Stoep, straat of lantaarnpaal', words)
  const shop = chooser(sectorTemplates.find(({ key }) => key === 'shop') ?? town)
  for (const words of ['De ketting loopt er steeds af', 'Mijn ketting ligt eraf', 'The chain of my bike came off'])
    assert.match(shop(words) ?? '', /[Rr]eparatie|[Rr]epareren|[Ww]erkplaats/, words)
})
