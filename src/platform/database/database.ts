import type pg from 'pg'
import { within } from '../../lib/within.ts'
import type { OrganisationDb } from './db.ts'
import { type Announce, Handle } from './handle.ts'
import type { Organisation } from './organisations.ts'
import { besidePool, pagesPool, WAIT_MS } from './pools.ts'
import { Turns } from './turns.ts'

export type { Db, OrganisationDb, Tx } from './db.ts'

const CONNECTIONS = 12
const APART = 7 // of the connections of a process: the queue, the news, health and a backup
const LOCK_MS = 4_000 // whoever waits longer for somebody else's deed reads so, with what they typed
const WRITERS = 2 / 3 // of the connections: when writers wait for each other, pages can still be read
const MOST_WAITING = 150 // twelve connections see to so many within a quarter of a second
const CLOSING_MS = 5_000 // a server that says nothing any more says no goodbye either

export interface Database {
  /** `waitsForDisk: false` for what is done again when a crash takes it away: its commits do not wait. */
  organisation(organisation: Organisation, how?: { waitsForDisk: boolean }): OrganisationDb
  readonly pool: pg.Pool
  /** One connection as the owner, for who looks how everything is: it waits behind no page, and nobody behind it. */
  readonly beside: pg.Pool
  /** When so many wait, who comes now had better come later. */
  readonly mostWaiting: number
  /** How many wait for a connection, or for their turn to write. */
  readonly waiting: number
  close(): Promise<void>
}

export interface DatabaseOptions {
  role?: string | undefined
  /** The login of pages and forms, where it is another than the owner's; else they step down to `role`. */
  pagesUrl?: string | undefined
  announce?: Announce
  onError?: (error: Error) => void
  connections?: number
  /** How long a statement waits for what another transaction holds. */
  lockMs?: number
  /** A schema whose functions go before those of Postgres itself; the demo plays its past with it. */
  lookFirstIn?: string
}

/**
 * Opens the pool of this process. `role` is the role to step down to after connecting; the event log cannot be
 * altered under it. Connections that break are dropped and replaced; they never end the process.
 */
export function openDatabase(
  url: string,
  {
    role,
    pagesUrl,
    announce = () => {},
    onError = () => {},
    connections = CONNECTIONS,
    lockMs = LOCK_MS,
    lookFirstIn,
  }: DatabaseOptions,
): Database {
  const pool = pagesPool(pagesUrl ?? url, { role: pagesUrl ? undefined : role, connections, lockMs, onError })
  const beside = besidePool(url, onError)
  const writers = new Turns(Math.max(1, Math.floor(connections * WRITERS)), WAIT_MS)
  return {
    pool,
    beside,
    mostWaiting: MOST_WAITING,
    get waiting() {
      return pool.waitingCount + writers.waiting
    },
    organisation: (organisation, { waitsForDisk } = { waitsForDisk: true }) =>
      new Handle({ pool, writers, announce, lookFirstIn, waitsForDisk }, organisation),
    async close() {
      await within(CLOSING_MS, Promise.all([pool.end(), beside.end()]))
    },
  }
}

/** What is left for pages and forms of all the connections a process may take. */
export const connectionsForPages = (all: number): number => all - APART
