import { normalisePhone } from '../lib/contact.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { again, type DrawAgain } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { act, form, inputOf } from '../platform/web/forms.ts'
import { limit } from '../platform/web/limits.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { sayAbout } from '../requests/about.ts'
import { addFiles } from '../requests/adding-files.ts'
import { complainApart, refuseToWhomItIsAbout } from '../requests/complaining.ts'
import { say } from '../requests/conversing.ts'
import { judge, lookAgain, sayNeed } from '../requests/ending/judging.ts'
import { reopen } from '../requests/ending/reopening.ts'
import { thank } from '../requests/ending/thanking.ts'
import { chooseUpdates, expectResult } from '../requests/expecting.ts'
import { inviteFollower, revokeFollower } from '../requests/following.ts'
import { trackingToken } from '../requests/links.ts'
import type { Opened } from '../requests/opening.ts'
import { cookOf } from '../requests/owners/owning.ts'
import { agreeToDate, declineDate } from '../requests/promises/promise-moving.ts'
import { disputeTurn } from '../requests/steps/turning.ts'
import { hitWall } from '../requests/walls.ts'
import {
  Call,
  Choice,
  Dispute,
  Expectation,
  Follower,
  Message,
  Reason,
  Sentence,
  Updates,
  Verdict,
  Words,
} from './forms.ts'
import { isSealed, pathOf } from './loading.ts'
import type { Box } from './tracking.ts'

/** Draws a box beside the conversation again. */
export type DrawBeside = (box: Box) => DrawAgain

/** Everything the customer can say and choose from the tracking page. */
export function writingRoutes(at: Audiences, drawAgain: DrawAgain, drawCall: DrawAgain, drawBeside: DrawBeside): void {
  const post = (path: string, schema: Parameters<typeof form>[0], handler: (c: Ctx) => Promise<Response>) =>
    at.customer.post(`/track/:token/${path}`, form(schema), async (c) => {
      limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
      if (isSealed(c)) throw notFound()
      return await handler(c)
    })

  at.customer.post('/track/:token/messages', again(drawAgain), form(Message), (c) => {
    const { body: words, goes } = inputOf(c, Message)
    return heard(c, { words, goes, back: '#write' }, (tx, actor, id) => write(tx, actor, c, id))
  })
  at.customer.post('/track/:token/calls', again(drawCall), form(Call), (c) => {
    limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
    if (isSealed(c)) throw notFound()
    return does(c, (tx, actor, id) => askForCall(tx, actor, c, id), '?done=call#talk')
  })
  post('stopping', Dispute, (c) =>
    does(c, (tx, actor, id) => say(tx, actor, { id, body: c.var.t('kitchen.words_gone_message') }), '#talk'),
  )
  post('about', Choice, (c) => does(c, (tx, actor, id) => sayAbout(tx, actor, { id, ...inputOf(c, Choice) })))
  at.customer.post('/track/:token/turn', again(drawBeside('turn')), form(Dispute), (c) => {
    const { words, goes } = inputOf(c, Dispute)
    return heard(c, { words, goes, back: '' }, (tx, actor, id) => disputeTurn(tx, actor, { id, words }))
  })
  post('promises/:promise/consent', Dispute, (c) =>
    does(c, (tx, actor, id) => agreeToDate(tx, actor, { id, promiseId: idIn(c, 'promise') })),
  )
  post('promises/:promise/objection', Dispute, (c) =>
    does(c, (tx, actor, id) => declineDate(tx, actor, { id, promiseId: idIn(c, 'promise') })),
  )
  at.customer.post('/track/:token/expectation', again(drawBeside('expectation')), form(Expectation), (c) => {
    const { words, goes } = inputOf(c, Expectation)
    return heard(c, { words, goes, back: '#expectation' }, (tx, actor, id) => expectResult(tx, actor, expected(c, id)))
  })
  post('updates', Updates, (c) =>
    does(c, (tx, actor, id) => chooseUpdates(tx, actor, { id, ...inputOf(c, Updates) }), '?done=kept'),
  )
  at.customer.post('/track/:token/verdict', again(drawBeside('verdict')), form(Verdict), (c) => {
    const { words, thanks, goes, ...judging } = inputOf(c, Verdict)
    const said = [words, thanks].filter(Boolean).join('\n')
    const alone = (tx: Tx, actor: Actor, id: number) => judge(tx, actor, { id, ...judging })
    return heard(c, { words: said, goes, back: '#verdict', alone }, async (tx, actor, id) => {
      if (thanks) await thank(tx, actor, { id, words: thanks })
      await judge(tx, actor, { id, words, ...judging })
    })
  })
  at.customer.post('/track/:token/thanks', again(drawBeside('thanks')), form(Words), (c) => {
    const { words, goes } = inputOf(c, Words)
    return heard(c, { words, goes, back: '#verdict' }, (tx, actor, id) => thank(tx, actor, { id, words }))
  })
  at.customer.post('/track/:token/need', again(drawBeside('need')), form(Words), (c) => {
    const { words, goes } = inputOf(c, Words)
    return heard(c, { words, goes, back: '#need' }, (tx, actor, id) => sayNeed(tx, actor, { id, words }))
  })
  post('second-look', Dispute, (c) =>
    does(c, (tx, actor, id) => lookAgain(tx, actor, { id, words: inputOf(c, Dispute).words })),
  )
  at.customer.post('/track/:token/reopening', again(drawBeside('reopening')), form(Reason), (c) => {
    const { reason, goes } = inputOf(c, Reason)
    return heard(c, { words: reason, goes, back: '' }, (tx, actor, id) => reopen(tx, actor, { id, reason }))
  })
  at.customer.post('/track/:token/walls', again(drawBeside('walls')), form(Sentence), (c) => {
    const { sentence, goes } = inputOf(c, Sentence)
    return heard(c, { words: sentence, goes, back: '?done=stuck' }, (tx, actor, id) =>
      hitWall(tx, actor, { id, sentence, page: '/track' }),
    )
  })
  post('followers', Follower, (c) =>
    does(c, (tx, actor, id) => inviteFollower(tx, actor, follower(c, id)), '?done=follows'),
  )
  post('followers/:follower/end', Dispute, (c) =>
    act(
      c,
      (tx) => revokeFollower(tx, c.var.actor, { id: c.var.tracked.id, followerId: idIn(c, 'follower') }),
      c.var.follower ? '/' : `${pathOf(c)}?done=kept`,
    ),
  )
}

/** One verb on the tracked request, and back to its page. */
const does = (c: Ctx, verb: (tx: Tx, actor: Actor, id: number) => Promise<unknown>, back = '') =>
  act(c, (tx) => verb(tx, c.var.actor, c.var.tracked.id), `${pathOf(c)}${back}`)

interface Heard {
  words: string
  goes: 'here' | 'apart' | undefined
  back: string
  /** What is done of it without the words, when those go to somebody else. */
  alone?: (tx: Tx, actor: Actor, id: number) => Promise<unknown>
}

/** Says it on this question; or, what is about who reads there, as a question for somebody else. */
function heard(
  c: Ctx,
  { words, goes, back, alone }: Heard,
  verb: (tx: Tx, actor: Actor, id: number) => Promise<unknown>,
) {
  const { tracked, actor, organisation } = c.var
  limit('message', `${organisation.schema}:request:${tracked.id}`)
  if (isSealed(c)) throw notFound()
  return act(
    c,
    async (tx): Promise<Opened | undefined> => {
      const complaint = { id: tracked.id, words, cookId: await cookOf(tx, tracked.owner_id) }
      if (goes === 'apart') {
        await alone?.(tx, actor, tracked.id)
        return await complainApart(tx, actor, complaint)
      }
      if (goes === undefined) await refuseToWhomItIsAbout(tx, actor, complaint)
      await verb(tx, actor, tracked.id)
    },
    (apart) => (apart ? `/track/${trackingToken(organisation, apart)}/receipt` : `${pathOf(c)}${back}`),
  )
}

async function write(tx: Tx, actor: Actor, c: Ctx, id: number): Promise<void> {
  const { body, files } = inputOf(c, Message)
  const messageId = body.trim() ? await say(tx, actor, { id, body }) : undefined
  await addFiles(tx, actor, c.var.files, { id, files, messageId })
}

/** A wish for a call or a visit is a message in plain words: the person reads it where all is said. */
async function askForCall(tx: Tx, actor: Actor, c: Ctx, id: number) {
  const { kind, moment, number: typed } = inputOf(c, Call)
  const number = normalisePhone(typed) && typed.trim()
  if (kind === 'call' && !number && (typed.trim() !== '' || !(await canBeCalled(tx, c, moment)))) throw NO_NUMBER()
  await say(tx, actor, { id, body: c.var.t('kitchen.call_message', { kind, moment, number: number || 'none' }) })
}

const NO_NUMBER = () => new Refusal(422, 'kitchen.call_number_needed', {}, { number: 'kitchen.call_number_needed' })

const LONG_ENOUGH = /(?:\d[\s-]*){8,}/ // a number written beside the moment counts as well

async function canBeCalled(tx: Tx, c: Ctx, moment: string): Promise<boolean> {
  if (LONG_ENOUGH.test(moment)) return true
  const known = await tx.maybe(
    sql`select from contact_ways where customer_id = ${c.var.tracked.asker_id} and kind = 'phone' limit 1`,
  )
  return known !== undefined
}

function expected(c: Ctx, id: number) {
  const { words, wanted_by: wantedBy } = inputOf(c, Expectation)
  return { id, words, wantedBy }
}

function follower(c: Ctx, id: number) {
  const { may_write: mayWrite, invited_as: invitedAs, ...who } = inputOf(c, Follower)
  limit('mail_to', `${c.var.organisation.schema}:${who.mail.toLowerCase()}`)
  return { id, mayWrite, invitedAs, ...who }
}
