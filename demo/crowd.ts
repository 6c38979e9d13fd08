import { addDays } from '../src/lib/days.ts'
import { inSentence } from '../src/lib/sentences.ts'
import { atTime } from '../src/lib/time.ts'
import { sql } from '../src/platform/database/sql.ts'
import { open } from '../src/requests/opening.ts'
import { setClock } from './clock.ts'
import type { DemoAct, DemoCrowd, DemoQuestion, DemoTown, Tongue } from './content.ts'
import { perform } from './deeds.ts'
import { type Dice, dice } from './dice.ts'
import { answeredEnding, askersOf, endingsOf, fill, fitting, noesTo, verdictsOn, wallsOf } from './fitting.ts'
import type { Theatre } from './play.ts'
import type { Stage } from './stage.ts'

const OLDEST_DAYS = 75 // how far back the crowd asks
const AGAIN_DAYS = 21 // questions like others are older than this, and settled

const DAYS: { nl: string[] } & Partial<Record<Tongue, string[]>> = {
  nl: ['dinsdag', 'woensdag', 'donderdag'],
  en: ['Tuesday', 'Wednesday', 'Thursday'],
  tr: ['salı günü', 'çarşamba günü', 'perşembe günü'],
  ar: ['يوم الثلاثاء', 'يوم الأربعاء', 'يوم الخميس'],
  pl: ['we wtorek', 'w środę', 'w czwartek'],
}

interface Asked {
  question: DemoQuestion
  customer: string
  words: string
  at: Date
  place: Record<string, string>
}

/** Fills the town with `count` questions in every state, made of the content's lists; the same every time. */
export async function playCrowd(theatre: Theatre, count: number): Promise<void> {
  const { town, loadedAt, clock } = theatre
  const roll = dice(town.organisation.host)
  const asked = Array.from({ length: count }, (_, index) => invent(town.crowd, index, roll, theatre))
  asked.sort((one, other) => Number(one.at) - Number(other.at))
  for (const one of asked) if (one.at < loadedAt) await playOne(theatre, one, roll, clock.today)
}

function invent(crowd: DemoCrowd, index: number, roll: Dice, { town, clock }: Theatre): Asked {
  const question = crowd.questions[index % crowd.questions.length] as DemoQuestion
  const place: Record<string, string> = {
    straat: roll.one(crowd.streets),
    straat2: roll.one(crowd.streets),
    nummer: String(roll.upTo(120) + 1),
    ...dayIn(question.language, crowd.language, roll),
  }
  const opener = question.language === 'nl' && town.organisation.address === 'u' ? roll.one(crowd.openers) : ''
  // Most questions are recent. One that was asked before in other words is of long ago, so that no list says a thing twice.
  const again = index >= crowd.questions.length
  const age = again ? AGAIN_DAYS + (OLDEST_DAYS - AGAIN_DAYS) * roll.next() : AGAIN_DAYS * roll.next() ** 2
  const day = addDays(clock.today, -Math.floor(age))
  const at = atTime(
    day,
    `${String(7 + roll.upTo(14)).padStart(2, '0')}:${String(roll.upTo(60)).padStart(2, '0')}`,
    'Europe/Amsterdam',
  )
  const customer = roll.one(askersOf(town, question)).key
  const words = fill(question.words, place)
  return { question, customer, words: opener.endsWith(', ') ? opener + inSentence(words) : opener + words, at, place }
}

/** A day of the week as the language says “on Tuesday”, the same day in Dutch, for the translation behind it, and in the language we end in. */
function dayIn(language: Tongue, ours: Tongue, roll: Dice): Record<'dag' | 'dagNl' | 'dagHere', string> {
  const which = roll.upTo(DAYS.nl.length)
  const said = (tongue: Tongue) => (DAYS[tongue] ?? DAYS.nl)[which] ?? ''
  return { dag: said(language), dagNl: said('nl'), dagHere: said(ours) }
}

async function playOne(theatre: Theatre, { question, customer, words, at, place }: Asked, roll: Dice, today: string) {
  const { pool, db, town, settled, store, clock, loadedAt } = theatre
  await setClock(pool, at)
  const opened = await db.transaction((tx) =>
    open(
      tx,
      { kind: 'visitor' },
      {
        words,
        channel: question.channel,
        customerId: settled.customers.get(customer),
        language: question.language === 'en' ? 'en' : 'nl',
        serviceId: settled.services.get(question.service)?.id,
      },
    ),
  )
  const owner = [...settled.people].find(([, id]) => id === opened.owner_id)?.[0] ?? ''
  const stage: Stage = { town, settled, store, story: question, clock, now: at, request: opened, promises: new Map() }
  const steps = await db.many<{ name: string; customers_turn: boolean }>(
    sql`select name, customers_turn from steps where request_id = ${opened.id} order by position`,
  )
  for (const [wait, act] of script({ question, customer, owner, place, steps, town, age: days(at, loadedAt), roll })) {
    stage.now = new Date(stage.now.getTime() + wait * 3_600_000)
    if (stage.now > loadedAt) return
    await setClock(pool, stage.now)
    await db
      .transaction((tx) => perform(tx, act, stage))
      .catch((error: Error) => {
        throw new Error(`crowd, «${question.words.slice(0, 40)}», ${act.do} on ${today}: ${error.message}`, {
          cause: error,
        })
      })
  }
}

interface Scene {
  question: DemoQuestion
  customer: string
  owner: string
  place: Record<string, string>
  steps: { name: string; customers_turn: boolean }[]
  town: DemoTown
  age: number
  roll: Dice
}

/** What happens to one question after it was asked: hours to wait, then an act. Old ones are finished, new ones under way. */
function script({ question, customer, owner, place, steps, town, age, roll }: Scene): [hours: number, act: DemoAct][] {
  const { crowd } = town
  const called = town.customers.find(({ key }) => key === customer)?.called ?? ''
  const colleague = town.people.find(({ key }) => key === owner)
  const by = (who: string, act: Record<string, unknown>) =>
    ({ at: { minutesAgo: 0 }, by: who, ...act }) as unknown as DemoAct
  const ending = roll.one(endingsOf(crowd, question))
  const acts: [number, DemoAct][] = []
  const hopes = fitting(crowd, crowd.expectations, question)
  if (hopes.length > 0 && roll.chance(0.35)) acts.push([0.1, by(customer, { do: 'expect', text: roll.one(hopes) })])
  if (age < 1 && roll.chance(0.4)) return acts
  const greeting = roll
    .one(crowd.greetings[question.language] ?? crowd.greetings.nl ?? [''])
    .replace('{called}', called)
  acts.push([1 + roll.upTo(20), by(owner, { do: 'say', text: greeting + fill(question.reply, place) })])
  if (question.answered)
    for (const step of steps)
      acts.push([
        0.1,
        by(owner, { do: 'step_skip', step: step.name, because: answeredEnding(crowd, question).results[0] ?? '' }),
      ])
  if (roll.chance(0.3))
    acts.push([
      2 + roll.upTo(8),
      by(customer, {
        do: 'say',
        text: crowd.clear[question.language] ?? crowd.clear[crowd.language] ?? '',
      }),
    ])
  const walls = wallsOf(crowd, question)
  if (walls.length > 0 && roll.chance(0.1)) acts.push([3, by(customer, { do: 'wall', text: roll.one(walls).text })])
  const finished =
    question.answered || age > AGAIN_DAYS - 1 || (age > 6 && roll.chance(0.8))
      ? steps.length
      : Math.min(steps.length, roll.upTo(steps.length + 1))
  for (const [index, step] of (question.answered ? [] : steps.slice(0, finished)).entries()) {
    acts.push([2 + roll.upTo(10), by(owner, { do: 'step_start', step: step.name })])
    acts.push([
      1 + roll.upTo(16),
      by(owner, { do: 'step_done', step: step.name, result: ending.results[index % ending.results.length] ?? '' }),
    ])
  }
  const current = steps[finished]
  if (current && !question.answered && roll.chance(0.6))
    acts.push([1, by(owner, { do: 'step_start', step: current.name })])
  if (finished < steps.length || age < (question.answered ? 1 : 4)) return acts

  const noes = noesTo(crowd, question)
  const department = town.services.find(({ key }) => key === question.service)?.department ?? ''
  const others = town.people.filter(
    ({ key, away, departments }) => key !== owner && !away && departments.includes(department),
  )
  if (noes.length > 0 && others.length > 0 && roll.chance(0.5)) {
    const { why, possible, account, nextStep, need } = roll.one(noes)
    acts.push([3, by(owner, { do: 'no', why, possible, account, nextStep, lookAgain: roll.one(others).key })])
    if (roll.chance(0.5)) {
      acts.push([6, by(customer, { do: 'need', text: need })])
      acts.push([9, by(owner, { do: 'read_words' })])
    }
    return acts
  }
  const inTheirs = ending === crowd.endingsIn[question.language] || question.language === crowd.language
  const places = { ...place, dag: (inTheirs ? place.dag : place.dagHere) ?? '', person: colleague?.firstName ?? '' }
  acts.push([
    2,
    by(owner, {
      do: 'close',
      outcome: ending.outcome,
      account: fill(ending.account, places),
      nextStep: fill(ending.nextStep, places),
      cost: ending.cost,
    }),
  ])
  if (roll.chance(0.55)) {
    const verdict = roll.one(verdictsOn(crowd, question).filter(({ helped }) => helped !== 'no'))
    acts.push([
      5 + roll.upTo(30),
      by(customer, {
        do: 'verdict',
        helped: verdict.helped,
        expectation: verdict.expectation,
        text: question.language === (verdict.language ?? crowd.language) ? verdict.text : '',
      }),
    ])
    const thanks = fitting(crowd, crowd.thanks, question)
    if (thanks.length > 0 && verdict.helped === 'yes' && roll.chance(0.3))
      acts.push([0.1, by(customer, { do: 'thank', text: roll.one(thanks) })])
  }
  return acts
}

const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000
