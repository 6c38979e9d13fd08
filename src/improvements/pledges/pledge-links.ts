import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { sign, verify } from '../../platform/web/tokens.ts'
import type { PledgeRow } from './pledge.ts'

const PURPOSE = 'pledge'

/** What opens one question about one pledge, for who made it: so that it is answered from the mail, without signing in. */
export const pledgeToken = (organisation: Organisation, pledge: Pick<PledgeRow, 'id' | 'person_id'>) =>
  sign(organisation.key, PURPOSE, pledge.id, pledge.person_id)

export function readPledgeToken(
  organisation: Organisation,
  token: string,
): { id: Id<'pledges'>; personId: Id<'persons'> } | undefined {
  const read = verify(organisation.key, PURPOSE, token)
  return read && { id: read.id, personId: read.number as Id<'persons'> }
}
