import type { Handler, Hono, MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import type { GivenId } from '../database/ids.ts'
import type { Deed } from '../deed.ts'
import { again } from './again.ts'
import type { Ctx, Env } from './context.ts'
import type { DeedName, Does, ShownNoun, Shows } from './deeds.ts'
import { act, form } from './forms.ts'
import type { Differently, Forms, Verb } from './forms-on.ts'

/** Who a route is for. There is no default: a route is registered under exactly one. */
export type RouteAudience = 'public' | 'customer' | 'staff' | 'admin' | 'api'

export interface Route {
  method: 'get' | 'post'
  path: string
  audience: RouteAudience
  /** What a form does, to which noun. */
  does: readonly DeedName[]
  /** What a page lets read, and find. */
  shows: readonly ShownNoun[]
  /** What it does leaves later, and can be undone until then. */
  deed?: Deed
}

type Handlers = readonly [...MiddlewareHandler<Env>[], Handler<Env>]

export interface Registrar {
  /** A page, with what it lets read: *nothing* for an empty form, or a stream. */
  get(path: string, shows: Shows, ...handlers: Handlers): void
  /** A form, with what it does. One that is a verb and leads back to its page is shorter by `on`. */
  post(path: string, does: Does, ...handlers: Handlers): void
  /** The forms of one page: each posts to an address below it, does one verb and leads back to the page, unless said otherwise. */
  on<Page extends string>(page: Page, usual?: Differently<unknown>): Forms<Page>
}

export type Audiences = Record<RouteAudience, Registrar>

/** Lets the right people through, or answers itself. Filled in by `app/guards.ts`. */
export type Guards = Record<RouteAudience, MiddlewareHandler<Env>>

/**
 * The only way to register a route: under its audience, whose guard runs before anything else, and with what it does.
 * All of them come into the list `routes`, which the tests walk and `docs/deeds.md` is made of.
 */
export function openRoutes(app: Hono<Env>, guards: Guards, routes: Route[]): Audiences {
  const registrar = (audience: RouteAudience): Registrar => {
    const register = (route: Omit<Route, 'audience' | 'deed'>, handlers: Handlers) => {
      routes.push({ ...route, audience, ...deedOf(handlers) })
      app.on(route.method, route.path, guards[audience], ...handlers)
    }
    const post: Registrar['post'] = (path, does, ...handlers) =>
      register({ method: 'post', path, does: listed(does), shows: [] }, handlers)
    const get: Registrar['get'] = (path, shows, ...handlers) =>
      register({ method: 'get', path, does: [], shows: shows === 'nothing' ? [] : listed(shows) }, handlers)
    return { get, post, on: (page, usual = {}) => formsOn(page, usual, post) as Forms<typeof page> }
  }
  return {
    public: registrar('public'),
    customer: registrar('customer'),
    staff: registrar('staff'),
    admin: registrar('admin'),
    api: registrar('api'),
  }
}

const listed = <One extends string>(given: One | readonly One[]): readonly One[] =>
  typeof given === 'string' ? [given] : given

function deedOf(handlers: readonly object[]): Pick<Route, 'deed'> {
  const held = handlers.find((handler): handler is { deed: Deed } => 'deed' in handler)
  return held ? { deed: held.deed } : {}
}

/** The forms of one page. One without a schema goes by its address alone. */
const formsOn = (page: string, usual: Differently<unknown>, post: Registrar['post']): Forms<string> => {
  const register = (path: string, does: Does, { schema, verb, to = '', again: draw }: AForm) => {
    const answer = (c: Ctx, given?: unknown) =>
      act(
        c,
        (tx) => verb(tx, c.var.actor, Object.assign({}, given, idsIn(c)), c),
        (result) => {
          const address = typeof to === 'string' ? filled(c, to) : to(result, c)
          return address.startsWith('/') ? address : `${filled(c, page)}${address}`
        },
      )
    const checked: Handler<Env> = schema ? form(schema, answer) : (c) => answer(c)
    const address = path === '' ? page : `${page}/${path}`
    if (draw) post(address, does, again(draw), checked)
    else post(address, does, checked)
  }
  return (path: string, does: Does, ...how: Plain | Checked) =>
    isPlain(how)
      ? register(path, does, { ...usual, verb: how[0], ...how[1] })
      : register(path, does, { ...usual, schema: how[0], verb: how[1], ...how[2] })
}

type AnyVerb = Verb<object, unknown>
type AForm = Differently<unknown> & { schema?: z.ZodType; verb: AnyVerb }
type Plain = [AnyVerb, Differently<unknown>?]
type Checked = [z.ZodType, AnyVerb, Differently<unknown>?]

const isPlain = (how: Plain | Checked): how is Plain => typeof how[0] === 'function'

/** An address, with what stands in that of the form. */
const filled = (c: Ctx, pattern: string): string => pattern.replace(/:(\w+)/g, (_, name) => c.req.param(name) ?? '')

const idsIn = (c: Ctx) =>
  Object.fromEntries(Object.keys(c.req.param()).map((name) => [name === 'id' ? name : `${name}Id`, idIn(c, name)]))

/** A number in the path; anything else is not there. */
export function idIn(c: Ctx, name = 'id'): GivenId {
  const text = c.req.param(name) ?? ''
  return (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0) as GivenId
}
