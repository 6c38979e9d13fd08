import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { hadEnough } from '../../platform/mail/lately.ts'
import { endSession, endSessions, startSession } from '../../platform/web/sessions.ts'
import { hashOf, peekToken, useCode, useToken } from '../../platform/web/tokens.ts'
import { findPerson, findPersonByMail, type PersonRow, personColumns, personsJoined } from '../person.ts'
import { SIGN_IN, signInLink } from './sign-in-links.ts'
import { mailSignIn } from './signing-in.mails.ts'

export interface Asked {
  mail: string
  /** Where the link leads afterwards, on this site. */
  to: string
}

/**
 * Mails a link and a code to whoever works here under this address. Nothing happens for other addresses, and the
 * page says the same words: nobody learns here who works where.
 */
export async function sendSignIn(tx: Tx, _actor: Actor, { mail, to }: Asked): Promise<void> {
  const person = await findPersonByMail(tx, mail)
  if (!person?.mail || (await hadEnough(tx, person.mail, 'ways_in'))) return
  await mailSignIn(tx, person, await signInLink(tx, person.id, { to }))
}

/** Who a session belongs to, while they work here. */
export async function personSignedIn(db: Db, token: string | undefined): Promise<PersonRow | undefined> {
  if (!token) return
  return await db.maybe<PersonRow>(
    sql`select ${personColumns} from ${personsJoined} where p.id = ${holderOf(token)} and p.left_at is null`,
  )
}

/** Whose session this is, as SQL: reads that go along with signing in cost no wait of their own. */
export const holderOf = (token: string): Sql =>
  sql`(select holder_id from sessions where token_hash = ${hashOf(token)} and kind = 'person' and expires_at > now())`

/** Whose link this is, without using it up: opening a link changes nothing. */
export async function personBehindLink(db: Db, token: string): Promise<PersonRow | undefined> {
  return await workingHere(db, await peekToken(db, SIGN_IN, token))
}

/**
 * Starts a session with the link. Nothing when it is used, expired or not ours. Whoever comes in for the very first
 * time, still without a name of their own, works in the language they read the page in.
 */
export async function signInByLink(
  tx: Tx,
  _actor: Actor,
  { token, before, language }: { token: string; before?: string | undefined; language?: string | undefined },
) {
  const person = await workingHere(tx, await useToken(tx, SIGN_IN, token))
  if (person && language && !person.mail && person.administrator) {
    await tx.run(sql`update persons set language = ${language} where id = ${person.id}`)
  }
  return person && (await rotate(tx, person, before))
}

/**
 * Starts a session with the typed code. Nothing when it is wrong: that is no refusal, because the attempt must count
 * even so.
 */
export async function signInByCode(
  tx: Tx,
  _actor: Actor,
  given: { mail: string; code: string; before?: string | undefined },
) {
  const person = await findPersonByMail(tx, given.mail)
  if (!person) return
  const used = await useCode(tx, { purpose: SIGN_IN, holderKind: 'person', holderId: person.id }, given.code)
  return used && (await rotate(tx, person, given.before))
}

export async function signOut(tx: Tx, _actor: Actor, token: string): Promise<void> {
  await endSession(tx, token)
}

/** Ends every session of this person, on every device. */
export async function signOutEverywhere(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind === 'person') await endSessions(tx, 'person', actor.id)
}

/** A new session at every sign-in; what this browser had before ends. Returns the token. Nothing is logged of it. */
export async function rotate(tx: Tx, person: Pick<PersonRow, 'id'>, before?: string): Promise<string> {
  if (before) await endSession(tx, before)
  await comeIn(tx, person.id)
  return await startSession(tx, 'person', person.id)
}

/** From the first time on questions can be theirs. When that was, is not kept. */
export async function comeIn(tx: Tx, personId: Id<'persons'>): Promise<void> {
  await tx.run(sql`update persons set awaited_since = null where id = ${personId} and awaited_since is not null`)
}

async function workingHere(db: Db, held: { holder_id: Id<'persons'> } | undefined): Promise<PersonRow | undefined> {
  const person = held && (await findPerson(db, held.holder_id))
  return person?.left_at ? undefined : person
}
