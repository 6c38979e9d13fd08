import { ok } from 'node:assert/strict'
import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

/** A mail as the program keeps it. */
export interface KeptMail {
  subject: string
  text: string
}

/** The last mail to an address. */
export async function lastMailTo(w: Pick<World, 'db'>, address: string): Promise<KeptMail> {
  const mail = await w.db.maybe<KeptMail>(
    sql`select subject, text_body as text from mails where to_address = ${address} order by id desc limit 1`,
  )
  ok(mail, `nothing was mailed to ${address}`)
  return mail
}

/** The code somebody types over from a mail, as it stands there. */
export const codeIn = ({ text }: KeptMail): string => /^\d{4}\s\d{4}$/m.exec(text)?.[0] ?? ''

/** The path of the first link in a mail that starts so. */
export const linkIn = ({ text }: KeptMail, start: string): string => {
  const at = new RegExp(`https?://[^\\s/]+(${start}\\S*)`).exec(text)
  return at?.[1] ?? ''
}
