import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growerServices } from '../demo/grower-services.ts'
import { townServices } from '../demo/town-services.ts'
import { sectorTemplates } from '../src/templates/sectors.ts'

const services = [...sectorTemplates.flatMap((template) => template.services), ...townServices, ...growerServices]

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
