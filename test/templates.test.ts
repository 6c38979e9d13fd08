import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grower } from '../demo/grower.ts'
import { town } from '../demo/town.ts'
import { indexOfServices, serviceOf } from '../src/services/choosing.ts'
import { sectorTemplates } from '../src/templates/sectors.ts'
import { serviceInEnglish } from '../src/templates/template.ts'
import { anId } from './ids.ts'

const services = [...sectorTemplates.flatMap((template) => template.services), ...town.services, ...grower.services]

test('what a service of a template or the demo says in Dutch, it says in English too', () => {
  assert.ok(services.length > 10)
  for (const one of services) {
    const pairs = [
      [one.name, one.nameEn],
      [one.description, one.descriptionEn],
      [one.openness, one.opennessEn],
      [one.whatElse, one.whatElseEn],
      [one.independentWaysOn, one.independentWaysOnEn],
      [one.objection?.how, one.objection?.howEn],
      ...one.steps.flatMap((step) => [
        [step.name, step.nameEn],
        [step.because, step.becauseEn],
        [step.outside, step.outsideEn],
      ]),
    ]
    for (const [dutch, english] of pairs) assert.equal(Boolean(dutch), Boolean(english), `${one.key}: ${dutch}`)
  }
})

test('how somebody walks is nobody’s subject: a loose tile goes to the street, also with a rollator', () => {
  const offered = town.services.map((one, at) => ({
    id: anId(at),
    department_id: anId(['groen', 'straat'].indexOf(one.department)),
    name: one.name,
    about: one.about,
    description: one.description,
    translations: serviceInEnglish(one),
    closed: false,
  }))
  const about = (words: string) => {
    const of = new Map(offered.map((one) => [one.id, one]))
    const chosen = serviceOf(indexOfServices(offered), of, words)
    return chosen && town.services[chosen.id]?.key
  }
  assert.equal(about('Er ligt een losse stoeptegel, mevrouw kan er met haar rollator niet langs.'), 'straat')
  assert.equal(about('De heg hangt over de stoep, mijn rollator kan er niet langs.'), 'groen')
})
