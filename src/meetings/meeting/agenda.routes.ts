import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Does } from '../../platform/web/deeds.ts'
import { id as idField, line, ticked } from '../../platform/web/fields.ts'
import { act, form, freshKey } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { changeItem, moveItem } from '../agenda/changing.ts'
import { decideInWriting, dropItem, leaveTo, parkItem, takeUp } from '../items/backlog.ts'
import { findItemFor } from '../items/item.ts'
import { SUBJECTS } from '../items/subject.ts'
import { answerLens, nameWhom } from '../lens/answering.ts'
import { keepAsEvidence } from '../lens/as-evidence.ts'
import { chooseAnother, chooseAsked, chooseSentence, noSentenceFits } from '../lens/choosing.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { AnotherQuestion, AnotherSentence, Answers, AskedSentence, Closing } from '../lens/fields.ts'
import { searchSentences } from '../lens/searching-sentences.ts'
import { aboutOf, anybodySpoke, choiceFor } from '../lens/sentences.ts'
import { waitFor } from '../waiting-for.ts'
import { choosingPage } from './choosing.views.ts'
import { withWhatStandsBeside } from './whole-meeting.ts'

const Change = z.object({ title: line(200), subject: z.enum(SUBJECTS, 'platform.choose').optional() })
const Waiting = z.object({ code: line(12) })
const Place = z.object({ way: z.enum(['up', 'down']) })
const Return = z.object({ first: ticked })
const Evidence = z.object({ answerId: idField })
const Leave = z.object({ personId: idField })
const Nothing = z.object({})

/** What is done with one item. */
export function agendaRoutes(at: Audiences): void {
  const onItem = at.staff.on('/desk/items/:item')
  /** Each leads on from where the item was before it. */
  const post = <Schema extends z.ZodType<object>>(
    what: string,
    does: Does,
    schema: Schema,
    verb: (tx: Tx, actor: Actor, given: z.output<Schema> & { id: Id<'agenda_items'> }) => Promise<unknown>,
    onward = here,
  ) =>
    at.staff.post(
      `/desk/items/:item/${what}`,
      does,
      form(schema, async (c, given) => {
        const to = await onward(c)
        return act(c, (tx) => verb(tx, c.var.actor, { ...given, id: idIn(c, 'item') }), to)
      }),
    )

  at.staff.get('/desk/items/:item', 'item', async (c) => {
    const found = await findItemFor(c.var.db, c.var.actor, idIn(c, 'item'))
    if (!found) throw notFound()
    return c.redirect(
      found.meeting_id
        ? `/desk/meetings/${found.meeting_id}?item=${found.id}#item-${found.id}`
        : `/desk/series/${found.series_id}#item-${found.id}`,
      303,
    )
  })
  post('closure', 'item advanced', Closing, closeItem, meetingPage)
  post('reopening', 'item undone', Nothing, reopenItem)
  post('question', 'item corrected', AnotherQuestion, chooseAnother)
  post('voice', 'item corrected', AnotherSentence, chooseSentence)
  post('asked', 'item corrected', AskedSentence, chooseAsked)
  at.staff.get('/desk/items/:item/voice', 'observation', choose)
  post('silence', 'item corrected', Nothing, noSentenceFits)
  post(
    'answers',
    ['answer at the table made', 'answer at the table corrected'],
    Answers,
    (tx, actor, { id: itemId, answerId, ...given }) =>
      answerId
        ? nameWhom(tx, actor, { itemId, answerId, forWhom: given.forWhom })
        : answerLens(tx, actor, { itemId, ...given }),
  )
  onItem('evidence', 'observation made', Evidence, keepAsEvidence, {
    to: (observation) => `/desk/insights/new?observation=${observation}`,
  })
  post('waiting', 'item advanced', Waiting, (tx, actor, { id: itemId, code }) => waitFor(tx, actor, { itemId, code }))
  post('changes', 'item corrected', Change, changeItem)
  post('place', 'item corrected', Place, moveItem)
  post('parking', 'item moved', Nothing, parkItem, meetingPage)
  onItem('return', 'item moved', Return, (tx, actor, { itemId: id, ...given }) => takeUp(tx, actor, { id, ...given }))
  post('dropping', 'item withdrawn', Nothing, dropItem, meetingPage)
  onItem('leaving', 'item moved', Leave, (tx, actor, { itemId: id, personId }) => leaveTo(tx, actor, { id, personId }))
  post('writing', 'item advanced', Nothing, decideInWriting)
}

/** The meeting it is on, following what is on the table; or the series it waits with. */
async function meetingPage(c: Ctx): Promise<string> {
  const found = await findItemFor(c.var.db, c.var.actor, idIn(c, 'item'))
  if (!found) throw notFound()
  return found.meeting_id ? `/desk/meetings/${found.meeting_id}` : `/desk/series/${found.series_id}`
}

/** The same, with this item before one. */
async function here(c: Ctx): Promise<string> {
  const page = await meetingPage(c)
  const item = idIn(c, 'item')
  return page.startsWith('/desk/meetings') ? `${page}?item=${item}#item-${item}` : page
}

/** What stands beside an item is chosen: its question, its sentence, or none. */
async function choose(c: Ctx) {
  const { db, actor, t } = c.var
  const found = await findItemFor(db, actor, idIn(c, 'item'))
  if (!found || found.procedural) throw notFound()
  const searched = (c.req.query('q') ?? '').slice(0, LONGEST_SEARCH).trim().toWellFormed().replaceAll('\0', '')
  if (searched) limitPerson(c, 'search')
  const [[item], offered, spoken] = await db.together((one) =>
    Promise.all([
      withWhatStandsBeside(one, actor, [found]),
      searched
        ? searchSentences(one, searched).then((found) => ({ ...found, looked: [] }))
        : choiceFor(one, aboutOf(found), MOST_VOICES),
      anybodySpoke(one),
    ]),
  )
  if (!item) throw notFound()
  const back = await here(c)
  const body = choosingPage(t, { item, ...offered, spoken, searched, back, key: freshKey(), now: new Date() })
  return deskPage(c, { title: found.title, body })
}

const LONGEST_SEARCH = 200
const MOST_VOICES = 8
