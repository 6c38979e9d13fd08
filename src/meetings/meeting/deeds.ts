import { z } from 'zod'
import { deed, type Ids } from '../../platform/deed.ts'
import { endMeeting, sendMinutes } from './holding.ts'

const pageOf = ({ id }: Ids) => `/desk/meetings/${id}`

/** The end of a meeting, which can be undone for some seconds; it mails nobody. */
export const ending = deed({
  name: 'end_meeting',
  about: 'meeting',
  schema: z.object({}),
  verb: (tx, actor, { ids: { id = 0 } }) => endMeeting(tx, actor, { id }),
  form: pageOf,
})

export const sendingMinutes = deed({
  name: 'send_minutes',
  about: 'meeting',
  schema: z.object({}),
  verb: (tx, actor, { ids: { id = 0 } }) => sendMinutes(tx, actor, { id }),
  form: pageOf,
})
