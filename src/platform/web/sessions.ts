import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db, Tx } from '../database/database.ts'
import type { Id } from '../database/ids.ts'
import { sql } from '../database/sql.ts'
import { hashOf, newToken } from './tokens.ts'

export type HolderKind = 'person' | 'customer'

export interface Session {
  holder_id: Id<'customers'>
  request_id: Id<'requests'> | null
}

const DAYS = { person: 30, customer: 1 } as const // a customer's second fact is asked again the next day
const cookieName = { person: 'desk', customer: 'mine' } as const

interface Starting {
  /** Opens this request only. */
  requestId?: Id<'requests'> | undefined
  /** How long it lasts, when shorter than usual. */
  hours?: number | undefined
}

/** Starts a session and returns its token: what the browser keeps. A session for one request opens that one only. */
export async function startSession(
  tx: Tx,
  kind: HolderKind,
  holderId: number,
  { requestId, hours = DAYS[kind] * 24 }: Starting = {},
): Promise<string> {
  const token = newToken()
  await tx.run(sql`
    insert into sessions (token_hash, kind, holder_id, request_id, expires_at)
    values (${hashOf(token)}, ${kind}, ${holderId}, ${requestId ?? null}, ${endsAfter(hours)})`)
  return token
}

/** A long one ends at the end of a day, so that nothing keeps at what time somebody came in. */
const endsAfter = (hours: number) =>
  hours < 24
    ? sql`now() + make_interval(hours => ${hours})`
    : sql`date_trunc('day', now() + make_interval(hours => ${hours})) + interval '1 day'`

/** The session a token belongs to, while it lasts. */
export async function findSession(db: Db, kind: HolderKind, token: string | undefined): Promise<Session | undefined> {
  if (!token) return
  return await db.maybe<Session>(
    sql`select holder_id, request_id from sessions where token_hash = ${hashOf(token)} and kind = ${kind} and expires_at > now()`,
  )
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.run(sql`delete from sessions where token_hash = ${hashOf(token)}`)
}

/** Signs out everywhere. */
export async function endSessions(tx: Tx, kind: HolderKind, holderId: number): Promise<void> {
  await tx.run(sql`delete from sessions where kind = ${kind} and holder_id = ${holderId}`)
}

export const sessionToken = (c: Context, kind: HolderKind) => getCookie(c, nameOf(c, kind))

/** Whether this organisation is reached over https, so that cookies travel nowhere else. */
export const isSecure = (c: Context): boolean => c.var.organisation.address.startsWith('https:')

/** Over https a browser takes it from this very host alone: no neighbour under the same domain can put one in its place. */
const nameOf = (c: Context, kind: HolderKind) => `${isSecure(c) ? '__Host-' : ''}${cookieName[kind]}`

/** Gives the browser the session. `Secure` when the page itself came over https. */
export function keepSession(c: Context, kind: HolderKind, token: string): void {
  setCookie(c, nameOf(c, kind), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isSecure(c),
    maxAge: DAYS[kind] * 86_400,
  })
}

export function forgetSession(c: Context, kind: HolderKind): void {
  deleteCookie(c, nameOf(c, kind), { path: '/', secure: isSecure(c) })
}
