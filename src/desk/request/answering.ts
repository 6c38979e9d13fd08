import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { FileStore } from '../../platform/files/files.ts'
import { conflict, Refusal } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { addFiles } from '../../requests/adding-files.ts'
import { answer } from '../../requests/conversing.ts'
import { keptByAnswerIn } from '../../requests/promises/promise-kinds.ts'
import { lockRequest } from '../../requests/request.ts'

export interface Answering {
  id: Id<'requests'>
  body: string
  /** What its writer says it is; while an answer is awaited that is not guessed. */
  is: 'answer' | 'asks' | 'news' | undefined
  files: readonly File[]
  /** The last message the writer had on screen. */
  after: number
  store: FileStore
}

/** Sends an answer, unless somebody else wrote meanwhile: then the writer reads that first, and nothing is lost. */
export async function answerWhatWasRead(tx: Tx, actor: Actor, { after, files, store, is, ...saying }: Answering) {
  await refuseUnread(tx, actor, { id: saying.id, after })
  if (!is && (await answerIsAwaited(tx, saying.id))) throw new Refusal(422, 'desk.reply_which')
  const messageId = await answer(tx, actor, { ...saying, asks: is === 'asks', answers: is === 'answer' })
  await addFiles(tx, actor, store, { id: saying.id, files, messageId })
  return messageId
}

/** An answer was promised and not given: whether this is the one, only its writer knows. */
async function answerIsAwaited(tx: Tx, id: number): Promise<boolean> {
  const awaited = await tx.maybe(sql`
    select from promises p join requests r on r.id = p.request_id
     where p.request_id = ${id} and r.closed_at is null and ${keptByAnswerIn}
       and (p.state = 'open' or (p.state = 'broken'
            and not exists (select from promise_entries e where e.promise_id = p.id and e.kind = 'kept'))) limit 1`)
  return awaited !== undefined
}

/** Refuses while there is something the writer has not read yet. Holds the lock on the request from here on. */
export async function refuseUnread(
  tx: Tx,
  actor: Actor,
  { id, after }: { id: Id<'requests'>; after: number },
): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  if (request.merged_into_id) throw conflict('requests.merged_already')
  const newer = await tx.maybe(sql`
    select m.id from messages m where m.request_id = ${id} and m.id > ${after} and m.deliberation_id is null
       and m.person_id is distinct from ${actor.id} limit 1`)
  if (newer) throw conflict('desk.somebody_wrote')
}
