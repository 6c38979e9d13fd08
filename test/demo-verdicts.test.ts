import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DemoQuestion, DemoTown } from '../demo/content.ts'
import { endingsOf, fill, fitting, noesTo, verdictsOn, wallsOf } from '../demo/fitting.ts'
import { grower } from '../demo/grower.ts'
import { town } from '../demo/town.ts'

const asked = ({ crowd }: DemoTown, words: RegExp): DemoQuestion => {
  const question = crowd.questions.find((one) => words.test(one.words))
  assert.ok(question, `${words} is asked`)
  return question
}

/** All that may be said to a question, or of it, besides its own reply. */
const around = (at: DemoTown, words: RegExp) => {
  const { crowd } = at
  const question = asked(at, words)
  return [
    ...endingsOf(crowd, question).flatMap(({ account, nextStep, results }) => [account, nextStep, ...results]),
    ...noesTo(crowd, question).flatMap(({ why, possible, account, nextStep, need }) => [
      why,
      possible,
      account,
      nextStep,
      need,
    ]),
    ...verdictsOn(crowd, question).map(({ text }) => text),
    ...wallsOf(crowd, question).map(({ text }) => text),
    ...fitting(crowd, crowd.expectations, question),
    ...fitting(crowd, crowd.thanks, question),
  ].join('\n')
}

test('what the crowd of the demo says afterwards is about what was asked, and there is enough for every service', () => {
  assert.match(around(town, /gat in het fietspad/), /bult/)
  for (const { crowd } of [town, grower])
    for (const question of crowd.questions) {
      const said = verdictsOn(crowd, question)
      for (const helped of ['yes', 'partly'])
        assert.ok(
          said.some((one) => one.helped === helped),
          `${question.words}: ${helped}`,
        )
      assert.ok(endingsOf(crowd, question).length > 0, `${question.words}: an end`)
    }
})

test('a question in another language does not end in the language of the house', () => {
  for (const question of town.crowd.questions.filter(({ language }) => language !== 'nl'))
    for (const { account, nextStep } of endingsOf(town.crowd, question))
      assert.doesNotMatch(
        `${account} ${nextStep}`.replaceAll(/\([^)]*\)/g, ''),
        /\b(?:het|een|u|dan|voor)\b/,
        question.words,
      )
  for (const question of town.crowd.questions.filter(({ language }) => language === 'pl'))
    assert.deepEqual(wallsOf(town.crowd, question), [])
})

test('no question of the demo ends with what belongs to another', () => {
  assert.doesNotMatch(around(town, /wespennest/), /bankje|broeden|tegel|lamp/)
  assert.doesNotMatch(around(town, /citroenlimonade/), /brandweer|springkussen|hekken|banken/)
  assert.doesNotMatch(around(town, /container met puin/), /uitnodiging|toestemming|springkussen|hekken/i)
  assert.doesNotMatch(around(grower, /scatter some of her ashes/), /delivery company|rain held off|sprayed/)
  for (const words of [/Wij verhuizen/, /nieuwe baan/, /huis niet meer uit/, /bril is gebroken/])
    assert.doesNotMatch(around(town, words), /bult|lamp|tegel|het hek|bankje|regenbui/)
  const steps = (key: string) => town.services.find((service) => service.key === key)?.steps ?? []
  assert.doesNotMatch(
    steps('feest')
      .map(({ because }) => because)
      .join('\n'),
    /uitnodiging|feest/,
  )
})

test('whatever is kept for some words of the demo finds them', () => {
  for (const { crowd } of [town, grower]) {
    const lines = [crowd.expectations, crowd.thanks].flat().filter((line) => typeof line !== 'string')
    const kept = [
      lines,
      crowd.verdicts,
      crowd.walls,
      ...Object.values(crowd.noes),
      ...Object.values(crowd.endings),
    ].flat()
    for (const { suits } of kept)
      if (suits)
        assert.ok(
          crowd.questions.some(({ words }) => suits.test(words)),
          `${suits}`,
        )
  }
})

test('a day in a reply of the demo is in the language of its sentence, with a capital where it begins one', () => {
  assert.equal(fill('Dank u. {dag} komen we, tot {dag}.', { dag: 'dinsdag' }), 'Dank u. Dinsdag komen we, tot dinsdag.')
  assert.equal(
    fill('Może Pan przyjść {dag}. ({dagNl})', { dag: 'w środę', dagNl: 'woensdag' }),
    'Może Pan przyjść w środę. (woensdag)',
  )
  for (const { reply, language } of town.crowd.questions)
    if (language === 'nl' || language === 'en') assert.doesNotMatch(reply, /\{dagNl\}/)
    else assert.doesNotMatch(reply, /\([^)]*\{dag\}/)
})
