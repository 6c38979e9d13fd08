import { observe } from '../src/insights/observations/observing.ts'
import { askErasure } from '../src/keeping/erasing/asking.ts'
import { refuseErasure } from '../src/keeping/erasing/refusing.ts'
import { badgeToken } from '../src/people/badges/badge.ts'
import { makeBadge } from '../src/people/badges/making-badges.ts'
import { invite } from '../src/people/employing/inviting.ts'
import { hangScreen } from '../src/people/screens/hanging.ts'
import { screenToken } from '../src/people/screens/screen.ts'
import { linkForMail } from '../src/people/signing-in/sign-in-links.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Id } from '../src/platform/database/ids.ts'
import { sql } from '../src/platform/database/sql.ts'
import { forgetSettings } from '../src/platform/settings.ts'
import type { Route } from '../src/platform/web/routes.ts'
import { startSession } from '../src/platform/web/sessions.ts'
import type { Opening } from '../src/requests/opening.ts'
import { addStep, startStep } from '../src/requests/steps/stepping.ts'
import { pathIn } from './addresses.ts'
import { openScene } from './audiences-scene.ts'
import { customerPages, theirTurn } from './customer-states.ts'
import { deskPages } from './desk-states.ts'
import { anId } from './ids.ts'
import { improvementPlaces } from './improvement-states.ts'
import { insightsPages } from './insights-scene.ts'
import { meetingPages } from './meeting-scene.ts'
import { daysPass } from './time-passes.ts'
import { becomeStage } from './tour-scene.ts'
import type { Session, World } from './world.ts'

/** One address, and who looks at it. */
export interface Place {
  path: string
  as?: Session | undefined
  /** What is there depends on the state of the request; another place shows it for certain. */
  maybe?: boolean
}

/**
 * Every page there is: the address of each registered route in a request with one of everything on it, and beside
 * those the states in which a page looks different.
 */
export async function everyPlace(world: World, language: 'nl' | 'en', address: 'u' | 'je'): Promise<Place[]> {
  const w = { ...world, ask: (opening: Partial<Opening> = {}) => world.ask({ language, ...opening }) }
  await speakTo(w, language, address)
  const scene = await openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
  await speakTo(w, language, address) // to those who came with the scene as well
  const names = { ...scene.names, ...(await wayIn(w, anId(Number(scene.names['people/:id'])))) }
  const places = w.routes
    .filter(({ method, path }) => method === 'get' && !NO_PAGE.test(path))
    .map((route) => ({ path: pathIn(names, route), as: whoFor(w, route), maybe: true }))
  return [
    ...places,
    { path: '/nowhere', maybe: true },
    { path: '/desk/requests/999999', as: w.marieke, maybe: true },
    ...(await customerPages(w)).map((path) => ({ path })),
    ...(await deskPages(w)).map((path) => ({ path, as: w.fatima })),
    ...(await atTheDoor(w, scene.customer, language)),
    ...(await atTheDesk(w)),
    ...(await meetingPages(w)).map((path) => ({ path, as: w.marieke })),
    ...(await onAScreen(w)),
    ...(await improvementPlaces(w)),
    ...insightsPages(scene.names).map((path) => ({ path, as: w.marieke })),
    { path: '/mine/file', as: await asCustomer(w, scene.customer) },
    { path: '/mine/file/withdrawal', as: await asCustomer(w, scene.customer) },
    { path: '/mine/reach', as: await asCustomer(w, scene.customer) },
    { path: '/mine/reach/codes', as: await asCustomer(w, scene.customer) },
    ...(await askedToBeErased(w, scene.customer)),
    { path: await wordsToTakeBack(w, scene.customer), as: await asCustomer(w, scene.customer) },
    { path: `/track/${scene.followerToken}` },
    { path: `/track/${scene.followerToken}/leaving` },
    ...(await toured(w, scene.id, language)),
  ]
}

/** Where somebody is asked whether they take words back. */
async function wordsToTakeBack(w: World, customerId: Id<'customers'>): Promise<string> {
  const words = 'Die knollentuin van een heg prikt mij elke morgen'
  const me: Actor = { kind: 'customer', id: customerId }
  const id = await w.act((tx) => observe(tx, me, { kind: 'verbatim', source: 'story', customerId, words }))
  return `/mine/file/words/${id}/taking-back`
}

/** One waits for an answer, one can be erased at once, one got no answer in time, and one reads why not. */
async function askedToBeErased(w: World, waits: Id<'customers'>): Promise<Place[]> {
  const { id: free } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Vera Klaar') returning id`,
  )
  for (const id of [waits, free, w.otto.id, w.sanne.id]) await w.act((tx) => askErasure(tx, { kind: 'customer', id }))
  await w.act(async (tx) => {
    await tx.run(
      sql`update erasure_requests set asked_at = now() - interval '40 days' where customer_id = ${w.otto.id}`,
    )
    await tx.run(
      sql`update privacy_statement set officer_name = 'Fenna de Waker', officer_mail = 'fg@zonnedam.example', officer_phone = '14 0299'`,
    )
    await refuseErasure(tx, w.ada.actor, { id: w.sanne.id, because: 'Archiefwet: zeven jaar.' })
  })
  return [
    { path: `/desk/customers/${w.sanne.id}/erasure`, as: w.ada },
    { path: `/desk/customers/${free}/erasure`, as: w.ada },
    { path: '/mine/file', as: await asCustomer(w, w.otto.id) },
    { path: '/mine/file', as: await asCustomer(w, w.sanne.id) },
  ]
}

const asCustomer = async (w: World, id: number): Promise<Session> => ({
  cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', id))}`,
})

/** Files, sheets, feeds and streams, which hold no page. */
export const NO_PAGE = /\/(live|face|feed|drawing|own-work\.json|files\/:file)$|^\/(faces|theme)\//

/** Everybody reads and is written to in this language from now on, and customers are spoken to like this. */
export async function speakTo(w: World, language: 'nl' | 'en', address: 'u' | 'je'): Promise<void> {
  await w.db.run(sql`update persons set language = ${language}`)
  await w.db.run(sql`update customers set language = ${language}`)
  await w.db.run(sql`update settings set address_form = ${address}, customer_word = ${JSON.stringify(RESIDENT)}::jsonb`)
  forgetSettings(w.db.organisation.schema)
}

/** As a town says it: no page of a town says "klant". */
const RESIDENT = {
  nl: { singular: 'inwoner', plural: 'inwoners', article: 'de' },
  en: { singular: 'resident', plural: 'residents', article: 'the' },
}

const whoFor = (w: World, { audience }: Route) =>
  audience === 'admin' ? w.ada : audience === 'staff' ? w.marieke : undefined

/** Links that were mailed and not used yet. */
async function wayIn(w: World, newcomer: Id<'persons'>): Promise<Record<string, string>> {
  await w.act((tx) => invite(tx, w.ada.actor, newcomer))
  const { text } = await w.db.one<{ text: string }>(
    sql`select text_body as text from mails where text_body like '%/invitation/%' order by id desc limit 1`,
  )
  const link = await linkForMail(w.db, 'joost@zonnedam.example')
  return {
    'invitation/:token': /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '',
    'sign-in/:token': /\/sign-in\/([\w-]+)/.exec(link ?? '')?.[1] ?? '',
  }
}

async function atTheDoor(w: World, customer: number, language: string): Promise<Place[]> {
  await w.post(`/mine/links?lang=${language}`, { mail: 'sanne@example.org' })
  const { text } = await w.db.one<{ text: string }>(
    sql`select text_body as text from mails where text_body like '%/mine/enter%' order by id desc limit 1`,
  )
  const all = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', customer))}` }
  const sealed = await w.ask({ words: 'Kan ik bijstand krijgen voor een wasmachine?', serviceId: w.services.benefit })
  const one = {
    cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.sanne.id, { requestId: sealed.id }))}`,
  }
  const broken = await theirTurn(w)
  await daysPass(w.db, broken.id, 40)
  return [
    { path: '/sign-in/code', as: { cookie: 'sign_in_mail=joost%40zonnedam.example' } },
    { path: '/sign-in/code?wrong', as: { cookie: 'sign_in_mail=joost%40zonnedam.example' } },
    { path: '/mine', as: all },
    { path: /\/mine\/enter\?token=[\w-]+/.exec(text)?.[0] ?? '' },
    { path: '/services/bijzondere-bijstand' },
    { path: '/answers?q=adres' },
    { path: '/answers?q=vliegtuig' },
    ...['', '/receipt', '/road'].map((rest) => ({ path: `/track/${sealed.token}${rest}`, as: one })),
    { path: `/track/${broken.token}` },
    { path: `/track/${broken.token}?done=kept` },
  ]
}

async function atTheDesk(w: World): Promise<Place[]> {
  const late = await w.ask({ ownerId: w.joost.id, words: 'Waar blijft mijn antwoord over de boom?' })
  await daysPass(w.db, late.id, 40)
  return [
    { path: '/desk', as: w.joost },
    { path: `/desk/requests/${late.id}`, as: w.joost },
    { path: '/desk', as: w.ada },
    { path: '/desk', as: w.wim },
    { path: `/desk/customers/${w.sanne.id}`, as: w.marieke },
    { path: `/desk/people/${w.marieke.id}`, as: w.ada },
    { path: '/desk/people', as: w.ada },
  ]
}

/** A card that was scanned, and a screen on the wall with somebody's step on it. */
async function onAScreen(w: World): Promise<Place[]> {
  const badge = await w.act((tx) => makeBadge(tx, w.joost.actor, { personId: w.joost.id, pin: '2580' }))
  const screen = await w.act((tx) => hangScreen(tx, w.ada.actor, { name: 'Loods', departmentId: w.departments.green }))
  const { id } = await w.ask({ ownerId: w.joost.id, serviceId: w.services.hedge, words: 'Kan de tak van de stoep?' })
  const stepId = await w.act((tx) => addStep(tx, w.joost.actor, { id, name: 'Zagen', because: 'Dan kunt u erlangs' }))
  await w.act((tx) => startStep(tx, w.joost.actor, { id, stepId }))
  const as = { cookie: `screen=${screenToken(w.db.organisation, { id: screen })}` }
  return [
    { path: `/badge/${badgeToken(w.db.organisation, { id: badge })}` },
    { path: `/screen/${screenToken(w.db.organisation, { id: screen })}` },
    { path: '/screen', as },
    { path: `/screen/steps/${stepId}`, as },
    { path: '/desk/work', as: w.joost },
    { path: '/desk/me/badge', as: w.joost },
    { path: '/desk/me?new', as: w.joost },
    { path: '/desk/screens', as: w.ada },
  ]
}

/** The tour shows its pages in a demo only. */
async function toured(w: World, id: number, language: 'nl' | 'en'): Promise<Place[]> {
  await becomeStage(w, language)
  await w.db.run(sql`
    insert into demo_stories (request_id, place, customer_key, owner_id, title, teaser, translations)
    values (${id}, 1, 'nelleke', ${w.marieke.id}, 'De heg', 'Wie snoeit er?', '{"title": {"en": "The hedge"}, "teaser": {"en": "Who prunes?"}}')`)
  const begun = await w.post(`/rondleiding/table?lang=${language}`, {})
  const first = await w.post(`/rondleiding/live?lang=${language}`, {})
  return [
    { path: '/rondleiding' },
    { path: first.headers.get('location') ?? '' },
    { path: begun.headers.get('location') ?? '' },
  ]
}
