import { z } from 'zod'
import { NO_ID } from '../../platform/database/ids.ts'
import { deed } from '../../platform/deed.ts'
import { files } from '../../platform/web/fields.ts'
import { finishWork } from './finishing-work.ts'

/** *Klaar* on a phone: the step is done, with a picture of it, and can be undone for some seconds. */
export const workDone = deed({
  name: 'work_done',
  about: 'request',
  schema: z.object({ photos: files }),
  verb: (tx, actor, { ids: { id = NO_ID, step: stepId = NO_ID }, input: { photos }, store }) =>
    finishWork(tx, actor, { id, stepId, photos, store }),
  form: () => '/desk/work',
})
