import type { Organisation } from '../platform/organisations.ts'
import { sign, verify } from '../platform/tokens.ts'
import type { RequestRow } from './request.ts'

const PURPOSE = 'track'

/** What opens a request for its customer, in a path. The same each time, so later mails can repeat it; a raised number revokes it. */
export const trackingToken = (organisation: Organisation, request: Pick<RequestRow, 'id' | 'link_number'>) =>
  sign(organisation.key, PURPOSE, request.id, request.link_number)

/** The whole address of a request's page for its customer. */
export const trackingLink = (organisation: Organisation, request: Pick<RequestRow, 'id' | 'link_number'>) =>
  `${organisation.address}/track/${trackingToken(organisation, request)}`

/** Which request a token was made for, and with which number; nothing for a token that is not ours. */
export const readTrackingToken = (organisation: Organisation, token: string) => verify(organisation.key, PURPOSE, token)
