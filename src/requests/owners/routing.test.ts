import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { findPersons } from '../../people/person.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { translator } from '../../ui/words/i18n.ts'
import { preview } from '../routing-preview.ts'
import { likelyService } from './likely-service.ts'
import { explainRouting, route } from './routing.ts'
import { whereItGoes } from './where-it-goes.ts'

const w = await world()

const department = async (name: string, about: string) =>
  (
    await w.db.one<{ id: Id<'departments'> }>(
      sql`insert into departments (name, about) values (${name}, ${about}) returning id`,
    )
  ).id
const colleague = async (name: string, role: string, departmentId: Id<'departments'>, expertise: string) => {
  const first = name.split(' ')[0] ?? name
  const { id } = await w.db.one<{ id: Id<'persons'> }>(
    sql`insert into persons (name, first_name, role, expertise) values (${name}, ${first}, ${role}, ${expertise}) returning id`,
  )
  await w.db.run(sql`insert into memberships (department_id, person_id) values (${departmentId}, ${id})`)
  return id
}
const service = async (slug: string, name: string, nameEn: string, about: string, departmentId: Id<'departments'>) => {
  const { id } = await w.db.one<{ id: Id<'services'> }>(
    sql`insert into services (slug, department_id) values (${slug}, ${departmentId}) returning id`,
  )
  await w.db.run(
    sql`insert into service_versions (service_id, version, name, translations, about) values (${id}, 1, ${name}, ${JSON.stringify({ name: { en: nameEn } })}, ${about})`,
  )
  return id
}

const roads = await department('Straat en Licht', 'stoepen, wegen, verlichting, verkeer')
const stores = await department('Afval', 'containers en grofvuil')
const yusuf = await colleague('Yusuf Aydin', 'stratenmaker', roads, 'stoep tegel gat in de weg put riool drempel Turks')
const ineke = await colleague(
  'Ineke Vos',
  'technicus verlichting en verkeer',
  roads,
  'lantaarnpaal straatverlichting lamp verkeersbord stoplicht zebrapad te hard rijden street light',
)
const dirk = await colleague('Dirk Zwart', 'magazijnbeheerder', stores, 'container kliko deksel milieupas bin')
const lotte = await colleague('Lotte Bos', 'chauffeur', stores, 'grofvuil ophalen afval niet geleegd bulky waste')
const tom = await colleague(
  'Tom Verhagen',
  'medewerker burgerlijke stand',
  w.departments.passports,
  'verhuizen adres inschrijven uittreksel geboorte aangifte trouwen moving address birth wedding',
)
const nadia = await colleague(
  'Nadia el Idrissi',
  'vergunningen',
  w.departments.passports,
  'straatfeest vergunning steiger markt evenement terras Arabisch party permit',
)
const agnieszka = await colleague(
  'Agnieszka Nowak',
  'balie en telefoon',
  w.departments.passports,
  'balie telefoon brief uitleggen Pools',
)
await service(
  'straat',
  'Stoep, weg of lantaarnpaal',
  'Pavement, road or street light',
  'stoep tegel gat put lantaarnpaal lamp verkeersbord pothole light dark',
  roads,
)
await service(
  'afval',
  'Container of afval',
  'Bin or waste',
  'container kliko vuilnis grofvuil ophalen milieupas rubbish',
  stores,
)
await service(
  'burgerzaken',
  'Verhuizen, geboorte of trouwen',
  'Moving, birth or wedding',
  'adres inschrijven uittreksel aangifte huwelijk register',
  w.departments.passports,
)
const { marieke, joost, fatima, wim } = w
await w.db.run(sql`update persons set expertise = expertise || ' passport identity card' where id = ${fatima.id}`)

/** Where each question belongs; where two people are equally near, both. */
const QUESTIONS: readonly [string, ...number[]][] = [
  ['De heg bij nummer 12 is zo groot dat mijn moeder er niet langs kan met haar rollator.', marieke.id],
  ['Wanneer komen jullie de heggen snoeien?', marieke.id],
  ['Kan de heg op de hoek wat lager? Ik zie geen auto aankomen als ik de straat uit rijd.', marieke.id],
  ['Er groeit groen uit de voegen van het trapje bij de kerk', marieke.id],
  ['Mogen er bomen gekapt worden voor een uitrit?', joost.id, marieke.id],
  ['Er moet een hoogwerker komen voor een tak boven de speelplaats', joost.id],
  ['Wie kapt de dode boom achter de school?', joost.id, marieke.id],
  ['Mijn paspoort verloopt volgende maand, wat neem ik mee?', fatima.id],
  ['Ik ben mijn identiteitskaart kwijt', fatima.id],
  ['Hoe verleng ik mijn rijbewijs?', fatima.id],
  ['Paspoorten voor twee kinderen, moeten ze zelf mee?', fatima.id],
  ['I lost my passport on the train, what should I do?', fatima.id],
  ['Ik kan de wasmachine niet betalen. Is er bijzondere bijstand voor?', wim.id],
  ['Mijn uitkering is deze maand niet gekomen', wim.id],
  ['Ik heb schulden en durf de post niet meer open te maken', wim.id],
  ['Er ligt een tegel los voor de apotheek en mijn man is al gestruikeld', yusuf],
  ['Gat in de weg bij de rotonde, fietsers vallen', yusuf],
  ['De put loopt over als het regent', yusuf],
  ['Het riool stinkt al een week', yusuf],
  ['De drempel voor ons huis laat het servies rammelen', yusuf],
  ['There is a hole in the road, een gat, near the school', yusuf],
  ['De lantaarnpaal voor de deur knippert de hele nacht', ineke],
  ['Drie lantaarnpalen op een rij doen het niet', ineke],
  ['Het zebrapad is versleten en kinderen steken daar over', ineke],
  ['Ze rijden hier te hard, kan er een verkeersbord komen?', ineke],
  ['The street light in front of my house is broken', ineke],
  ['Het stoplicht staat op groen als de brug open is', ineke, marieke.id],
  ['Mijn kliko is gestolen', dirk],
  ['Het deksel van de container is afgewaaid', dirk],
  ['Mijn milieupas doet het niet bij de ondergrondse', dirk],
  ['We hebben na de verhuizing geen containers gekregen', dirk, tom],
  ['My bin has lost a wheel', dirk],
  ['Komt het grofvuil ook een oude bank ophalen?', lotte],
  ['De bak is niet geleegd en het afval stinkt', lotte],
  ['Where can I leave bulky waste such as a mattress?', lotte],
  ['Wij verhuizen volgende week, hoe geef ik ons nieuwe adres door?', tom],
  ['Onze dochter is geboren, waar doe ik aangifte?', tom],
  ['Ik heb een uittreksel nodig voor mijn werk', tom],
  ['Wij willen trouwen op een maandag', tom],
  ['How do I register the birth of my son?', tom],
  ['We are moving to another address in town', tom],
  ['Mogen wij een straatfeest houden met een springkussen?', nadia],
  ['Heb ik een vergunning nodig voor een steiger op de stoep?', nadia, yusuf],
  ['Wie regelt een plek op de markt?', nadia],
  ['We want to give a party in our street, do we need a permit?', nadia],
  ['Kan iemand mij een brief uitleggen die ik niet snap?', agnieszka],
  ['هل يمكنني التحدث مع شخص ما؟', nadia],
  ['Czy mogę z kimś porozmawiać? Nie rozumiem, co się dzieje.', agnieszka],
  ['Sokak çok karanlık, çocuklar korkuyor. Işık yok.', yusuf],
  ['Alles ist kaputt 🦔', agnieszka],
]

const asked = async (words: string) => {
  return (await whereItGoes(w.db, { words })).route
}

test(`${QUESTIONS.length} questions reach somebody who can finish them`, async () => {
  const wrong: string[] = []
  for (const [words, ...near] of QUESTIONS) {
    const { personId } = await asked(words)
    if (!near.includes(personId))
      wrong.push(`${words} → ${(await findPersons(w.db, [personId])).get(personId)?.first_name}`)
  }
  assert.deepEqual(wrong, [])
})

test('the same question goes the same way again', async () => {
  for (const [words] of QUESTIONS.slice(0, 10)) assert.deepEqual(await asked(words), await asked(words))
})

test('nobody who is away, left or takes no questions gets any', async () => {
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${marieke.id}, ${fatima.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  await w.db.run(sql`update persons set takes_questions = false where id = ${dirk}`)
  await w.db.run(sql`update persons set left_at = now() where id = ${ineke}`)
  for (const [words] of QUESTIONS) {
    const { personId, specialistId } = await asked(words)
    assert.ok(![marieke.id, dirk, ineke].includes(personId), words)
    assert.ok(![marieke.id, dirk, ineke].includes(specialistId ?? NO_ID), words)
  }
  await w.db.run(sql`update absences set ended_at = now()`)
  await w.db.run(sql`update persons set left_at = null, takes_questions = id <> ${w.ada.id}`)
})

test('a closed service asks only its department, also when its specialist is elsewhere', async () => {
  const benefit = 'Ik vraag bijzondere bijstand aan voor een nieuwe heg'
  const found = await likelyService(w.db, benefit)
  assert.equal(found?.closed, true)
  const routed = await asked(benefit)
  assert.equal(routed.personId, wim.id)
  assert.equal(routed.specialistId, undefined)
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${wim.id}, ${joost.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  assert.equal((await asked(benefit)).personId, wim.id, 'nobody gave Joost leave to open what is in confidence')
  await w.db.run(sql`update absences set agreed_at = now()`)
  assert.equal((await asked(benefit)).personId, joost.id, 'all of the department are away: whoever acts for them')
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('when everybody is away there is still somebody', async () => {
  await w.db.run(sql`insert into absences (person_id, stand_in_id, away_from, away_until)
                     select id, ${w.ada.id}, now() - interval '1 hour', now() + interval '1 day' from persons where id <> ${w.ada.id}`)
  assert.equal((await asked('De heg is te hoog')).personId, w.ada.id)
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${w.ada.id}, ${joost.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  assert.ok((await asked('De heg is te hoog')).personId > 0)
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('who helped before helps again, but not with what somebody else knows', async () => {
  const before = await w.ask({ words: 'De heg is te hoog' })
  assert.equal(before.owner_id, marieke.id)
  const vague = 'Het is weer zover, kunt u nog eens komen?'
  assert.equal((await route(w.db, { words: vague, customerId: w.sanne.id })).personId, marieke.id)
  assert.equal((await route(w.db, { words: 'Mijn paspoort is zoek', customerId: w.sanne.id })).personId, fatima.id)
})

test('between equals it goes to who is reachable now, and else to who carries least', async () => {
  const twin = await colleague('Mo Jansen', 'hovenier', w.departments.green, 'heggen snoeien bomen stoep groen')
  const words = 'De heg is te hoog'
  await w.db.run(
    sql`insert into reachable_hours (person_id, weekday, opens, closes) select ${twin}, day, '00:00', '23:59:59' from generate_series(1, 7) day`,
  )
  assert.equal((await asked(words)).personId, twin)
  await w.db.run(sql`delete from reachable_hours`)
  for (let count = 0; count < 3; count++) await w.ask({ words: 'Iets', ownerId: twin })
  assert.equal((await asked(words)).personId, marieke.id)
  await w.db.run(sql`update persons set left_at = now() where id = ${twin}`)
})

test('who is not back today or the next working day does not get what was promised by then', async () => {
  const words = 'De heg is te hoog en de stoep ligt vol'
  const student = await colleague('Joy Smit', 'student', w.departments.green, 'heggen heg hoog stoep vol snoeien')
  await w.db.run(
    sql`insert into reachable_hours (person_id, weekday, opens, closes)
        select ${student}, day, '00:00', '23:59:59' from generate_series(1, 7) day`,
  )
  assert.equal((await asked(words)).personId, student)
  await w.db.run(sql`
    delete from reachable_hours where person_id = ${student}
       and weekday <> (select (extract(isodow from now() at time zone time_zone)::int + 5) % 7 + 1 from settings)`)
  assert.notEqual((await asked(words)).personId, student)
  await w.db.run(sql`delete from reachable_hours`)
  await w.db.run(sql`update persons set left_at = now() where id = ${student}`)
})

test('that something is new or needed tells nothing about what it is', async () => {
  const welcome = await colleague('Nora Kist', 'balie', w.departments.green, 'nieuw in de stad, nodig')
  assert.equal((await asked('Ik heb een nieuw paspoort nodig')).personId, fatima.id)
  await w.db.run(sql`update persons set left_at = now() where id = ${welcome}`)
})

test('the specialist is one tap away when somebody else has it', async () => {
  const { personId, specialistId } = await route(w.db, {
    words: 'lantaarnpaal lamp en een tegel',
    departmentId: roads,
    not: [ineke],
  })
  assert.equal(personId, yusuf)
  assert.equal(specialistId, undefined)
  const away = await route(w.db, {
    words: 'paspoort identiteitskaart lantaarnpaal',
    departmentId: roads,
    departmentFirst: true,
  })
  assert.equal(away.personId, ineke)
  assert.equal(away.specialistId, fatima.id)
})

test('the choice is told in one line with the words that made it, which no event holds', async () => {
  const t = translator({
    language: 'nl',
    address: 'u',
    customerWord: {
      nl: { singular: 'lid', plural: 'leden', article: 'het' },
      en: { singular: 'member', plural: 'members', article: 'the' },
    },
    timeZone: 'Europe/Amsterdam',
  })
  const words = 'De heggen zijn te hoog en de stoep is smal'
  const routed = await asked(words)
  const people = await findPersons(w.db, [routed.personId])
  const line = explainRouting(
    t,
    { person_id: routed.personId, reasons: { ...routed.reasons, helpedBefore: true } },
    people,
    words,
  )
  assert.equal(line, 'Omdat Marieke Jansen over ‘heggen, stoep’ gaat, bij Groen werkt en dit lid eerder hielp.')
  const nobody = { expertise: false, department: false, helpedBefore: false, corrected: false, reachable: false }
  assert.match(explainRouting(t, { person_id: routed.personId, reasons: nobody }, people), /Marieke Jansen.*één klik/)
  assert.equal(explainRouting(t, { person_id: anId(0), reasons: nobody }, people), '')
  const { id } = await w.ask({ words })
  const { reasons } = await w.db.one<{ reasons: object }>(sql`select reasons from routings where request_id = ${id}`)
  assert.deepEqual(
    Object.values(reasons).filter((value) => typeof value !== 'boolean'),
    [],
    'kinds only, and nothing about load',
  )
})

test('the door shows beforehand where it goes and how soon, and no more of people than they chose', async () => {
  const shown = await preview(w.db, { words: 'Mijn paspoort is weg' })
  assert.equal(shown.service?.slug, 'paspoort')
  assert.equal(shown.who?.name, 'medewerker paspoorten')
  assert.ok(shown.due > new Date())
  assert.equal(shown.usually, undefined, 'of fewer than twenty nobody says "usually"')
  await w.db.run(sql`update persons set display = 'photo' where id = ${fatima.id}`)
  assert.equal((await preview(w.db, { words: 'Mijn paspoort is weg' })).who?.name, 'Fatima')
  await w.db.run(sql`update persons set display = 'photo' where id = ${wim.id}`)
  assert.equal((await preview(w.db, { words: 'Ik vraag bijzondere bijstand aan' })).who?.name, 'Werk en Inkomen')
  const { requests } = await w.db.one<{ requests: number }>(
    sql`select count(*) as requests from requests where words like '%paspoort is weg%'`,
  )
  assert.equal(requests, 0)
})

test('with enough answers it says how long it usually took', async () => {
  for (let count = 0; count < 20; count++) {
    const { id } = await w.ask({ words: 'Mijn paspoort is weg' })
    await w.db.run(
      sql`insert into promise_entries (promise_id, kind, by_kind, at) select id, 'kept', 'person', now() + interval '6 hours' from promises where request_id = ${id}`,
    )
  }
  const { usually } = await preview(w.db, { words: 'Mijn paspoort is weg' })
  assert.equal(usually?.n, 20)
  assert.equal(Math.round(usually?.hours ?? 0), 6)
})

const real = new URL('questions/rijksoverheid-vac-nl/', `file://${process.env.TEST_DATA ?? '/nowhere'}/`)

test('real questions all find somebody, the same one twice, quickly', { skip: !existsSync(real) }, async () => {
  const questions = readdirSync(real).map((name) =>
    String(JSON.parse(readFileSync(new URL(name, real), 'utf8')).question),
  )
  assert.ok(questions.length > 50)
  const started = performance.now()
  const first = await Promise.all(questions.map(asked))
  const took = (performance.now() - started) / questions.length
  assert.deepEqual(await Promise.all(questions.map(asked)), first)
  assert.ok(first.every(({ personId }) => personId > 0))
  assert.ok(took < 250, `${took.toFixed(0)} ms each, on a busy machine`)
})

test('how sure it was to whom a question goes is kept with it; of what a colleague takes nothing was weighed', async () => {
  const kept = (id: number) =>
    w.db.one<{ sure: number | null; told: string | null }>(sql`
      select r.sure, e.data->>'sure' as told from routings r
        join events e on e.subject_kind = 'request' and e.subject_id = r.request_id and e.type = 'request.routed'
       where r.request_id = ${id}`)
  const asked = await w.ask({ words: 'De heg bij de stoep moet gesnoeid, het is een groene boom.' })
  const { sure, told } = await kept(asked.id)
  assert.ok(sure !== null && sure >= 50 && sure <= 100, `${sure}`)
  assert.equal(told, String(sure))
  const taken = await w.ask({ words: 'De heg bij de stoep moet gesnoeid.', ownerId: w.wim.id })
  assert.deepEqual(await kept(taken.id), { sure: null, told: null })

  const read = async () => await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  await w.db.run(sql`update routings set sure = 50 where request_id = ${asked.id}`)
  assert.match(await read(), /Het scheelde weinig/)
  await w.db.run(sql`update routings set sure = 90 where request_id = ${asked.id}`)
  assert.doesNotMatch(await read(), /Het scheelde weinig/)
})
