import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Actor } from '../actor.ts'
import type { OrganisationDb } from '../database/database.ts'
import type { Organisation } from '../database/organisations.ts'
import type { Live } from '../events/live.ts'
import type { FileStore } from '../files/files.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'

/** What every route finds in its context. Rooms above add their own words to it (`t`, `shell`, `me`). */
declare module 'hono' {
  interface ContextVariableMap {
    organisation: Organisation
    settings: Settings
    db: OrganisationDb
    actor: Actor
    live: Live
    files: FileStore
    log: Log
    /** The visitor's address, for rate limits only; never stored. */
    remote: string
    /** For the Content-Security-Policy of this answer. */
    secureHeadersNonce: string
    /** The checked input of a form or query, set by `form` and `query`. */
    input: unknown
  }
}

export type Env = { Bindings: HttpBindings }
export type Ctx = Context<Env>
