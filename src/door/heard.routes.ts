import { alarmIn } from '../language/alarm.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import type { Ctx } from '../platform/web/context.ts'
import { fieldsOf } from '../platform/web/forms.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { alarmNote } from '../ui/alarm-note.ts'

/**
 * Whom to call, for the words in any box that a customer types in. Posted, so that they stand in no address and no log;
 * it changes nothing and keeps nothing.
 */
export function heardRoutes(at: Audiences): void {
  at.public.post('/heard', 'nothing', async (c) => {
    limitVisitor(c, 'hear')
    const said = Object.values(await fieldsOf(c)).filter((one) => typeof one === 'string')
    return c.html(note(c, said.join('\n')) ?? '')
  })
}

const note = (c: Ctx, said: string) =>
  alarmNote(c.var.t, { alarm: alarmIn(said, alarmWords(c.var.settings)), phone: c.var.settings.emergency_phone })
