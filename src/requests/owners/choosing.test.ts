import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../demo/town.ts'
import { ASKED_AFTERWARDS, ASKED_FIRST, ASKED_UNSEEN, type AskedOf } from '../../../test/data/routing-of-five.ts'
import { FOR_NOBODY, FRESH, SENTENCES } from '../../../test/data/routing-sentences.ts'
import { TOWN, type TownDepartment } from '../../../test/data/routing-town.ts'
import { world } from '../../../test/world.ts'
import { chooseFrontDesk, soundsLikeFrontDesk } from '../../people/departments/front-desk.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { sectorTemplates } from '../../templates/sectors.ts'
import { whereItGoes } from './where-it-goes.ts'

const w = await world()
await w.db.run(sql`update persons set takes_questions = false`)

const departmentOf = new Map<number, string>()

/** Lays down an organisation in place of the one before. */
async function become(departments: readonly Department[]) {
  await w.db.run(sql`update services set archived_at = now()`)
  await w.db.run(
    sql`update departments set closed_at = now(), name = name || ' (was ' || id || ')' where closed_at is null`,
  )
  await w.db.run(sql`update persons set takes_questions = false`)
  for (const { name, about, role, expertise, services } of departments) {
    const { id } = await w.db.one<{ id: Id<'departments'> }>(
      sql`insert into departments (name, about) values (${name}, ${about}) returning id`,
    )
    departmentOf.set(id, name)
    const person = await w.db.one<{ id: Id<'persons'> }>(sql`
      insert into persons (name, first_name, role, expertise) values (${`Collega ${id}`}, ${`Collega ${id}`}, ${role}, ${expertise}) returning id`)
    await w.db.run(sql`insert into memberships (department_id, person_id) values (${id}, ${person.id})`)
    for (const [nth, service] of services.entries()) {
      const made = await w.db.one<{ id: Id<'services'> }>(
        sql`insert into services (slug, department_id) values (${`dienst-${id}-${nth}`}, ${id}) returning id`,
      )
      await w.db.run(sql`
        insert into service_versions (service_id, version, name, description, about, closed)
        values (${made.id}, 1, ${service.name}, ${service.description}, ${service.about ?? ''}, ${service.closed ?? false})`)
    }
  }
}

interface Department extends Omit<TownDepartment, 'services'> {
  services: readonly { name: string; description: string; about?: string; closed?: true }[]
}

/** A sector as it begins, with a reception for what fits nowhere. */
const sector = (key: AskedOf['of'] | 'municipality'): Department[] => {
  const { departments, services } = sectorTemplates.find((one) => one.key === key) ?? assert.fail(key)
  const own = departments.map(({ key: at, name, about }) => ({
    name,
    about,
    role: '',
    expertise: '',
    services: services.filter(({ department }) => department === at),
  }))
  return [{ name: 'Receptie', about: '', role: 'receptie', expertise: '', services: [] }, ...own]
}

await become(TOWN)

/** The department of who gets it: that is what who asks notices. */
async function departmentFor(words: string) {
  const { service, route } = await whereItGoes(w.db, { words })
  return { department: await departmentOfPerson(route.personId), closed: service?.closed ?? false }
}

async function departmentOfPerson(personId: Id<'persons'>) {
  const { id } = await w.db.one<{ id: number }>(
    sql`select min(department_id) as id from memberships where person_id = ${personId}`,
  )
  return departmentOf.get(id)
}

const beginnings = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5)))

/** What anybody would build in an hour: the service with most words of which the first five letters are alike. */
function byFiveLetters(words: string): string | undefined {
  const asked = beginnings(words)
  const counted = TOWN.flatMap(({ name, services }) =>
    services.map((service) => {
      const told = beginnings(`${service.name} ${service.description}`)
      return { name, alike: [...asked].filter((one) => told.has(one)).length }
    }),
  )
  const best = counted.reduce((most, one) => (one.alike > most.alike ? one : most))
  return best.alike > 0 ? best.name : undefined
}

test('questions reach the right department, far more often than by the first five letters of words', async (t) => {
  assert.ok(TOWN.length >= 19 && TOWN.flatMap(({ services }) => services).length >= 50)
  let right = 0
  let wronglyClosed = 0
  for (const [words, department] of SENTENCES) {
    const found = await departmentFor(words)
    if (found.department === department) right++
    else if (found.closed) wronglyClosed++
  }
  const baseline = SENTENCES.filter(([words, department]) => byFiveLetters(words) === department).length
  const share = (count: number) => count / SENTENCES.length
  t.diagnostic(`right department: ${right} of ${SENTENCES.length}; by five letters ${baseline}`)
  assert.ok(share(right) >= 0.8, `${right} of ${SENTENCES.length}`)
  assert.ok(share(right) - share(baseline) >= 0.1, `${right} against ${baseline}`)
  assert.ok(share(wronglyClosed) <= 0.01, `${wronglyClosed} wrongly into a closed service`)
})

test('sentences written afterwards do nearly as well', async (t) => {
  const wrong: string[] = []
  for (const [words, department] of FRESH) {
    const found = await departmentFor(words)
    if (found.department !== department) wrong.push(`${words} → ${found.department}`)
  }
  t.diagnostic(`right department, fresh: ${FRESH.length - wrong.length} of ${FRESH.length}\n  ${wrong.join('\n  ')}`)
  assert.ok(wrong.length / FRESH.length < 0.5, wrong.join('\n'))
})

test('what fits nobody comes to the front desk', async () => {
  const wrong: string[] = []
  for (const words of FOR_NOBODY) {
    const { department } = await departmentFor(words)
    if (department !== 'Klantcontactcentrum') wrong.push(`${words} → ${department}`)
  }
  assert.ok(wrong.length <= FOR_NOBODY.length * 0.1, wrong.join('\n'))
})

test('an administrator chooses who that is, once the names do not tell or tell wrong', async () => {
  const { id } = await w.db.one<{ id: Id<'departments'> }>(sql`select id from departments where name = 'Burgerzaken'`)
  await assert.rejects(w.act((tx) => chooseFrontDesk(tx, w.marieke.actor, { departmentId: id })))
  await w.act((tx) => chooseFrontDesk(tx, w.ada.actor, { departmentId: id }))
  assert.equal((await departmentFor(FOR_NOBODY[0] ?? '')).department, 'Burgerzaken')
})

test('a front desk goes by many names', () => {
  for (const name of [
    'Contact Centrum',
    'KCC',
    'Balie en receptie',
    'Servicepunt',
    'Klantenservice',
    'Administratie',
    'Reception',
  ])
    assert.equal(soundsLikeFrontDesk([{ name: 'Groen' }, { name }, { name: 'Werk en Inkomen' }])?.name, name)
  assert.equal(soundsLikeFrontDesk([{ name: 'Groen' }, { name: 'Werkplaats' }]), undefined)
})

test('a long text about nothing here is filed nowhere', async () => {
  const letter = SENTENCES.map(([words]) => words.split(' ').slice(0, 4).join(' ')).join(' en verder nog ')
  const aimless = FOR_NOBODY.join(' ').repeat(5)
  for (const words of [aimless, `${aimless} stoep ${aimless} container ${aimless}`])
    assert.equal((await whereItGoes(w.db, { words })).service, undefined, words.slice(0, 40))
  assert.ok(letter.length > 1_000)
  assert.notEqual((await whereItGoes(w.db, { words: letter })).service?.closed, true)
})

// At first sight 17 of the first forty were right, one of them wrongly in a closed service, and after causes were mended
// by them 16 of the thirty unseen; after a list of sayings was made by those as well, 16 of thirty written afterwards.
// What was wrong then came to the front desk, but for two. The bars are what is so now.
test('customers of five organisations reach the right department, or the front desk', async (t) => {
  const lists = { first: ASKED_FIRST, unseen: ASKED_UNSEEN, afterwards: ASKED_AFTERWARDS }
  const count = { first: 0, unseen: 0, afterwards: 0, elsewhere: 0, closed: 0 }
  for (const where of ['town', 'housing', 'care', 'education', 'shop'] as const) {
    await become(where === 'town' ? TOWN : sector(where))
    for (const [name, list] of Object.entries(lists) as [keyof typeof lists, readonly AskedOf[]][])
      for (const { words, right } of list.filter((one) => one.of === where)) {
        const { department = '', closed } = await departmentFor(words)
        if (right.includes(department)) count[name]++
        else if (!soundsLikeFrontDesk([{ name: department }])) {
          count.elsewhere++
          count.closed += closed ? 1 : 0
          t.diagnostic(`${where}: ${words} → ${department}`)
        }
      }
  }
  t.diagnostic(JSON.stringify(count))
  assert.ok(count.first / ASKED_FIRST.length >= 0.75, JSON.stringify(count))
  assert.ok(count.unseen / ASKED_UNSEEN.length >= 0.75, JSON.stringify(count))
  assert.ok(count.afterwards / ASKED_AFTERWARDS.length >= 0.5, JSON.stringify(count))
  assert.ok(count.elsewhere <= 5, JSON.stringify(count))
  assert.equal(count.closed, 0)
})

/** The demo's town, with in each department one colleague who knows what all of them know. */
const demoTown: Department[] = town.departments.map(({ key, name, about }) => {
  const people = town.people.filter(({ departments }) => departments.includes(key))
  return {
    name,
    about,
    role: people.map(({ role }) => role).join(', '),
    expertise: people.map(({ expertise }) => expertise).join(', '),
    services: town.services.filter(({ department }) => department === key),
  }
})

test('what only sounds like something here is filed nowhere, and comes to the front desk', async () => {
  for (const [departments, desk] of [
    [demoTown, 'Burgerzaken en Balie'],
    [sector('municipality'), 'Receptie'],
  ] as const) {
    await become(departments)
    for (const words of [
      'parkeervergunning',
      'Ik wil een parkeervergunning aanvragen',
      'Hoe vraag ik een bouwvergunning aan?',
      'mijn fiets is gestolen',
      'Mijn fiets is gisteren gestolen bij het station',
      'my bike was stolen',
      'mijn buurman was grof',
      'Ik zoek een huurwoning',
      'Mijn hond is dood',
      'Waar kan ik stemmen?',
    ]) {
      const { service, route } = await whereItGoes(w.db, { words })
      assert.equal(service?.name, undefined, words)
      assert.equal(await departmentOfPerson(route.personId), desk, words)
    }
  }
})

test('a permit for what is offered here, or what was stolen and belongs here, still finds it', async () => {
  await become(demoTown)
  for (const [words, name] of [
    ['Ik wil een vergunning voor een straatfeest', 'Feest, markt of iets op straat zetten'],
    ['evenementenvergunning', 'Feest, markt of iets op straat zetten'],
    ['Mijn kliko is gestolen', 'Container of afval'],
    ['Er ligt hondenpoep op de speelplek', 'Heg, boom, gras of speelplek'],
    ['Ik heb toestemming nodig om met mijn kind te reizen', 'Paspoort of identiteitskaart'],
    ['Mijn paspoort is gestolen', 'Paspoort of identiteitskaart'],
    ['Kan iemand mijn grof vuil ophalen?', 'Container of afval'],
    ['Wanneer wordt het grofvuil opgehaald?', 'Container of afval'],
    ['De man aan de balie was grof tegen mij', 'Idee, compliment of klacht'],
    ['M. was brutaal tegen mij', 'Idee, compliment of klacht'],
  ] as const)
    assert.equal((await whereItGoes(w.db, { words })).service?.name, name, words)
})
