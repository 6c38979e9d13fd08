import { z } from 'zod'
import { NO_ID } from '../../platform/database/ids.ts'
import { deed, type Ids } from '../../platform/deed.ts'
import { endMeeting, sendMinutes } from './holding.ts'

const pageOf = ({ id }: Ids) => `/desk/meetings/${id}`

/** The end of a meeting, which can be undone for some seconds; it mails nobody. */
export const ending = deed({
  name: 'end_meeting',
  about: 'meeting',
  schema: z.object({}),
  verb: (tx, actor, { ids: { id = NO_ID } }) => endMeeting(tx, actor, { id }),
  form: pageOf,
})

export const sendingMinutes = deed({
  name: 'send_minutes',
  about: 'meeting',
  schema: z.object({}),
  verb: (tx, actor, { ids: { id = NO_ID } }) => sendMinutes(tx, actor, { id }),
  form: pageOf,
})
