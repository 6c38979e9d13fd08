import { z } from 'zod'
import { deed } from '../../platform/deed.ts'
import { files } from '../../platform/web/fields.ts'
import { finishWork } from './finishing-work.ts'

/** *Klaar* on a phone: the step is done, with a picture of it, and can be undone for some seconds. */
export const workDone = deed({
  name: 'work_done',
  about: 'request',
  schema: z.object({ photos: files }),
  verb: (tx, actor, { ids: { id = 0, step: stepId = 0 }, input: { photos }, store }) =>
    finishWork(tx, actor, { id, stepId, photos, store }),
  form: () => '/desk/work',
})
