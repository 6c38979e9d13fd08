import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Actor } from '../actor.ts'
import type { OrganisationDb } from '../database/database.ts'
import type { Organisation } from '../database/organisations.ts'
import type { Subject } from '../events/events.ts'
import type { Live } from '../events/live.ts'
import type { FileStore } from '../files/files.ts'
import type { HeldRow } from '../held-rows.ts'
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
    /**
     * Lets leave what its doer still holds of what this form is about, before it is done: deeds on one subject stay in
     * their order. `about` is what its address does not tell. Not for a form that was sent twice (`sent`): that one does
     * nothing.
     */
    leaveFirst: ((sent: string | undefined, about: readonly Subject[]) => Promise<void>) | undefined
    /** What who is signed in did and can still undo; on pages at the desk only. */
    held: HeldRow[] | undefined
  }
}

export type Env = { Bindings: HttpBindings }
export type Ctx = Context<Env>
