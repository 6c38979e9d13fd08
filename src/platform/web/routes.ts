import type { Handler, Hono, MiddlewareHandler } from 'hono'
import type { Deed } from '../deed.ts'
import type { Ctx, Env } from './context.ts'

/** Who a route is for. There is no default: a route is registered under exactly one. */
export type RouteAudience = 'public' | 'customer' | 'staff' | 'admin' | 'api'

export interface Route {
  method: 'get' | 'post'
  path: string
  audience: RouteAudience
  /** What it does leaves later, and can be undone until then. */
  deed?: Deed
}

type Register = (path: string, ...handlers: [...MiddlewareHandler<Env>[], Handler<Env>]) => void

export interface Registrar {
  get: Register
  post: Register
}

export type Audiences = Record<RouteAudience, Registrar>

/** Lets the right people through, or answers itself. Filled in by `app/guards.ts`. */
export type Guards = Record<RouteAudience, MiddlewareHandler<Env>>

/**
 * The only way to register a route: under its audience, whose guard runs before anything else. All of them come into
 * the list `routes`, which the audience test walks.
 */
export function openRoutes(app: Hono<Env>, guards: Guards, routes: Route[]): Audiences {
  const registrar = (audience: RouteAudience): Registrar => {
    const register =
      (method: Route['method']): Register =>
      (path, ...handlers) => {
        routes.push({ method, path, audience, ...deedOf(handlers) })
        app.on(method, path, guards[audience], ...handlers)
      }
    return { get: register('get'), post: register('post') }
  }
  return {
    public: registrar('public'),
    customer: registrar('customer'),
    staff: registrar('staff'),
    admin: registrar('admin'),
    api: registrar('api'),
  }
}

function deedOf(handlers: readonly object[]): Pick<Route, 'deed'> {
  const held = handlers.find((handler): handler is { deed: Deed } => 'deed' in handler)
  return held ? { deed: held.deed } : {}
}

/** A number in the path; anything else is not there. */
export function idIn(c: Ctx, name = 'id'): number {
  const text = c.req.param(name) ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0
}
