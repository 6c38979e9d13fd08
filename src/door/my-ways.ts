import { z } from 'zod'
import { type ContactWay, waysOf } from '../customers/customer.ts'
import { reachOrRefuse } from '../customers/recognising.ts'
import { addWay, preferWay, removeWay } from '../customers/ways.ts'
import { probablyMeant } from '../lib/mistyped.ts'
import type { Customer } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { hadEnough } from '../platform/mail/lately.ts'
import { queueMail } from '../platform/mail/mails.ts'
import { invalid, notFound, refused } from '../platform/refusal.ts'
import { line, optionalLine } from '../platform/web/fields.ts'
import { issueToken, useCode } from '../platform/web/tokens.ts'
import { letter } from '../ui/letter.ts'
import type { Translate } from '../ui/words/i18n.ts'

const PURPOSE = 'new_way'
const MINUTES = 30 // long enough for slow mail, short enough for a mailbox that others can open

export const NewWay = z.object({
  typed: line(254),
  /** The address that was asked about before, and is right as it stands. */
  asked: optionalLine(254),
})
export const WayCode = z.object({ code: line(20) })

/**
 * Adds a phone number at once. A mail address gets a code first: whoever reads mail there is found by it, so an address
 * that was only typed would draw somebody else's questions here. Says which of the two happened.
 */
export async function bringWay(
  tx: Tx,
  me: Customer,
  t: Translate,
  { typed, asked }: z.output<typeof NewWay>,
): Promise<'added' | 'mailed'> {
  const reach = reachOrRefuse(typed, 'typed')
  if (probablyMeant(typed) && asked !== typed) throw invalid({ typed: 'door.reach_mistyped' })
  if (reach.kind !== 'mail') {
    await addWay(tx, me, { customerId: me.id, typed })
    return 'added'
  }
  if (!(await hadEnough(tx, reach.value, 'ways_in'))) await mailCode(tx, me, t, reach.value)
  return 'mailed'
}

async function mailCode(tx: Tx, me: Customer, t: Translate, address: string): Promise<void> {
  const { code, token } = await issueToken(tx, { ...holder(me), minutes: MINUTES, detail: { mail: address } })
  await queueMail(tx, {
    cause: `way:${token.slice(0, 12)}`,
    to: { address },
    subject: t('door.way_mail_subject'),
    ...letter(t, {
      greeting: t('door.mine_mail_greeting', { name: 'none' }), // a name that was typed is not sent to an address that was typed
      paragraphs: [t('door.way_mail_text')],
      code,
      after: [t('door.mine_mail_not_you')],
      signature: tx.organisation.name,
    }),
  })
}

/**
 * Adds the address that a code was mailed to; from now on mail goes there first. Nothing when the code is wrong: that is
 * no refusal, because the attempt must count even so.
 */
export async function proveWay(tx: Tx, me: Customer, code: string): Promise<true | undefined> {
  const used = await useCode(tx, holder(me), code)
  if (!used) return
  await addWay(tx, me, { customerId: me.id, typed: String(used.detail.mail), preferred: true })
  return true
}

/** Forgets a way to reach them, but never the last one: then no answer would arrive. What is left first, goes first. */
export async function dropWay(tx: Tx, me: Customer, id: number): Promise<void> {
  const ways: ContactWay[] = await waysOf(tx, me.id)
  if (!ways.some((way) => way.id === id)) throw notFound()
  if (ways.length === 1) throw refused('door.last_way')
  await removeWay(tx, me, id)
  const left = ways.filter((way) => way.id !== id)
  const next = left.find(({ kind }) => kind === 'mail') ?? left[0]
  if (next && !left.some(({ preferred }) => preferred)) await preferWay(tx, me, next.id)
}

const holder = (me: Customer) => ({ purpose: PURPOSE, holderKind: 'customer', holderId: me.id })
