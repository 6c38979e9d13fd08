import { z } from 'zod'
import { findMail, latestMails } from '../../platform/mail/kept-mails.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Server } from '../../platform/server.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { inputOf, query } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { page } from '../../ui/page/page.ts'
import { mailPage, mailsPage } from './settings-mails.views.ts'

const Before = z.object({ before: optionalId })

/**
 * Mail that was queued. Without a mail server it can be read here in full, links and all. Where mail is sent, it holds
 * what is between us and its reader: then only whether it left, and why not, can be seen.
 */
export function mailsRoutes(at: Audiences, { config }: Server): void {
  const sends = Boolean(config.smtpUrl)
  at.admin.get('/desk/settings/mails', query(Before), async (c) => {
    const found = await latestMails(c.var.db, inputOf(c, Before).before)
    return show(c, c.var.t('settings.mails'), mailsPage(c.var.t, { ...found, sends, now: new Date() }))
  })
  at.admin.get('/desk/settings/mails/:id', async (c) => {
    const mail = sends ? undefined : await findMail(c.var.db, idIn(c))
    if (!mail) throw notFound()
    return show(c, mail.subject, mailPage(c.var.t, { mail, now: new Date() }))
  })
}

async function show(c: Ctx, title: string, body: Html) {
  c.header('cache-control', 'no-store')
  return await c.html(page(c.var.t, { ...c.var.shell, kind: 'desk', title, body }))
}
