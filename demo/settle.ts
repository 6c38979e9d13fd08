import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { customerMet } from '../src/customers/happenings.ts'
import { readReach } from '../src/customers/recognising.ts'
import { system } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import type { GivenId, Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { record } from '../src/platform/events/events.ts'
import type { FileStore } from '../src/platform/files/files.ts'
import { serviceInEnglish, stepInEnglish } from '../src/templates/template.ts'
import type { DemoTown, Tongue } from './content.ts'
import { type Clock, dayOf } from './moments.ts'

/** Ids by the keys of the content. */
export interface Settled {
  people: Map<string, Id<'persons'>>
  departments: Map<string, Id<'departments'>>
  services: Map<string, { id: Id<'services'>; versionId: Id<'service_versions'> }>
  customers: Map<string, Id<'customers'>>
}

const SCREENS: Tongue[] = ['nl', 'en']

/** Lays the town down: settings, departments, people, services, customers, answers. Everything but what happens in it. */
export async function settle(tx: Tx, store: FileStore, town: DemoTown, clock: Clock): Promise<Settled> {
  await settings(tx, town, clock)
  const departments: Settled['departments'] = new Map()
  for (const { key, name, about } of town.departments) {
    departments.set(
      key,
      await insert(tx, sql`insert into departments (name, about) values (${name}, ${about}) returning id`),
    )
  }
  const people: Settled['people'] = new Map()
  for (const person of town.people) people.set(person.key, await settlePerson(tx, store, person, departments))
  for (const { key, away } of town.people) {
    if (!away) continue
    await tx.run(sql`insert into absences (person_id, stand_in_id, away_from, away_until)
      values (${people.get(key)}, ${people.get(away.standIn)}, now() + make_interval(days => ${away.fromDays}), now() + make_interval(days => ${away.untilDays}))`)
  }
  const services: Settled['services'] = new Map()
  for (const service of town.services) services.set(service.key, await settleService(tx, service, departments))
  const customers: Settled['customers'] = new Map()
  for (const customer of town.customers) customers.set(customer.key, await settleCustomer(tx, store, customer))
  for (const { key, actsFor } of town.customers) {
    if (!actsFor) continue
    await tx.run(sql`insert into representations (customer_id, representative_id, relation)
                     values (${customers.get(actsFor.customer)}, ${customers.get(key)}, ${actsFor.relation})`)
  }
  for (const answer of town.answers) {
    await tx.run(sql`insert into answers (slug, language, question, body, service_id, published_at, author_id)
      values (${answer.slug}, ${answer.language}, ${answer.question}, ${answer.body}, ${services.get(answer.service ?? '')?.id ?? null}, now(),
              ${[...people.values()][0]})`)
  }
  for (const { shortcut, title, body } of town.cannedTexts) {
    await tx.run(sql`insert into canned_texts (shortcut, title, body) values (${shortcut}, ${title}, ${body})`)
  }
  return { people, departments, services, customers }
}

async function settings(tx: Tx, { organisation: o }: DemoTown, clock: Clock) {
  await tx.run(sql`
    update settings set name = ${o.name}, address_form = ${o.address}, customer_word = ${JSON.stringify(o.customerWord)}, languages = ${o.languages},
           phone = ${o.phone}, visiting_address = ${o.street}, postal_address = ${o.post}, mail = ${o.mail}, purpose = ${o.purpose},
           closing_days = ${o.closingDays.map(({ on }) => dayOf(on, clock))}::date[], ready_at = now(), demo = true,
           opening_hours = ${JSON.stringify(OPENING_HOURS)}`)
}

/** As the content says in words: half past eight to five. */
const OPENING_HOURS = Object.fromEntries(['1', '2', '3', '4', '5'].map((weekday) => [weekday, [['08:30', '17:00']]]))

async function settlePerson(
  tx: Tx,
  store: FileStore,
  person: DemoTown['people'][number],
  departments: Map<string, Id<'departments'>>,
) {
  const photo = await face(tx, store, person.face)
  const id = await insert(
    tx,
    sql`insert into persons (name, first_name, role, mail, language, expertise, display, photo_id, administrator)
        values (${person.name}, ${person.firstName}, ${person.role}, ${person.mail ?? null}, ${person.language ?? 'nl'}, ${person.expertise},
                ${person.display}, ${photo ?? null}, ${person.administrator ?? false}) returning id`,
  )
  for (const [place, key] of person.departments.entries()) {
    await tx.run(sql`insert into memberships (department_id, person_id, leads)
                     values (${departments.get(key)}, ${id}, ${(person.leads ?? false) && place === 0})`)
  }
  for (const [weekday, [opens, closes]] of Object.entries(person.hours)) {
    await tx.run(
      sql`insert into reachable_hours (person_id, weekday, opens, closes) values (${id}, ${Number(weekday)}, ${opens}, ${closes})`,
    )
  }
  return id
}

async function settleService(
  tx: Tx,
  service: DemoTown['services'][number],
  departments: Map<string, Id<'departments'>>,
) {
  const departmentId = departments.get(service.department)
  const id = await insert(
    tx,
    sql`insert into services (slug, department_id) values (${service.key}, ${departmentId}) returning id`,
  )
  const versionId = await insert(
    tx,
    sql`insert into service_versions (service_id, version, name, description, about, closed, openness, answer_amount, answer_unit,
                                      objection_weeks, objection_how, what_else, ways_on, translations)
        values (${id}, 1, ${service.name}, ${service.description}, ${service.about},
                ${service.closed ?? false}, ${service.openness}, ${service.answerWithin.amount}, ${service.answerWithin.unit},
                ${service.objection?.weeks ?? null}, ${service.objection?.how ?? ''},
                ${service.whatElse ?? ''}, ${service.independentWaysOn ?? ''}, ${JSON.stringify(serviceInEnglish(service))})
        returning id`,
  )
  for (const [index, step] of service.steps.entries()) {
    await tx.run(sql`
      insert into service_steps (service_version_id, position, name, because, department_id, role, duration_amount, duration_unit, customers_turn, waits_for, translations)
      values (${versionId}, ${index + 1}, ${step.name}, ${step.because},
              ${departments.get(step.byDepartment ?? '') ?? null}, ${step.byRole ?? ''}, ${step.duration.amount}, ${step.duration.unit},
              ${step.customersTurn ?? false}, ${step.outside ?? ''}, ${JSON.stringify(stepInEnglish(step))})`)
  }
  return { id, versionId }
}

async function settleCustomer(tx: Tx, store: FileStore, customer: DemoTown['customers'][number]) {
  const language = SCREENS.includes(customer.language) ? customer.language : 'nl'
  const photo = customer.face ? await face(tx, store, customer.face) : undefined
  const id = await insert(
    tx,
    sql`insert into customers (kind, name, called, language, own_words, face_id)
        values (${customer.kind}, ${customer.name}, ${customer.called}, ${language}, ${customer.ownWords}, ${photo ?? null}) returning id`,
  )
  const ways = [customer.mail, customer.phone].flatMap((typed) => (typed ? [readReach(typed)] : []))
  for (const [index, way] of ways.entries()) {
    if (!way) continue
    await tx.run(sql`insert into contact_ways (customer_id, kind, value, normalised, preferred)
                     values (${id}, ${way.kind}, ${way.value}, ${way.normalised}, ${index === 0})`)
  }
  if (customer.post) {
    await tx.run(
      sql`insert into contact_ways (customer_id, kind, value, normalised) values (${id}, 'post', ${customer.post}, ${customer.post.toLowerCase()})`,
    )
  }
  await record(tx, system, customerMet, id)
  return id
}

async function face(tx: Tx, store: FileStore, name: string) {
  const bytes = await readFile(new URL(`faces/${name.replace(/(\.svg)?$/, '.svg')}`, import.meta.url)).catch(
    () => undefined,
  )
  if (!bytes) return
  const key = await store.put(tx.organisation, bytes)
  return await insert(
    tx,
    sql`insert into files (name, content_type, size, sha256, key)
        values (${name}, 'image/svg+xml', ${bytes.length}, ${createHash('sha256').update(bytes).digest()}, ${key}) returning id`,
  )
}

const insert = async (tx: Tx, query: ReturnType<typeof sql>) => (await tx.one<{ id: GivenId }>(query)).id
