import { deepEqual, equal, ok } from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type Form, readPage } from '../bin/rehearse-page.ts'
import { sql } from '../src/platform/database/sql.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import { pathIn as addressOf, parametersOf as namedIn } from './addresses.ts'
import { openScene, type Scene } from './audiences-scene.ts'
import { type Visit, type Visited, visitorOf } from './visiting.ts'
import { type Colleague, loseMailServer, world } from './world.ts'

// Every registered route, asked for by everybody it is not for. A route that is added is found here by itself; when its
// address has a parameter nobody named yet, the first test fails until `test/audiences-scene.ts` names it.

const away = await world() // before the world itself, which then knows this organisation's host name as well
const w = await world()
const visit = await visitorOf(w)
const NOT_THERE = { number: '999999999', token: `${(999_999_999).toString(36)}-1-AAAAAAAAAAAAAAAAAAAAAA` }

let mine: Scene // Sanne's neighbour asked about a hedge: open to everybody who works here
let others: Scene // the same, of another customer
let secret: Scene // about a benefit: only for Wim and his department

before(async () => {
  mine = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
  others = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
  secret = await openScene(w, { owner: w.wim, adviser: w.fatima, service: w.services.benefit })
  await collectForms()
  equal(
    (await w.db.one<{ closed_service: boolean }>(sql`select closed_service from requests where id = ${secret.id}`))
      .closed_service,
    true,
  )
})

const routesFor = (...audiences: Route['audience'][]) => w.routes.filter(({ audience }) => audiences.includes(audience))
const parametersOf = (route: Route) => namedIn(route, mine.names)

/** The address of a route in a scene. */
const pathIn = (scene: Scene, route: Route, other: Record<string, string> = {}) => addressOf(scene.names, route, other)

const titled = ({ method, path, audience }: Route) => `${audience} ${method.toUpperCase()} ${path}`

/** Everything that changes when anything is done. */
const traces = (world = w) =>
  world.db.one<Record<string, number>>(sql`
    select (select count(*) from events)::int as events, (select coalesce(sum(revision), 0) from requests)::int as requests,
           (select count(*) from messages)::int as messages, (select count(*) from submissions)::int as submissions, (select count(*) from held)::int as held,
           (select coalesce(sum(revision), 0) from persons)::int as persons, (select coalesce(sum(revision), 0) from answers)::int as answers,
           (select count(*) from canned_texts)::int as texts, (select count(*) from service_versions)::int as services,
           (select count(*) from departments where closed_at is null)::int as departments, (select revision from settings) as settings,
           (select count(*) from files)::int as files, (select count(seen_at) from thanks_received)::int as thanks,
           (select count(seen_at) from takings)::int as takings, (select count(*) from sessions)::int as sessions, (select count(*) from tokens)::int as tokens`)

/** Tries something that must do nothing, and look as if nothing were there. */
async function refuses(route: Route, path: string, given: Visit, statuses: number[]): Promise<Visited> {
  const before = await traces()
  const answer = await visit(route.method, path, given)
  ok(statuses.includes(answer.status), `${titled(route)} answered ${answer.status}, not ${statuses.join(' or ')}`)
  deepEqual(await traces(), before, `${titled(route)} did something`)
  return answer
}

const saysNothingOf = (scene: Scene, route: Route, { text }: Visited) => {
  for (const mark of [...scene.marks, scene.code])
    ok(!text.includes(mark), `${titled(route)} tells of a request it must not tell of`)
}

const sessionFor = async (who: Colleague, world = w) => ({
  cookie: `desk=${await world.act((tx) => startSession(tx, 'person', who.id))}`,
})

const forms = new Map<string, Form>()

/** Every form on every page, as somebody finds it whom it is for, by the address it is sent to. */
async function collectForms() {
  const customer = async (scene: Scene) => ({
    cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', scene.customer, { requestId: scene.id }))}`,
  })
  const visits: [Scene, Visit, Route['audience'][]][] = [
    [mine, await customer(mine), ['customer']],
    [secret, await customer(secret), ['customer']],
    [mine, await sessionFor(w.marieke), ['staff']],
    [secret, await sessionFor(w.wim), ['staff']],
    [mine, await sessionFor(w.ada), ['admin']],
  ]
  for (const [scene, who, audiences] of visits) {
    for (const route of routesFor(...audiences).filter(({ method }) => method === 'get')) {
      const path = pathIn(scene, route)
      for (const form of readPage((await visit('get', path, who)).text).forms) forms.set(form.action || path, form)
    }
  }
}

/** What the form of a route would hold, filled in; nothing when no page shows it now. */
const filled = (scene: Scene, route: Route): Record<string, string> =>
  Object.fromEntries(
    (forms.get(pathIn(scene, route))?.controls ?? []).map(({ name, type, value }) => [
      name,
      value || (type === 'date' ? '2031-01-06' : 'Een zin.'),
    ]),
  )

describe('the list of routes', () => {
  test('every parameter of every address has a name in the scene', () => {
    const unknown = w.routes.flatMap((route) =>
      parametersOf(route)
        .filter((name) => !(name in mine.names))
        .map((name) => `${titled(route)}: ${name}`),
    )
    deepEqual(unknown, [])
  })

  test('addresses say who they are for', () => {
    for (const route of routesFor('customer')) ok(route.path.startsWith('/track/:token'), titled(route))
    for (const route of routesFor('staff', 'admin')) ok(/^\/(desk|faces)(\/|$)/.test(route.path), titled(route))
    for (const route of routesFor('public')) ok(!/^\/(desk|track)(\/|$)/.test(route.path), titled(route))
    ok(routesFor('staff').length > 20 && routesFor('customer').length > 20 && routesFor('admin').length > 5)
  })
})

describe('nobody', () => {
  test('is asked to sign in at the desk, and does nothing there', async () => {
    for (const route of routesFor('staff', 'admin')) {
      const answer = await refuses(route, pathIn(mine, route), {}, route.method === 'get' ? [303] : [401])
      if (route.method === 'get') ok(answer.location.startsWith('/sign-in?to='), titled(route))
      saysNothingOf(mine, route, answer)
    }
  })

  test('reads of no request on any public page', async () => {
    for (const route of routesFor('public').filter(({ method }) => method === 'get')) {
      const answer = await visit('get', pathIn(mine, route))
      ok(answer.status < 500, titled(route))
      for (const scene of [mine, secret]) saysNothingOf(scene, route, answer)
    }
  })

  test('meets no fault of ours with an empty form', async () => {
    for (const route of routesFor('public').filter(({ method }) => method === 'post')) {
      ok((await visit('post', pathIn(mine, route))).status < 500, titled(route))
    }
  })
})

describe('a tracking link', () => {
  test('opens its request, and only with all of its signature', async () => {
    for (const route of routesFor('customer')) {
      // The account comes with the end; a face is shown only to who proved by a mailed code that it is theirs.
      if (route.method === 'get' && !/\/(account|face)$/.test(route.path))
        equal((await visit('get', pathIn(mine, route))).status, 200, titled(route))
      for (const token of tampered(mine.token)) {
        saysNothingOf(mine, route, await refuses(route, pathIn(mine, route, { 'track/:token': token }), {}, [404]))
      }
    }
  })

  test('opens nothing on another organisation’s host, nor one of theirs here', async () => {
    const theirs = await openScene(away, { owner: away.marieke, adviser: away.joost, service: away.services.hedge })
    for (const route of routesFor('customer')) {
      await refuses(route, pathIn(mine, route), { host: away.host }, [404])
      saysNothingOf(
        theirs,
        route,
        await refuses(route, pathIn(mine, route, { 'track/:token': theirs.token }), {}, [404]),
      )
    }
    equal((await visit('get', `/track/${theirs.token}`, { host: away.host })).status, 200, 'there it works')
  })

  test('reaches nothing of another customer’s request', async () => {
    for (const route of routesFor('customer').filter((one) => parametersOf(one).length > 1)) {
      const answer = await refuses(route, pathIn(mine, route, { 'track/:token': others.token }), {}, [403, 404])
      saysNothingOf(mine, route, answer)
    }
    for (const route of routesFor('customer').filter(({ method }) => method === 'get')) {
      saysNothingOf(mine, route, await visit('get', pathIn(others, route)))
    }
  })

  test('shows a customer no file and no note that is for colleagues', async () => {
    equal((await visit('get', `/track/${mine.token}/files/${mine.names['inside/:file']}`)).status, 404)
    equal((await visit('get', `/track/${mine.token}/files/${mine.names['files/:file']}`)).status, 200)
  })

  test('stops working when it is revoked', async () => {
    const revoked = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
    await w.db.run(sql`update requests set link_number = link_number + 1 where id = ${revoked.id}`)
    for (const route of routesFor('customer')) await refuses(route, pathIn(revoked, route), {}, [404])
  })

  test('of somebody who only follows along changes nothing', async () => {
    for (const route of routesFor('customer').filter(({ path }) => !path.endsWith('/followers/:follower/end'))) {
      const path = pathIn(mine, route, { 'track/:token': mine.followerToken })
      if (route.method === 'get') ok((await visit('get', path)).status < 500, titled(route))
      else await refuses(route, path, { fields: filled(mine, route) }, [403, 404, 409, 422])
    }
  })

  test('of a closed service tells status and dates, and takes nothing, until there is a second fact', async () => {
    const cookie = `mine=${await w.act((tx) => startSession(tx, 'customer', secret.customer, { requestId: secret.id }))}`
    let told = 0
    for (const route of routesFor('customer')) {
      if (/\/(codes|unlocking)$/.test(route.path) && route.method === 'post') continue // how the second fact is given
      const path = pathIn(secret, route)
      const answer =
        route.method === 'get'
          ? await visit('get', path)
          : await refuses(route, path, { fields: filled(secret, route) }, [403, 404, 422])
      for (const mark of secret.marks) ok(!answer.text.includes(mark), `${titled(route)} tells too much`)
      if (route.method === 'get' && (await visit('get', path, { cookie })).text.includes(secret.marks[0] ?? '')) told++
    }
    ok(told > 2, 'with the second fact the content is there')
  })

  test('of a closed service stays shut for a session of another customer', async () => {
    const cookie = `mine=${await w.act((tx) => startSession(tx, 'customer', others.customer, { requestId: others.id }))}`
    for (const route of routesFor('customer').filter(({ method }) => method === 'get')) {
      const answer = await visit('get', pathIn(secret, route), { cookie })
      for (const mark of secret.marks) ok(!answer.text.includes(mark), titled(route))
    }
  })
})

describe('a colleague', () => {
  test('is nobody on another organisation’s host, and so are theirs here', async () => {
    const here = await sessionFor(w.ada)
    const there = await sessionFor(away.ada, away)
    for (const route of routesFor('staff', 'admin')) {
      const statuses = route.method === 'get' ? [303] : [401]
      await refuses(route, pathIn(mine, route), { ...here, host: away.host }, statuses)
      await refuses(route, pathIn(mine, route), there, statuses)
    }
  })

  test('is nobody with a customer’s session', async () => {
    const token = await w.act((tx) => startSession(tx, 'customer', mine.customer))
    for (const route of routesFor('staff', 'admin')) {
      await refuses(
        route,
        pathIn(mine, route),
        { cookie: `desk=${token}; mine=${token}` },
        route.method === 'get' ? [303] : [401],
      )
    }
  })

  test('who is no administrator finds nothing of what is for administrators', async () => {
    const marieke = await sessionFor(w.marieke)
    for (const route of routesFor('admin'))
      await refuses(route, pathIn(mine, route), { ...marieke, fields: filled(mine, route) }, [404])
  })

  test('opens every page of the desk that is for colleagues', async () => {
    const marieke = await sessionFor(w.marieke)
    for (const route of routesFor('staff').filter(({ method }) => method === 'get')) {
      const { status } = await visit('get', pathIn(mine, route), marieke)
      ok(status === 200 || status === 303, `${titled(route)} answered ${status}`)
    }
  })

  test('who administers opens every page for administrators', async () => {
    await loseMailServer(w)
    const ada = await sessionFor(w.ada)
    for (const route of routesFor('admin').filter(({ method }) => method === 'get')) {
      const { status } = await visit('get', pathIn(mine, route), ada)
      ok(status === 200 || status === 303, `${titled(route)} answered ${status}`)
    }
  })

  for (const name of ['marieke', 'ada'] as const) {
    test(`outside the department finds no request of a closed service: ${name}`, async () => {
      const who = await sessionFor(w[name])
      for (const route of routesFor('staff').filter(isAboutRequest)) {
        const fields = filled(secret, route)
        const answer = await refuses(route, pathIn(secret, route), { ...who, fields }, [404, 422])
        const absent = await visit(
          route.method,
          pathIn(secret, route, Object.fromEntries(LEADING.map((name) => [name, NOT_THERE.number]))),
          {
            ...who,
            fields,
          },
        )
        equal(answer.status, absent.status, `${titled(route)}: not allowed looks like not there`)
        saysNothingOf(secret, route, answer)
      }
    })

    test(`outside the department reads of it in no list, search or customer’s page: ${name}`, async () => {
      const who = await sessionFor(w[name])
      const gets = routesFor('staff', 'admin', 'public').filter(
        (route) => route.method === 'get' && (name === 'ada' || route.audience !== 'admin') && !isAboutRequest(route),
      )
      for (const route of gets) {
        const path = pathIn(mine, route, { 'desk/customers/:id': String(secret.customer) })
        const page = await visit('get', path, who)
        saysNothingOf(secret, route, page)
        for (const found of await searches(path, page, who)) {
          ok(
            !found.text.includes(secret.code) && !found.text.includes(secret.marks[1] ?? ''),
            `${titled(route)} finds it by its words`,
          )
        }
      }
    })
  }

  test('inside the department does find it, so that the tests above can fail', async () => {
    const wim = await sessionFor(w.wim)
    const pages = await Promise.all(
      ['/desk', '/desk/requests', `/desk/requests/${secret.id}`].map((path) => visit('get', path, wim)),
    )
    ok(pages.filter(({ text }) => text.includes(secret.marks[0] ?? '')).length >= 2)
    const list = await visit('get', '/desk/requests', wim)
    const found = await searches('/desk/requests', list, wim)
    ok(
      found.some(({ text }) => text.includes(secret.marks[1] ?? '')),
      'and by its words',
    )
  })
})

/** What leads to one request, or to what one person was told of it. */
const LEADING = ['requests/:id', 'takings/:taking', 'thanks/:thanks', 'improvements/:id', 'pledges/:id']

const isAboutRequest = (route: Route) => parametersOf(route).some((name) => LEADING.includes(name))

/** The forms of a page that look for something, filled in with the first mark of the closed request, and sent. */
async function searches(path: string, { text }: Visited, who: Visit): Promise<Visited[]> {
  const looking = readPage(text).forms.filter((form) =>
    form.controls.some(({ type, name }) => type === 'search' || name === 'q'),
  )
  return await Promise.all(
    looking.map((form) => {
      const fields = Object.fromEntries(
        form.controls
          .filter(({ sent }) => sent)
          .map(({ name, type, value }) => [name, type === 'search' || name === 'q' ? (secret.marks[0] ?? '') : value]),
      )
      const action = form.action || path
      return form.method === 'get'
        ? visit('get', `${action}?${new URLSearchParams(fields)}`, who)
        : visit('post', action, { ...who, fields })
    }),
  )
}

/** The same link with one sign changed, cut off, for another request, with another number, and as nothing at all. */
function tampered(token: string): string[] {
  const [id = '', number = '', ...signature] = token.split('-')
  const rest = signature.join('-')
  const last = rest.at(-1) === 'A' ? 'Q' : 'A'
  return [
    `${token.slice(0, -1)}${last}`,
    token.slice(0, -1),
    `${token}A`,
    [(Number.parseInt(id, 36) + 1).toString(36), number, rest].join('-'),
    [id, '2', rest].join('-'),
    [id.toUpperCase(), number, rest.toLowerCase()].join('-'),
    `${id}-${number}-`,
    NOT_THERE.token,
  ]
}
