import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { notFound } from '../../platform/refusal.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { query } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { logOf } from './log.ts'
import { isSubject, logPage, logsPage, logTitle, type Sentences } from './log.views.ts'
import { SUBJECTS } from './subjects.ts'

const Which = z.object({ kind: z.string().optional(), number: optionalId })
const Before = z.object({ before: optionalId })

/**
 * What happened to one thing, for administrators: by the thing only. There is no list by person or by kind, and nothing
 * to search, sort or take along.
 */
export const logRoutes =
  (sentences: Sentences) =>
  (at: Audiences): void => {
    at.admin.get(
      '/desk/log',
      'nothing',
      query(Which, async (c, { kind = '', number }) => {
        const found = number && isSubject(kind) && (await logOf(c.var.db, c.var.actor, { kind, id: number }))
        if (found) return c.redirect(`/desk/log/${kind}/${number}`)
        return deskPage(c, { title: c.var.t('desk.logs'), body: logsPage(c.var.t, { kind, number }) })
      }),
    )

    at.admin.get(
      '/desk/log/:kind/:id',
      Object.values(SUBJECTS).map(({ noun }) => noun),
      query(Before, async (c, given) => {
        const kind = c.req.param('kind') ?? ''
        const id = idIn(c)
        if (!isSubject(kind)) throw notFound()
        const log = await logOf(c.var.db, c.var.actor, { kind, id, ...given })
        if (!log) throw notFound()
        c.header('cache-control', 'no-store')
        const body = logPage(c.var.t, { kind, id, log, sentences, now: new Date() })
        return deskPage(c, { title: logTitle(c.var.t, kind, id), body })
      }),
    )
  }
