import { z } from 'zod'
import { show } from '../../pages/showing.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id as idField, line, ticked } from '../../platform/web/fields.ts'
import { act, form, freshKey, inputOf } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { changeItem, moveItem } from '../agenda/changing.ts'
import { decideInWriting, dropItem, leaveTo, parkItem, takeUp } from '../items/backlog.ts'
import { findItemFor } from '../items/item.ts'
import { SUBJECTS } from '../items/subject.ts'
import { answerLens, nameWhom } from '../lens/answering.ts'
import { keepAsEvidence } from '../lens/as-evidence.ts'
import { chooseAnother, chooseAsked, chooseVoice, noVoiceFits } from '../lens/choosing.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { AnotherQuestion, AnotherVoice, Answers, AskedVoice, Closing } from '../lens/fields.ts'
import { searchVoices } from '../lens/searching-voices.ts'
import { aboutOf, anybodySpoke, choiceFor } from '../lens/voices.ts'
import { waitFor } from '../waiting-for.ts'
import { choosingPage } from './choosing.views.ts'
import { withWhatStandsBeside } from './whole-meeting.ts'

const Change = z.object({ title: line(200), subject: z.enum(SUBJECTS, 'platform.choose').optional() })
const Waiting = z.object({ code: line(12) })
const Place = z.object({ way: z.enum(['up', 'down']) })
const Return = z.object({ first: ticked })
const Evidence = z.object({ answerId: idField })
const Leave = z.object({ personId: idField })

/** What is done with one item. */
export function agendaRoutes(at: Audiences): void {
  const post = (what: string, schema: z.ZodType, verb: (c: Ctx) => Promise<Response>) =>
    at.staff.post(`/desk/items/:item/${what}`, form(schema), verb)
  const item = (c: Ctx) => idIn(c, 'item')

  at.staff.get('/desk/items/:item', async (c) => {
    const found = await findItemFor(c.var.db, c.var.actor, item(c))
    if (!found) throw notFound()
    return c.redirect(
      found.meeting_id
        ? `/desk/meetings/${found.meeting_id}?item=${found.id}#item-${found.id}`
        : `/desk/series/${found.series_id}#item-${found.id}`,
      303,
    )
  })
  post('closure', Closing, async (c) =>
    act(c, (tx) => closeItem(tx, c.var.actor, { id: item(c), ...inputOf(c, Closing) }), await meetingPage(c)),
  )
  post('reopening', z.object({}), async (c) =>
    act(c, (tx) => reopenItem(tx, c.var.actor, { id: item(c) }), await here(c)),
  )
  post('question', AnotherQuestion, async (c) =>
    act(c, (tx) => chooseAnother(tx, c.var.actor, { id: item(c), ...inputOf(c, AnotherQuestion) }), await here(c)),
  )
  post('voice', AnotherVoice, async (c) =>
    act(c, (tx) => chooseVoice(tx, c.var.actor, { id: item(c), ...inputOf(c, AnotherVoice) }), await here(c)),
  )
  post('asked', AskedVoice, async (c) =>
    act(c, (tx) => chooseAsked(tx, c.var.actor, { id: item(c), ...inputOf(c, AskedVoice) }), await here(c)),
  )
  at.staff.get('/desk/items/:item/voice', choose)
  post('silence', z.object({}), async (c) =>
    act(c, (tx) => noVoiceFits(tx, c.var.actor, { id: item(c) }), await here(c)),
  )
  post('answers', Answers, async (c) => {
    const { answerId, ...given } = inputOf(c, Answers)
    const at = await here(c)
    return answerId
      ? act(c, (tx) => nameWhom(tx, c.var.actor, { itemId: item(c), answerId, forWhom: given.forWhom }), at)
      : act(c, (tx) => answerLens(tx, c.var.actor, { itemId: item(c), ...given }), at)
  })
  post('evidence', Evidence, (c) =>
    act(
      c,
      (tx) => keepAsEvidence(tx, c.var.actor, { itemId: item(c), ...inputOf(c, Evidence) }),
      (observation) => `/desk/insights/new?observation=${observation}`,
    ),
  )
  post('waiting', Waiting, async (c) =>
    act(c, (tx) => waitFor(tx, c.var.actor, { itemId: item(c), ...inputOf(c, Waiting) }), await here(c)),
  )
  post('changes', Change, async (c) =>
    act(c, (tx) => changeItem(tx, c.var.actor, { id: item(c), ...inputOf(c, Change) }), await here(c)),
  )
  post('place', Place, async (c) =>
    act(c, (tx) => moveItem(tx, c.var.actor, { id: item(c), ...inputOf(c, Place) }), await here(c)),
  )
  post('parking', z.object({}), async (c) =>
    act(c, (tx) => parkItem(tx, c.var.actor, { id: item(c) }), await meetingPage(c)),
  )
  post('return', Return, async (c) =>
    act(c, (tx) => takeUp(tx, c.var.actor, { id: item(c), ...inputOf(c, Return) }), `/desk/items/${item(c)}`),
  )
  post('dropping', z.object({}), async (c) =>
    act(c, (tx) => dropItem(tx, c.var.actor, { id: item(c) }), await meetingPage(c)),
  )
  post('leaving', Leave, async (c) =>
    act(c, (tx) => leaveTo(tx, c.var.actor, { id: item(c), ...inputOf(c, Leave) }), `/desk/items/${item(c)}`),
  )
  post('writing', z.object({}), async (c) =>
    act(c, (tx) => decideInWriting(tx, c.var.actor, { id: item(c) }), await here(c)),
  )
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
        ? searchVoices(one, searched).then((found) => ({ ...found, looked: [] }))
        : choiceFor(one, aboutOf(found), MOST_VOICES),
      anybodySpoke(one),
    ]),
  )
  if (!item) throw notFound()
  const back = await here(c)
  const body = choosingPage(t, { item, ...offered, spoken, searched, back, key: freshKey(), now: new Date() })
  return show(c, { title: found.title, body })
}

const LONGEST_SEARCH = 200
const MOST_VOICES = 8
