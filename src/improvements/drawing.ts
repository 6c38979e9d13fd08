import type { Ctx } from '../platform/web/context.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import type { PageProps } from '../ui/page/shell.ts'
import type { Translate } from '../ui/words/i18n.ts'

type DeskPage = Pick<PageProps, 'title' | 'aside' | 'wide' | 'flash' | 'live'> & {
  body: Html
  status?: 200 | 409 | 422
}

/** A page at the desk, in the words and with the navigation of who reads it. */
export const deskPage = (c: Ctx, { status = 200, ...props }: DeskPage) =>
  c.html(page(c.var.t, { ...c.var.shell, ...props, kind: 'desk' }), status)

/** What a customer is called; of somebody the reader may not know, or who never told us, what we call everybody. */
export const calledOf = (t: Translate, { name, called }: { name: string; called: string }): string =>
  called || name || t('improvements.somebody')
