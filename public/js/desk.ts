import { application } from './app.ts'
import { AsShownController } from './as-shown.ts'
import { CannedController } from './canned.ts'
import { DrawingController } from './drawing.ts'
import { PreviewController } from './preview.ts'
import { ReadingController } from './reading.ts'
import { RowsController } from './rows.ts'
import { ShortcutsController } from './shortcuts.ts'
import { UndoController } from './undo.ts'
import { WritingAidController } from './writing-aid.ts'

// What only colleagues need, beside what every page has: a customer's phone does not fetch it.

application.register('as-shown', AsShownController)
application.register('canned', CannedController)
application.register('drawing', DrawingController)
application.register('preview', PreviewController)
application.register('reading', ReadingController)
application.register('rows', RowsController)
application.register('shortcuts', ShortcutsController)
application.register('undo', UndoController)
application.register('writing-aid', WritingAidController)
