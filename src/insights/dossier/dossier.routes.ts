import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { limitUnasked } from '../../customers/burden.ts'
import { changeCustomer } from '../../customers/changing.ts'
import { endPreference, prefer } from '../../customers/preferring.ts'
import { allowQuoting } from '../../customers/quoting.ts'
import type { Customer } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalLine, optionalWords, words } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findSession, sessionToken } from '../../platform/web/sessions.ts'
import { openQuestionsOf, questionsWith } from '../../requests/forgetting.ts'
import { page } from '../../ui/page/page.ts'
import { observe } from '../observations/observing.ts'
import { takeBack } from '../redacting.ts'
import { noteByCustomer } from '../visits/customers-side.ts'
import { takeBackEverything, wordsOf } from './dossier.ts'
import { takingAllBackPage, takingBackPage } from './taking-back.views.ts'

const Changed = z.object({
  revision: z.coerce.number().int().positive(),
  name: optionalLine(200),
  called: optionalLine(200),
  ownWords: optionalWords(2_000),
  goals: optionalWords(2_000),
  situation: optionalWords(2_000),
})
const Preference = z.object({ words: line(500) })
const Story = z.object({ words: words(4_000) })
const Note = z.object({ learned: words(2_000) })
const Limit = z.object({
  most: z.coerce.number('platform.choose').int().min(0, 'platform.choose').max(2, 'platform.choose'),
})

/** What somebody takes back goes wherever it stands: `forgetEverywhere`. */
const WORDS_GO = [
  'observation withdrawn',
  'message withdrawn',
  'need withdrawn',
  'expectation withdrawn',
  'thanks withdrawn',
  'wall withdrawn',
] as const

/** *Mijn dossier*, for who proved to read mail at an address we know: what we hold, and the hand of the customer on it. */
export function dossierRoutes(at: Audiences): void {
  at.public.post(
    '/mine/file/changes',
    'customer corrected',
    form(Changed, (c, given) => didInFile(c, (tx, me) => changeCustomer(tx, me, { id: me.id, ...given }), 'who')),
  )
  at.public.post(
    '/mine/file/preferences',
    'preference made',
    form(Preference, (c, given) =>
      didInFile(c, (tx, me) => prefer(tx, me, { customerId: me.id, source: 'customer', ...given }), 'preferences'),
    ),
  )
  at.public.post('/mine/file/preferences/:id/ending', 'preference withdrawn', (c) =>
    didInFile(c, (tx, me) => endPreference(tx, me, idIn(c)), 'preferences'),
  )
  at.public.post(
    '/mine/file/stories',
    'observation made',
    form(Story, (c, { words }) =>
      didInFile(
        c,
        (tx, me) => observe(tx, me, { kind: 'verbatim', source: 'story', customerId: me.id, words }),
        'words',
      ),
    ),
  )
  at.public.get('/mine/file/words/:id/taking-back', 'observation', askTakingBack)
  at.public.post('/mine/file/words/:id/taking-back', WORDS_GO, (c) =>
    didInFile(c, (tx, me) => takeBack(tx, me, idIn(c)), 'words'),
  )
  at.public.post(
    '/mine/file/visits/:id/notes',
    'note made',
    form(Note, (c, given) => didInFile(c, (tx, me) => noteByCustomer(tx, me, { id: idIn(c), ...given }), 'visits')),
  )
  at.public.post(
    '/mine/file/limits',
    'customer corrected',
    form(Limit, (c, given) => didInFile(c, (tx, me) => limitUnasked(tx, me, { id: me.id, ...given }), 'limits')),
  )
  at.public.post('/mine/file/quoting', 'consent made', (c) =>
    didInFile(c, (tx, me) => allowQuoting(tx, me, me.id), 'limits'),
  )
  at.public.get('/mine/file/withdrawal', 'nothing', askTakingAllBack)
  at.public.post('/mine/file/withdrawal', [...WORDS_GO, 'consent withdrawn'], (c) =>
    didInFile(c, (tx, me) => takeBackEverything(tx, me), 'words'),
  )
}

/** Who is signed in with more than the link of one request. */
export async function meIn(c: Ctx): Promise<Customer | undefined> {
  const session = await findSession(c.var.db, 'customer', sessionToken(c, 'customer'))
  return session && session.request_id === null ? { kind: 'customer', id: session.holder_id } : undefined
}

/** Does something in their own file, and shows it there. */
export async function didInFile(c: Ctx, verb: (tx: Tx, me: Customer) => Promise<unknown>, part: string) {
  const me = await meIn(c)
  if (!me) throw notFound()
  return await act(c, (tx) => verb(tx, me), `/mine/file#${part}`)
}

/** Before anything is gone: what goes, from where, and what stays. */
async function askTakingBack(c: Ctx) {
  const me = await meIn(c)
  const one = me && (await wordsOf(c.var.db, me.id)).find(({ id }) => id === idIn(c))
  if (!me || !one || one.redacted_at || one.withheld_because) return c.redirect('/mine/file#words', 303)
  const { t } = c.var
  const questions = await questionsWith(c.var.db, me.id, one.words)
  const body = takingBackPage(t, { one, questions, key: randomUUID() })
  return c.html(page(t, { ...c.var.shell, kind: 'customer', title: t('insights.file_take_back'), body }))
}

async function askTakingAllBack(c: Ctx) {
  const me = await meIn(c)
  if (!me) return c.redirect('/mine', 303)
  const { t } = c.var
  const body = takingAllBackPage(t, { open: await openQuestionsOf(c.var.db, me.id), key: randomUUID() })
  return c.html(page(t, { ...c.var.shell, kind: 'customer', title: t('insights.file_withdraw_do'), body }))
}
