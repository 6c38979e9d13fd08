import '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'
import { sayWhereWeAre, showOurPlace } from './arrive.ts'
import { AskingController } from './asking.ts'
import { CannedController } from './canned.ts'
import { CopyController } from './copy.ts'
import { DraftController } from './draft.ts'
import { DrawingController } from './drawing.ts'
import { watchFileSizes } from './file-sizes.ts'
import { sayIfFramed } from './framed.ts'
import { guardMorphs } from './guard.ts'
import { LiveController } from './live.ts'
import { sendWhenOnline } from './offline.ts'
import { PreviewController } from './preview.ts'
import { PrintController } from './print.ts'
import { ReadingController } from './reading.ts'
import { RowsController } from './rows.ts'
import { ShortcutsController } from './shortcuts.ts'
import { SuggestController } from './suggest.ts'
import { UndoController } from './undo.ts'
import { WritingAidController } from './writing-aid.ts'

guardMorphs()
sendWhenOnline()
sayWhereWeAre()
showOurPlace()
sayIfFramed()
watchFileSizes()

const application = Application.start()
application.register('asking', AskingController)
application.register('canned', CannedController)
application.register('copy', CopyController)
application.register('draft', DraftController)
application.register('drawing', DrawingController)
application.register('live', LiveController)
application.register('preview', PreviewController)
application.register('print', PrintController)
application.register('reading', ReadingController)
application.register('rows', RowsController)
application.register('shortcuts', ShortcutsController)
application.register('suggest', SuggestController)
application.register('undo', UndoController)
application.register('writing-aid', WritingAidController)
