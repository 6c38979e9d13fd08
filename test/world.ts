import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from '../src/app/app.ts'
import { listening } from '../src/app/listening.ts'
import { makeCustomer, readReach } from '../src/customers/recognising.ts'
import type { Actor, Person } from '../src/platform/actor.ts'
import { type OrganisationDb, openDatabase, type Tx } from '../src/platform/database/database.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { readOrganisations } from '../src/platform/database/organisations.ts'
import { sql } from '../src/platform/database/sql.ts'
import { Live } from '../src/platform/events/live.ts'
import { announceNews, findEvent } from '../src/platform/events/news.ts'
import { diskStore } from '../src/platform/files/files.ts'
import { leaveDue } from '../src/platform/held/leaving.ts'
import { openLog } from '../src/platform/log.ts'
import type { Server } from '../src/platform/server.ts'
import { forgetSettings } from '../src/platform/settings.ts'
import { scaleLimits } from '../src/platform/web/limits.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { hearWords } from '../src/requests/heard-words.ts'
import { trackingToken } from '../src/requests/links.ts'
import { prove } from '../src/requests/looking.ts'
import { type Opened, type Opening, open } from '../src/requests/opening.ts'
import { databaseWith, leaveDatabase } from './world-database.ts'

/** What a browser sends along of who it is. */
export interface Session {
  /** The header, for requests through the app. */
  cookie: string
}

/** An employee of the cast. */
export interface Colleague extends Session {
  id: Id<'persons'>
  actor: Person
}

/**
 * A small organisation with a named cast, on a real Postgres, in a schema of its own: the town of Zonnedam.
 * Marieke (gardener, green department) and Joost (her colleague) work outdoors, Fatima at passports, Wim at benefits
 * (a closed service); Ada administers. Sanne asks; Otto is another customer, who must never see what is hers.
 */
export interface World {
  db: OrganisationDb
  server: Server
  app: ReturnType<typeof createApp>['app']
  routes: Route[]
  host: string
  marieke: Colleague
  joost: Colleague
  fatima: Colleague
  wim: Colleague
  ada: Colleague
  sanne: { id: Id<'customers'>; actor: Actor }
  otto: { id: Id<'customers'>; actor: Actor }
  departments: { green: Id<'departments'>; passports: Id<'departments'>; benefits: Id<'departments'> }
  services: { hedge: Id<'services'>; passport: Id<'services'>; benefit: Id<'services'> }
  /** Runs a verb in a transaction of its own. */
  act<Result>(verb: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Opens a request by Sanne at the front door; that it is her was proven with a mailed code. */
  ask(opening?: Partial<Opening>): Promise<Opened & { token: string; asker: Actor }>
  /** Lets the rooms hear of everything that happened so far, as the worker does. */
  hearNews(): Promise<void>
  /** Lets search know every word that was said so far, as the worker does each minute. */
  hearWords(): Promise<void>
  /** A page or form through the app. */
  get(path: string, as?: Session): Promise<Response>
  /** Sends a form; what it holds leaves at once. */
  post(path: string, fields: Record<string, string | File> | FormData, as?: Session): Promise<Response>
  /** Sends a form; what it holds waits. */
  send(path: string, fields: Record<string, string | File> | FormData, as?: Session): Promise<Response>
  /** Lets what was held leave: what is due, or all of it. */
  leave(which?: 'due' | 'all'): Promise<void>
}

/** Builds the world for one test file, and takes it down after its tests. */
export async function world(): Promise<World> {
  scaleLimits(0)
  const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-test-'))
  const schema = `org_${randomUUID().replaceAll('-', '')}`
  const host = `${schema.slice(4, 16)}.test`
  const url = await databaseWith({ schema, host })
  const { role } = await migrate(url)

  const announcer: { announce: Live['announce'] } = { announce: () => {} }
  const database = openDatabase(url, {
    role,
    connections: 5,
    announce: (organisation, subjects) => announcer.announce(organisation, subjects),
  })
  const live = new Live(database.pool, url)
  announcer.announce = live.announce
  await live.listen()
  const address = new URL(`http://${host}`)
  const home = await readOrganisations(database.pool, Buffer.from('a secret for tests only'), address)
  const organisation = home.named(schema)
  if (!organisation) throw new Error('the organisation was not made')
  const config = {
    port: 0,
    host: '127.0.0.1',
    baseUrl: address,
    dataDir,
    mailFrom: 'test@openkeuken.example',
    logLevel: 'silent',
    trustProxy: false,
  } as Server['config']
  const server: Server = {
    config,
    database,
    home: { ...home, at: (name) => (name === host ? organisation : home.at(name)) },
    live,
    files: diskStore(join(dataDir, 'files')),
    log: openLog('silent'),
    stopping: false,
  }
  const { app, routes, leaving } = createApp(server)
  const db = database.organisation({ ...organisation, address: address.href.replace(/\/$/, '') })
  after(async () => {
    await live.close()
    await database.close()
    await leaveDatabase()
    await rm(dataDir, { recursive: true, force: true })
  })
  const cast = await db.transaction(settle)
  const self: World = {
    db,
    server,
    app,
    routes,
    host,
    ...cast,
    act: (verb) => db.transaction(verb),
    ask: async (opening = {}) => {
      const asked = {
        words: 'Wanneer wordt de heg gesnoeid?',
        channel: 'web',
        customerId: cast.sanne.id,
        ...opening,
      } as const
      const opened = await db.transaction(async (tx) => {
        const made = await open(tx, { kind: 'visitor' }, asked)
        await prove(tx, made.id)
        return made
      })
      const asker: Actor = {
        kind: 'customer',
        id: opened.customer_id,
        requestId: opened.id,
        seesClosed: true,
        proven: true,
      }
      return { ...opened, token: trackingToken(db.organisation, opened), asker }
    },
    hearNews: () => hear(db),
    hearWords: async () => {
      while (await unread(db, 'words')) {
        await hearWords(db)
        await sleep(5) // another test's transaction may still be running
      }
    },
    get: async (path, as) => await app.request(path, { headers: headers(host, as) }),
    post: async (path, fields, as) => {
      const answer = await self.send(path, fields, as)
      await self.leave()
      return answer
    },
    leave: async (which = 'all') => {
      if (which === 'all') await db.run(sql`update held set due_at = now() where returned_at is null`)
      await leaveDue(db, leaving)
    },
    send: async (path, fields, as) => {
      const body = fields instanceof FormData ? fields : formOf(fields)
      return await app.request(path, {
        method: 'POST',
        body,
        headers: { ...headers(host, as), origin: `http://${host}` },
      })
    },
  }
  return self
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const headers = (host: string, as?: Session) => ({ host, 'accept-language': 'nl', ...(as && { cookie: as.cookie }) })

async function hear(db: OrganisationDb) {
  const announced: { listener: string; event: number }[] = []
  const look = () => announceNews(db, listening, async (all) => void announced.push(...all))
  while (await unread(db, 'news')) if ((await look()) === 0) await sleep(5) // another test's transaction may still be running
  for (const { listener, event } of announced) {
    const happened = await findEvent(db, event)
    if (happened) await listening.find(({ name }) => name === listener)?.hear(db, happened)
  }
}

async function unread(db: OrganisationDb, reader: 'news' | 'words') {
  const { news } = await db.one<{ news: boolean }>(sql`
    select exists (select from events e left join cursors c on c.reader = ${reader}
                    where c.reader is null or (e.transaction_id, e.id) > (c.transaction_id, c.event_id)) as news`)
  return news
}

/** From now on the town has no mail server, as at the very first start: nothing leaves, and nothing may be promised. */
export async function loseMailServer({ db }: Pick<World, 'db'>): Promise<void> {
  await db.run(sql`delete from mail_server`)
  forgetSettings(db.organisation.schema)
}

async function settle(tx: Tx) {
  await tx.run(sql`update settings set ready_at = now(), hours_checked_at = now()`)
  await tx.run(sql`
    insert into mail_server (host, port, security, from_address, revision) values ('127.0.0.1', 9, 'none', 'dorp@zonnedam.example', 1)`)
  const departments = {
    green: await department(tx, 'Groen', 'heggen, bomen, gras, stoepen'),
    passports: await department(tx, 'Publiekszaken', 'paspoorten, rijbewijzen'),
    benefits: await department(tx, 'Werk en Inkomen', 'uitkeringen'),
  }
  const people = {
    marieke: await colleague(tx, 'Marieke Jansen', 'hovenier', departments.green, 'heggen snoeien bomen stoep groen'),
    joost: await colleague(tx, 'Joost Bakker', 'groenbeheerder', departments.green, 'hoogwerker bomen kappen'),
    fatima: await colleague(
      tx,
      'Fatima El Amrani',
      'medewerker paspoorten',
      departments.passports,
      'paspoort identiteitskaart rijbewijs',
    ),
    wim: await colleague(
      tx,
      'Wim de Boer',
      'klantmanager',
      departments.benefits,
      'bijzondere bijstand uitkering schulden',
    ),
    ada: await colleague(tx, 'Ada Visser', 'beheerder', departments.passports, '', true),
  }
  const services = {
    hedge: await service(
      tx,
      'heg-snoeien',
      'Heg of boom snoeien',
      'heg boom snoeien stoep overhangend',
      departments.green,
      false,
    ),
    passport: await service(
      tx,
      'paspoort',
      'Paspoort aanvragen',
      'paspoort identiteitskaart ophalen',
      departments.passports,
      false,
    ),
    benefit: await service(
      tx,
      'bijzondere-bijstand',
      'Bijzondere bijstand',
      'bijstand wasmachine geld uitkering',
      departments.benefits,
      true,
    ),
  }
  const sanne = await customer(tx, 'Sanne de Wit', 'sanne@example.org')
  const otto = await customer(tx, 'Otto Prins', 'otto@example.org')
  return { departments, services, ...people, sanne, otto }
}

async function department(tx: Tx, name: string, about: string) {
  return (
    await tx.one<{ id: Id<'departments'> }>(
      sql`insert into departments (name, about) values (${name}, ${about}) returning id`,
    )
  ).id
}

async function colleague(
  tx: Tx,
  name: string,
  role: string,
  departmentId: Id<'departments'>,
  expertise: string,
  administrator = false,
) {
  const firstName = name.split(' ')[0] ?? name
  const { id } = await tx.one<{ id: Id<'persons'> }>(sql`
    insert into persons (name, first_name, role, mail, expertise, administrator, takes_questions)
    values (${name}, ${firstName}, ${role}, ${`${firstName.toLowerCase()}@zonnedam.example`}, ${expertise}, ${administrator}, ${!administrator}) returning id`)
  await tx.run(sql`insert into memberships (department_id, person_id) values (${departmentId}, ${id})`)
  const token = await startSession(tx, 'person', id)
  const actor: Person = { kind: 'person', id, administrator }
  return { id, actor, cookie: `desk=${token}` }
}

async function service(
  tx: Tx,
  slug: string,
  name: string,
  about: string,
  departmentId: Id<'departments'>,
  closed: boolean,
) {
  const { id } = await tx.one<{ id: Id<'services'> }>(
    sql`insert into services (slug, department_id) values (${slug}, ${departmentId}) returning id`,
  )
  const { id: version } = await tx.one<{ id: Id<'service_versions'> }>(sql`
    insert into service_versions (service_id, version, name, about, closed, objection_weeks, objection_how)
    values (${id}, 1, ${name}, ${about}, ${closed}, ${closed ? 6 : null}, ${closed ? 'Schrijf een brief aan het college.' : ''}) returning id`)
  await tx.run(sql`
    insert into service_steps (service_version_id, position, name, because, department_id, duration_amount, duration_unit)
    values (${version}, 1, 'Kijken', 'zo weten we wat er nodig is', ${departmentId}, 2, 'working_days'),
           (${version}, 2, 'Doen', 'dan is het opgelost', ${departmentId}, 5, 'working_days')`)
  return id
}

async function customer(tx: Tx, name: string, mail: string) {
  const id = await makeCustomer(tx, { kind: 'system' }, { name, reach: readReach(mail), language: 'nl' })
  const actor: Actor = { kind: 'customer', id }
  return { id, actor }
}
