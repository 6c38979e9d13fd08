import type { Ctx } from '../platform/web/context.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import type { PageProps } from '../ui/page/shell.ts'

type Shown = Pick<PageProps, 'title' | 'aside' | 'live' | 'wide' | 'flash' | 'nav' | 'tools'> & {
  body: Html
  status?: 200 | 409 | 422
}

/** A page of this room at the desk, in the words of who reads it. */
export const show = (c: Ctx, { status = 200, ...props }: Shown) =>
  c.html(page(c.var.t, { ...c.var.shell, ...props, flash: props.flash ?? c.var.shell.flash, kind: 'desk' }), status)
