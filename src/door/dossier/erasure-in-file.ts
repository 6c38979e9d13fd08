import { askedBy } from '../../keeping/erasing/asking.ts'
import { askingSection } from '../../keeping/erasing/asking.views.ts'
import { statementOf } from '../../keeping/statement/statement.ts'
import { shownToCustomer } from '../../people/display.ts'
import { findPerson } from '../../people/person.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { freshKey } from '../../platform/web/forms.ts'
import type { Html } from '../../ui/html.ts'

/** Asking to be erased, in a customer's own file. */
export async function erasureOfCustomer(c: Ctx, customerId: Id<'customers'>): Promise<Html> {
  const [asked, statement] = await c.var.db.together((db) => Promise.all([askedBy(db, customerId), statementOf(db)]))
  const who = asked?.refused_by ? await findPerson(c.var.db, asked.refused_by) : undefined
  const by = who && shownToCustomer(who).name
  return askingSection(c.var.t, { asked, by, statement, key: freshKey(), now: new Date() })
}
