import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { seenSubject } from '../../people/seen.ts'
import { serveFile } from '../../platform/files/files.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Server } from '../../platform/server.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { id, line } from '../../platform/web/fields.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findFileFor, withdrawFile } from '../../requests/adding-files.ts'
import { revokeLink } from '../../requests/links.ts'
import { settleUndelivered } from '../../requests/mails/undelivered.ts'
import { ON_A_REQUEST } from '../../requests/nouns.ts'
import { findRequestFor } from '../../requests/request.ts'
import { timelineOf } from '../../requests/timeline/timeline.ts'
import { Presence } from './presence.ts'
import { requestPage } from './request.views.ts'
import { requestAside } from './request-aside.views.ts'
import { loadRequestPage } from './request-page.ts'
import { timelinePage } from './timeline.views.ts'

const Settling = z.object({ choice: z.enum(['again', 'away'], 'platform.choose') })
const Withdrawal = z.object({ file_id: id, because: line() })

/** One request at the desk: its page, what keeps it true, and its files. */
export function requestRoutes(at: Audiences, server: Server): void {
  const presence = new Presence(server.live)

  at.staff.get(
    '/desk/requests/:id',
    ['request', ...ON_A_REQUEST, 'deliberation', 'consultation', 'follower', 'wall', 'mail', 'problem'],
    async (c) => {
      const found = await loadRequestPage(c, presence)
      return deskPage(c, {
        title: found.whole.request.title,
        body: requestPage(c.var.t, found),
        aside: requestAside(c.var.t, found),
        live: `/desk/requests/${found.whole.request.id}/live`,
      })
    },
  )

  at.staff.get('/desk/requests/:id/live', 'nothing', async (c) => {
    const request = await findRequestFor(c.var.db, c.var.actor, idIn(c))
    if (!request) throw notFound()
    const { live, organisation, me } = c.var
    const about = [`request:${request.id}`, seenSubject(request.owner_id), presence.subject(request.id)]
    const subjects = [...about, `person:${me.id}`] // what did not leave is told on the page where it waited
    return streamRefreshes(c, live, organisation, subjects, {
      entered: () => presence.enter(organisation, request.id, me.id),
    })
  })

  at.staff.get('/desk/requests/:id/timeline', [...ON_A_REQUEST, 'deliberation', 'consultation', 'wall'], async (c) => {
    const found = await loadRequestPage(c)
    const entries = timelineOf(found.whole, 'staff', found)
    return deskPage(c, { title: c.var.t('desk.whole_story'), body: timelinePage(c.var.t, found, entries) })
  })

  at.staff.get('/desk/requests/:id/files/:file', 'file', async (c) => {
    const file = await findFileFor(c.var.db, c.var.actor, idIn(c), idIn(c, 'file'))
    if (!file) throw notFound()
    return await serveFile(c, file)
  })
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest('files/withdrawals', 'file withdrawn', Withdrawal, (tx, actor, { id, file_id: fileId, because }) =>
    withdrawFile(tx, actor, { id, fileId, because }),
  )

  onRequest('mails/:mail/settled', 'mail advanced', Settling, settleUndelivered)

  onRequest('links', 'link withdrawn', revokeLink)
}
