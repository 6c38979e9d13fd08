import type { Ctx } from '../../platform/web/context.ts'
import { freshKey } from '../../platform/web/forms.ts'
import type { Html } from '../../ui/html.ts'
import { askedBy } from './asking.ts'
import { askingSection } from './erasing.views.ts'

/** Asking to be erased, in a customer's own file. */
export const erasureOfCustomer = async (c: Ctx, customerId: number): Promise<Html> =>
  askingSection(c.var.t, { asked: await askedBy(c.var.db, customerId), key: freshKey(), now: new Date() })
