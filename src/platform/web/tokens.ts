import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db, Tx } from '../database/database.ts'
import type { GivenId } from '../database/ids.ts'
import { sql } from '../database/sql.ts'

const SIGNATURE_BYTES = 16 // 128 bits: cannot be guessed
const CODE_DIGITS = 8 // guessed once in a hundred million tries
const CODE_ATTEMPTS = 200 // of one code: more than twenty networks may try, far less than guesses it; the link still works
const MOST_AT_ONCE = 10 // that work beside each other; limits on mail keep it below

/** A random token of 192 bits, for a link or a cookie. */
export const newToken = () => randomBytes(24).toString('base64url')

/** What is stored of a token. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * A signed link to a thing: its id and the number of its link (raised to revoke earlier ones) are readable, the
 * signature is an HMAC with the organisation's key. It can be made again at any time, so later mails can repeat it.
 */
export function sign(key: Buffer, purpose: string, id: number, number: number): string {
  const signature = createHmac('sha256', key).update(`${purpose}:${id}:${number}`).digest().subarray(0, SIGNATURE_BYTES)
  return `${id.toString(36)}-${number.toString(36)}-${signature.toString('base64url')}`
}

/** The id and number in a signed link, or nothing when we did not sign it for this purpose. */
export function verify(key: Buffer, purpose: string, signed: string): { id: GivenId; number: number } | undefined {
  const [id = Number.NaN, number = Number.NaN] = signed.split('-', 2).map((part) => Number.parseInt(part, 36))
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number)) return
  const given = Buffer.from(signed)
  const expected = Buffer.from(sign(key, purpose, id, number))
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? { id: id as GivenId, number }
    : undefined
}

/** Something a one-time token gives access to. */
export interface TokenFor {
  purpose: string
  holderKind: string
  holderId: number
  minutes: number
  detail?: Record<string, number | string>
}

interface TokenRow {
  holder_kind: string
  holder_id: GivenId
  detail: Record<string, number | string>
}

/**
 * Makes a one-time link token with a code of digits beside it. Earlier ones for the same purpose go on working until they
 * expire: else anybody who asks in somebody's name would keep them out.
 */
export async function issueToken(tx: Tx, given: TokenFor): Promise<{ token: string; code: string }> {
  const token = newToken()
  const code = String(randomBytes(6).readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
  await tx.run(sql`
    delete from tokens where token_hash in (
      select token_hash from tokens where purpose = ${given.purpose} and holder_kind = ${given.holderKind} and holder_id = ${given.holderId}
       order by expires_at desc offset ${MOST_AT_ONCE - 1})`)
  await tx.run(sql`
    insert into tokens (token_hash, code_hash, purpose, holder_kind, holder_id, detail, expires_at)
    values (${hashOf(token)}, ${codeHash(given, code)}, ${given.purpose}, ${given.holderKind}, ${given.holderId},
            ${JSON.stringify(given.detail ?? {})}, now() + make_interval(mins => ${given.minutes}))`)
  return { token, code }
}

/** Uses a link token up, and every other way in that was sent for the same. Nothing when it is unknown, used or expired. */
export async function useToken(tx: Tx, purpose: string, token: string): Promise<TokenRow | undefined> {
  return await tx.maybe<TokenRow>(sql`
    with used as (
      update tokens set used_at = now()
       where token_hash = ${hashOf(token)} and purpose = ${purpose} and used_at is null and expires_at > now()
      returning token_hash, purpose, holder_kind, holder_id, detail),
    others as (
      update tokens t set used_at = now() from used u
       where (t.purpose, t.holder_kind, t.holder_id) = (u.purpose, u.holder_kind, u.holder_id) and t.token_hash <> u.token_hash and t.used_at is null)
    select holder_kind, holder_id, detail from used`)
}

/** What was sent for this before works no more. */
export async function endTokens(tx: Tx, given: Pick<TokenFor, 'purpose' | 'holderKind' | 'holderId'>): Promise<void> {
  await tx.run(
    sql`delete from tokens where purpose = ${given.purpose} and holder_kind = ${given.holderKind} and holder_id = ${given.holderId}`,
  )
}

/** Looks at a link token without using it up: opening a link changes nothing. */
export async function peekToken(db: Db, purpose: string, token: string): Promise<TokenRow | undefined> {
  return await db.maybe<TokenRow>(sql`
    select holder_kind, holder_id, detail from tokens
     where token_hash = ${hashOf(token)} and purpose = ${purpose} and used_at is null and expires_at > now()`)
}

/** Uses a typed code up, and every other way in that was sent for the same. After many wrong ones a code stops working. */
export async function useCode(tx: Tx, given: Pick<TokenFor, 'purpose' | 'holderKind' | 'holderId'>, code: string) {
  const rows = await tx.many<TokenRow & { token_hash: Buffer; code_hash: Buffer }>(sql`
    update tokens set attempts = attempts + 1
     where purpose = ${given.purpose} and holder_kind = ${given.holderKind} and holder_id = ${given.holderId}
       and used_at is null and expires_at > now() and attempts < ${CODE_ATTEMPTS}
    returning token_hash, code_hash, holder_kind, holder_id, detail`)
  const match = rows.find(
    (row) => row.code_hash && timingSafeEqual(row.code_hash, codeHash(given, code.replace(/\s/g, ''))),
  )
  if (match)
    await tx.run(sql`update tokens set used_at = now() where purpose = ${given.purpose} and holder_kind = ${given.holderKind}
                        and holder_id = ${given.holderId} and used_at is null`)
  return match
}

/** A code alone is short, so its hash covers what it is for as well. */
const codeHash = (given: Pick<TokenFor, 'purpose' | 'holderKind' | 'holderId'>, code: string) =>
  hashOf(`${given.purpose}:${given.holderKind}:${given.holderId}:${code}`)
