import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { files, optionalWords } from '../../platform/web/fields.ts'
import { form, freshKey } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { moment } from '../../ui/words/when.ts'
import { findMeetingFor } from '../items/meeting.ts'
import { invitationsPage } from './invitations.views.ts'
import { type TakenOver, takeOver } from './taking-over.ts'

const Invitation = z.object({ files, text: optionalWords(1_000_000) })

/** From Outlook, Google or a phone: by file, or by what is in it. */
export function invitationsRoutes(at: Audiences): void {
  at.staff.get('/desk/meetings/invitations', 'meeting', (c) => draw(c, '', { meetings: [], problems: [] }))

  at.staff.post(
    '/desk/meetings/invitations',
    ['meeting made', 'series made', 'meeting corrected', 'meeting withdrawn'],
    form(
      Invitation,
      async (c, given) => {
        const sources: (Uint8Array | string)[] = []
        for (const file of given.files) sources.push(new Uint8Array(await file.arrayBuffer()))
        if (given.text) sources.push(given.text)
        if (sources.length === 0)
          return draw(c, '', { meetings: [], problems: [{ key: 'meetings.calendar_nothing_given' }] })
        const taken: TakenOver = { meetings: [], problems: [] }
        for (const source of sources) {
          const { meetings, problems } = await c.var.db.transaction((tx) => takeOver(tx, c.var.actor, source))
          taken.meetings.push(...meetings)
          taken.problems.push(...problems)
        }
        const [first] = taken.meetings
        if (first && taken.problems.length === 0) return c.redirect(`/desk/meetings/${first}`, 303)
        return draw(c, given.text, taken)
      },
      { anyKind: true },
    ),
  )
}

async function draw(c: Ctx, typed: string, { meetings, problems }: TakenOver) {
  const { db, actor, t } = c.var
  const found = await Promise.all([...new Set(meetings)].slice(0, 20).map((id) => findMeetingFor(db, actor, id)))
  const body = invitationsPage(t, {
    typed,
    problems: problems.map(({ key, ...params }) => t(key, params)),
    meetings: found.flatMap((one) =>
      one ? [{ id: one.id, name: one.series_name, when: moment(t, one.starts_at, new Date()) }] : [],
    ),
    key: freshKey(),
  })
  return deskPage(c, {
    title: t('meetings.invite_title'),
    body,
    status: problems.length > 0 && meetings.length === 0 ? 422 : 200,
  })
}
