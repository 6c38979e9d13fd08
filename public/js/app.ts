import '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'
import { landOnWhatWasSent, sayWhereWeAre, showOurPlace, showWhatWeCameFor } from './arrive.ts'
import { CopyController } from './copy.ts'
import { DraftController } from './draft.ts'
import { watchFileSizes } from './file-sizes.ts'
import { sayIfFramed } from './framed.ts'
import { guardMorphs } from './guard.ts'
import { LiveController } from './live.ts'
import { sendWhenOnline } from './offline.ts'
import { PrintController } from './print.ts'
import { SuggestController } from './suggest.ts'

guardMorphs()
sendWhenOnline()
sayWhereWeAre()
showOurPlace()
showWhatWeCameFor()
landOnWhatWasSent()
sayIfFramed()
watchFileSizes()

/** On desk pages a script beside this one adds what only colleagues need; it takes these from here, so that nothing comes twice. */
export const application = Application.start()
application.register('copy', CopyController)
application.register('draft', DraftController)
application.register('live', LiveController)
application.register('print', PrintController)
application.register('suggest', SuggestController)
application.register('heard', SuggestController) // below a box whose text a customer sends: whom to call

export { Controller } from '@hotwired/stimulus'
