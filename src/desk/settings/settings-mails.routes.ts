import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { findMail, latestMails, mailFigures } from '../../platform/mail/kept-mails.ts'
import { ownServer } from '../../platform/mail/mail-server.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { act, form, query } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { leaveKept, sendKept, settleMail } from './choosing-mail-server.ts'
import { mailPage, mailsPage } from './settings-mails.views.ts'

const PATH = '/desk/settings/mails'
const Before = z.object({ before: optionalId })
const Kept = z.object({ choice: z.enum(['send', 'leave'], 'platform.choose') })
const Settling = z.object({ choice: z.enum(['again', 'away'], 'platform.choose') })

/**
 * Mail that was queued, and what became of it. Without a mail server it can be read here in full, links and all. Where
 * mail is sent, it holds what is between us and its reader: then only whether it left, and why not, can be seen.
 */
export function mailsRoutes(at: Audiences): void {
  at.admin.get(
    PATH,
    'mail',
    query(Before, async (c, { before }) => {
      const [found, figures, server] = await c.var.db.together((db) =>
        Promise.all([latestMails(db, before), mailFigures(db), ownServer(db)]),
      )
      const { sends_mail: sends, demo } = c.var.settings
      const props = { ...found, figures, trouble: server?.trouble ?? undefined, sends, demo, now: new Date() }
      return showMails(c, c.var.t('settings.mails'), mailsPage(c.var.t, props))
    }),
  )
  at.admin.post(
    `${PATH}/kept`,
    'mail advanced',
    form(Kept, (c, { choice }) => {
      const verb = choice === 'send' ? sendKept : leaveKept
      return act(c, (tx) => verb(tx, c.var.actor), PATH)
    }),
  )
  at.admin.on(PATH)(':id/settled', 'mail advanced', Settling, settleMail)
  at.admin.get(`${PATH}/:id`, 'mail', async (c) => {
    const mail = c.var.settings.sends_mail ? undefined : await findMail(c.var.db, idIn(c))
    if (!mail) throw notFound()
    return showMails(c, mail.subject, mailPage(c.var.t, { mail, now: new Date() }))
  })
}

async function showMails(c: Ctx, title: string, body: Html) {
  c.header('cache-control', 'no-store')
  return deskPage(c, { title, body })
}
