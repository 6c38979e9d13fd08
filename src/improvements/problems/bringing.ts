import { readShortCode } from '../../lib/codes.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { invalid, notFound } from '../../platform/refusal.ts'
import { requestOfCode } from '../../requests/request.ts'
import type { SourceKind } from './problem.ts'
import { bringAsker, bringRaiser, linkSource } from './raising.ts'
import { originOf } from './sources.ts'

/** Whoever asked the question with this code brought it up as well, in what they wrote or in what they say now. */
export async function bringByCode(
  tx: Tx,
  actor: Actor,
  { id, code, words }: { id: Id<'problems'>; code: string; words?: string },
): Promise<void> {
  const read = readShortCode(code)
  const request = read ? await requestOfCode(tx, actor, read) : undefined
  if (!request) throw invalid({ code: 'improvements.code_unknown' })
  await bringAsker(tx, actor, { id, requestId: request.id, words })
}

/** It came from this as well; the customer who said it there is attached. */
export async function linkWithAsker(
  tx: Tx,
  actor: Actor,
  { id, source }: { id: Id<'problems'>; source: { kind: SourceKind; id: number } },
): Promise<void> {
  const origin = await originOf(tx, actor, source.kind, source.id)
  if (!origin) throw notFound()
  await linkSource(tx, actor, { id, source })
  const { customer_id: customerId, words, request_id: requestId, observation_id: observationId } = origin
  if (customerId)
    await bringRaiser(tx, actor, {
      id,
      raiser: { customerId, words, requestId: requestId ?? undefined, observationId: observationId ?? undefined },
    })
}
