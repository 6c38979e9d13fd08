import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { sign, verify } from '../../platform/web/tokens.ts'
import type { LoopMessage } from './telling.ts'

const PURPOSE = 'told'

/** What opens one message to one raiser, in a path: it reads that message and takes its answer, nothing else. */
export const toldToken = (organisation: Organisation, message: Pick<LoopMessage, 'id' | 'raiser_id'>) =>
  sign(organisation.key, PURPOSE, message.id, message.raiser_id)

export const toldLink = (organisation: Organisation, message: Pick<LoopMessage, 'id' | 'raiser_id'>) =>
  `${organisation.address}/told/${toldToken(organisation, message)}`

/** Which message a token was made for; nothing for a token that is not ours. */
export function readToldToken(
  organisation: Organisation,
  token: string,
): { messageId: number; raiserId: Id<'raisers'> } | undefined {
  const read = verify(organisation.key, PURPOSE, token)
  return read && { messageId: read.id, raiserId: read.number as Id<'raisers'> }
}
