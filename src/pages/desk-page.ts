import type { Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import type { PageProps } from '../ui/page/shell.ts'

type DeskPage = Pick<PageProps, 'title' | 'aside' | 'live' | 'wide' | 'flash' | 'nav' | 'tools'> & {
  body: Html
  status?: Refusal['status'] | 200 | undefined
}

/** A page at the desk, in the words and with the navigation of who reads it. */
export const deskPage = (c: Ctx, { status = 200, ...props }: DeskPage) =>
  c.html(page(c.var.t, { ...c.var.shell, ...props, flash: props.flash ?? c.var.shell.flash, kind: 'desk' }), status)
