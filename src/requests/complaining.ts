import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { notFound, refused } from '../platform/refusal.ts'
import { assertCustomer, isFollower } from '../platform/who-may.ts'
import { aboutInTalk } from './complaints.ts'
import { type Opened, open } from './opening.ts'
import { lockRequest } from './request.ts'

interface Complaining {
  id: Id<'requests'>
  words: string
  /** Who reads the conversation: the owner, or who stands in. */
  cookId: Id<'persons'>
}

/**
 * Refuses a word in the conversation that is about who reads it, so that the page can offer that somebody else gets it.
 * Who follows along says it at the front door, in their own name.
 */
export async function refuseToWhomItIsAbout(tx: Tx, actor: Actor, { words, cookId }: Complaining): Promise<void> {
  if (isFollower(actor) || (await aboutInTalk(tx, words, cookId)).length === 0) return
  throw refused(ABOUT_THEM)
}

export const ABOUT_THEM = 'requests.about_who_reads_it'

/**
 * What the customer wrote becomes a question of its own that goes to somebody else; who it is about does not find it. The
 * conversation it was written in stays as it is.
 */
export async function complainApart(tx: Tx, actor: Actor, { id, words, cookId }: Complaining): Promise<Opened> {
  assertCustomer(actor)
  if (isFollower(actor)) throw notFound()
  const { customer_id: customerId, asker_id: askerId, language, closed_service } = await lockRequest(tx, actor, id)
  const named = await aboutInTalk(tx, words, cookId)
  const about = named.length > 0 ? named : [cookId]
  return await open(tx, actor, {
    words,
    channel: 'web',
    customerId,
    askerId,
    language,
    about,
    inConfidence: closed_service,
    proven: actor.proven === true,
  })
}
