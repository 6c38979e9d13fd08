import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { normaliseMail } from '../../lib/contact.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { type OwnServer, operatorsServer, ownServer, SECURITIES, serverOf } from '../../platform/mail/mail-server.ts'
import { type MailServer, sendBy } from '../../platform/mail/smtp.ts'
import { MailTrouble } from '../../platform/mail/trouble.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { forgetSettings } from '../../platform/settings.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalLine } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { letter } from '../../ui/letter.ts'
import { chooseMailServer } from './choosing-mail-server.ts'
import { mailServerPage } from './mail-server.views.ts'

const PATH = '/desk/settings/mail-server'

const address = line(254).refine((mail) => normaliseMail(mail) !== undefined, 'people.mail_unreadable')

export const ServerForm = z.object({
  host: line(253).refine((host) => /^[\w.:-]+$/.test(host), 'settings.mail_host_unreadable'),
  port: z.coerce
    .number('settings.mail_port_wrong')
    .int('settings.mail_port_wrong')
    .min(1, 'settings.mail_port_wrong')
    .max(65_535, 'settings.mail_port_wrong'),
  security: z.enum(SECURITIES, 'platform.choose'),
  username: optionalLine(254),
  password: z.string().max(500, 'platform.line_too_long').optional(),
  from_name: optionalLine(120),
  from_address: address,
  revision: z.coerce.number('platform.mend_this').int('platform.mend_this'),
})

const TestForm = z.object({ to: address })

/** The mail server of the organisation: chosen on a page, tried by a mail. The operator's goes before it. */
export function mailServerRoutes(at: Audiences): void {
  at.admin.get(PATH, 'organisation', (c) => draw(c))
  at.admin.post(
    PATH,
    'organisation corrected',
    again((c, typed, refusal) => draw(c, { typed: typedFrom(typed), refusal })),
    form(ServerForm, async (c, { password, ...given }) => {
      const answer = await act(
        c,
        (tx) => chooseMailServer(tx, c.var.actor, { ...given, password: password || undefined }),
        `${PATH}?kept`,
      )
      forgetSettings(c.var.organisation.schema)
      return answer
    }),
  )
  at.admin.post(
    `${PATH}/test`,
    'mail made',
    again((c, typed, refusal) => draw(c, { to: String(typed.to ?? ''), refusal })),
    form(TestForm, async (c, { to }) => {
      await tryMailServer(c, to) // outside any transaction: a server may let us wait
      return c.redirect(`${PATH}?tried`, 303)
    }),
  )
}

/** Sends a mail at once. Throws a refusal that says in words what is the matter, with what the server said itself. */
export async function tryMailServer(c: Ctx, to: string): Promise<void> {
  const { t, settings } = c.var
  try {
    const server = await serverOf(c.var.db)
    if (!server) throw refused('settings.no_server')
    const words = letter(t, {
      greeting: t('people.mail_greeting', { name: c.var.me.first_name }),
      paragraphs: [t('settings.test_mail_text')],
      signature: settings.name,
    })
    await sendBy(server, {
      to_address: to,
      to_name: c.var.me.name,
      subject: t('settings.test_mail_subject', { organisation: settings.name }),
      text_body: words.text,
      html_body: words.html,
      automatic: true,
      calendar: null,
      message_id: `<${randomUUID()}@openkeuken>`,
    })
  } catch (error) {
    if (!(error instanceof MailTrouble)) throw error
    const { wrong, said } = error
    throw refused(`settings.mail_wrong_${wrong}`, { said: said ? t('settings.mail_server_said', { said }) : '' })
  }
}

async function draw(c: Ctx, { typed, to, refusal }: { typed?: Typed; to?: string; refusal?: Refusal } = {}) {
  const { t, db, me, settings } = c.var
  const own = await ownServer(db)
  const now = typedServer(own, settings.name)
  const body = mailServerPage(t, {
    typed: { ...(typed ?? now), password: '', revision: String(own?.revision ?? 0) },
    tried: to ?? me.mail ?? '',
    testing: to !== undefined,
    complaint: complaintOf(t, refusal),
    operators: asShown(operatorsServer()),
    own,
    happened: c.req.query('tried') !== undefined ? 'tried' : c.req.query('kept') !== undefined ? 'kept' : undefined,
    key: randomUUID(),
  })
  const status = refusal?.status ?? 200
  return deskPage(c, { title: t('settings.mail_server'), body, status })
}

/** The server as its fields hold it; a password is never shown. */
export const typedServer = (own: OwnServer | undefined, name: string): Typed => ({
  host: own?.host ?? '',
  port: String(own?.port ?? 587),
  security: own?.security ?? 'starttls',
  username: own?.username ?? '',
  from_name: own?.host ? own.from_name : name,
  from_address: own?.from_address ?? '',
  revision: String(own?.revision ?? 0),
})

/** The operator's server as a page may show it: never its password. */
const asShown = (server: MailServer | undefined) =>
  server && {
    host: `${server.options.host ?? ''}${server.options.port ? `:${server.options.port}` : ''}`,
    from: server.from.name ? `${server.from.name} <${server.from.address}>` : server.from.address,
  }
