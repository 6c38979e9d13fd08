import { NO_ID } from '../../platform/database/ids.ts'
import { deed, type Ids } from '../../platform/deed.ts'
import { Sent, SentAll } from './forms.ts'
import { tell, tellAll } from './telling.ts'

const pageOf = ({ id }: Ids) => `/desk/improvements/${id}/telling`

/** One letter, or that somebody was told by phone or by letter. Can be undone for some seconds. */
export const telling = deed({
  name: 'tell_raiser',
  about: 'problem',
  schema: Sent,
  verb: (tx, actor, { ids: { id = NO_ID, message: messageId = NO_ID }, input }) =>
    tell(tx, actor, { id, messageId, ...input }),
  form: (ids) => `${pageOf(ids)}#message-${ids.message}`,
})

/** Every letter that goes by mail or stands on a page, as it stands. */
export const tellingAll = deed({
  name: 'tell_raisers',
  about: 'problem',
  schema: SentAll,
  verb: (tx, actor, { ids: { id = NO_ID }, input: { message, words } }) =>
    tellAll(tx, actor, { id, shown: new Map(message.map((one, at) => [one, words[at] ?? ''])) }),
  form: pageOf,
})
