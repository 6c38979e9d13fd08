import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Leaving } from '../platform/held/leaving.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Server } from '../platform/server.ts'
import { measure } from '../platform/web/access-log.ts'
import { notTooBusy } from '../platform/web/busy.ts'
import type { Env } from '../platform/web/context.ts'
import { largeFormsTakeTurns } from '../platform/web/large-forms.ts'
import { openRoutes, type Route } from '../platform/web/routes.ts'
import { browserFile } from './assets.ts'
import { answerError } from './errors.ts'
import { guards } from './guards.ts'
import { healthRoutes } from './health.ts'
import { leavingOf } from './held.ts'
import { lend } from './lending.ts'
import { headAlone, keepOwnPolicy, keptByNobodyElse, ownPolicyLast } from './policy.ts'
import { prepare } from './prepare.ts'
import { rooms } from './rooms.ts'

const SMALLEST_PACKED = 2_048 // below this the envelope costs more than it saves
const LARGEST_BODY = 40 * 1024 * 1024 // a form with a few photos; anything larger is refused while it comes in
const boundedAsItComes = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => Promise.reject(new Refusal(413, 'platform.too_large')),
})

/**
 * Composes the rooms into one web application. `routes` lists every route with its audience; `leaving` lets leave what
 * was done on those whose deeds are held.
 */
export function createApp(server: Server): { app: Hono<Env>; routes: Route[]; leaving: Leaving } {
  lend()
  const app = new Hono<Env>()
  app.onError(answerError)
  app.use(headAlone)
  app.use(measure(server))
  app.get('/assets/*', browserFile)
  app.use(ownPolicyLast)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", NONCE],
        styleSrc: ["'self'", NONCE],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
      referrerPolicy: 'same-origin', // with no-referrer plain forms send `Origin: null`
      xFrameOptions: 'SAMEORIGIN',
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: server.config.baseUrl?.protocol === 'https:' ? 'max-age=15552000' : false,
    }),
  )
  app.use(keepOwnPolicy)
  app.use(keptByNobodyElse)
  app.get('/assets/*', (c) => c.notFound()) // at once, also when the database is busy
  app.use(compress({ encoding: 'gzip', threshold: SMALLEST_PACKED })) // a page on a bus: a third of the bytes
  healthRoutes(app, server)
  app.use(prepare(server))
  app.use(largeFormsTakeTurns)
  app.use(ownPagesOnly)
  app.use(notTooBusy(server.database))
  app.use(csrf({ origin: (origin, c) => sameHost(origin, c.req.header('host')) }))
  app.use(bounded)
  const routes: Route[] = []
  const leaving = leavingOf(server, routes)
  const at = openRoutes(app, guards(leaving), routes)
  for (const register of rooms) register(at, server)
  app.notFound((c) => answerError(new Refusal(404, 'platform.not_found'), c))
  return { app, routes, leaving }
}

/** A form with files that says how large it is, is refused where its words are kept: `platform/web/words-of-large-forms.ts`. */
const bounded: MiddlewareHandler<Env> = async (c, next) => {
  const saysSo = c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined
  const isForm = c.req.header('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false
  return saysSo && isForm ? await next() : await boundedAsItComes(c, next)
}

/** Whatever a post holds: what another site's page sends is refused. The other guard looks at forms alone. */
const ownPagesOnly: MiddlewareHandler<Env> = async (c, next) => {
  const origin = c.req.header('origin')
  if (c.req.method === 'POST' && origin !== undefined && !sameHost(origin, c.req.header('host')))
    throw new Refusal(403, 'platform.other_site')
  await next()
}

function sameHost(origin: string, host: string | undefined) {
  return URL.canParse(origin) && new URL(origin).host === host
}
