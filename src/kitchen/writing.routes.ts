import type { z } from 'zod'
import { normalisePhone } from '../lib/contact.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { again, type DrawAgain } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Does } from '../platform/web/deeds.ts'
import { type Answering, act, form } from '../platform/web/forms.ts'
import { limit } from '../platform/web/limits.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { sayAbout } from '../requests/about.ts'
import { addFiles } from '../requests/adding-files.ts'
import { complainApart, refuseToWhomItIsAbout } from '../requests/complaining.ts'
import { say } from '../requests/conversing.ts'
import { sayDoors } from '../requests/doors.ts'
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
  Doors,
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
  const post = <Schema extends z.ZodType>(path: string, does: Does, schema: Schema, verb: OnIt<Schema>, back = '') =>
    at.customer.post(
      `/track/:token/${path}`,
      does,
      form(schema, (c, given) => {
        mayWrite(c)
        return act(c, (tx) => verb(tx, c.var.actor, c.var.tracked.id, given, c), `${pathOf(c)}${back}`)
      }),
    )
  /** A box whose words may be about who reads them: it comes back, with the choice who gets them. */
  const beside = <Schema extends z.ZodType>(box: Box, does: Does, schema: Schema, say: Answering<Schema>) =>
    at.customer.post(`/track/:token/${box}`, does, again(drawBeside(box)), form(schema, say))

  at.customer.post(
    '/track/:token/messages',
    ['message made', 'file made', 'request made'],
    again(drawAgain),
    form(Message, (c, { body, files, goes }) =>
      heard(c, { words: body, goes, back: '#write' }, (tx, actor, id) => write(tx, actor, c, { id, body, files })),
    ),
  )
  at.customer.post(
    '/track/:token/calls',
    'message made',
    again(drawCall),
    form(Call, (c, given) => {
      mayWrite(c)
      return act(c, (tx) => askForCall(tx, c.var.actor, c, given), `${pathOf(c)}?done=call#talk`)
    }),
  )
  post(
    'stopping',
    'message made',
    Dispute,
    (tx, actor, id, _none, c) => say(tx, actor, { id, body: c.var.t('kitchen.words_gone_message') }),
    '#talk',
  )
  post('about', 'request corrected', Choice, (tx, actor, id, given) => sayAbout(tx, actor, { id, ...given }))
  beside('turn', 'request advanced', Dispute, (c, { words, goes }) =>
    heard(c, { words, goes, back: '' }, (tx, actor, id) => disputeTurn(tx, actor, { id, words })),
  )
  post('promises/:promise/consent', 'promise advanced', Dispute, (tx, actor, id, _none, c) =>
    agreeToDate(tx, actor, { id, promiseId: idIn(c, 'promise') }),
  )
  post('promises/:promise/objection', 'promise advanced', Dispute, (tx, actor, id, _none, c) =>
    declineDate(tx, actor, { id, promiseId: idIn(c, 'promise') }),
  )
  beside(
    'expectation',
    ['expectation made', 'expectation corrected'],
    Expectation,
    (c, { words, goes, wanted_by: wantedBy }) =>
      heard(c, { words, goes, back: '#expectation' }, (tx, actor, id) =>
        expectResult(tx, actor, { id, words, wantedBy }),
      ),
  )
  post(
    'doors',
    'request corrected',
    Doors,
    (tx, actor, id, given) => sayDoors(tx, actor, { id, ...given }),
    '/road#doors',
  )
  post(
    'updates',
    'request corrected',
    Updates,
    (tx, actor, id, given) => chooseUpdates(tx, actor, { id, ...given }),
    '?done=kept',
  )
  beside(
    'verdict',
    ['verdict made', 'verdict corrected', 'thanks made'],
    Verdict,
    (c, { words, thanks, goes, ...judging }) => {
      const said = [words, thanks].filter(Boolean).join('\n')
      const alone = (tx: Tx, actor: Actor, id: Id<'requests'>) => judge(tx, actor, { id, ...judging })
      return heard(c, { words: said, goes, back: '#verdict', alone }, async (tx, actor, id) => {
        if (thanks) await thank(tx, actor, { id, words: thanks })
        await judge(tx, actor, { id, words, ...judging })
      })
    },
  )
  beside('thanks', 'thanks made', Words, (c, { words, goes }) =>
    heard(c, { words, goes, back: '#verdict' }, (tx, actor, id) => thank(tx, actor, { id, words })),
  )
  beside('need', 'need made', Words, (c, { words, goes }) =>
    heard(c, { words, goes, back: '#need' }, (tx, actor, id) => sayNeed(tx, actor, { id, words })),
  )
  post('second-look', 'verdict advanced', Dispute, (tx, actor, id, { words }) => lookAgain(tx, actor, { id, words }))
  beside('reopening', 'ending undone', Reason, (c, { reason, goes }) =>
    heard(c, { words: reason, goes, back: '' }, (tx, actor, id) => reopen(tx, actor, { id, reason })),
  )
  beside('walls', 'wall made', Sentence, (c, { sentence, goes }) =>
    heard(c, { words: sentence, goes, back: '?done=stuck' }, (tx, actor, id) =>
      hitWall(tx, actor, { id, sentence, page: '/track' }),
    ),
  )
  post(
    'followers',
    'follower made',
    Follower,
    (tx, actor, id, given, c) => inviteFollower(tx, actor, follower(c, id, given)),
    '?done=follows',
  )
  at.customer.post(
    '/track/:token/followers/:follower/end',
    'follower withdrawn',
    form(Dispute, (c) => {
      mayWrite(c)
      return act(
        c,
        (tx) => revokeFollower(tx, c.var.actor, { id: c.var.tracked.id, followerId: idIn(c, 'follower') }),
        c.var.follower ? '/' : `${pathOf(c)}?done=kept`,
      )
    }),
  )
}

/** One verb on the tracked request. */
type OnIt<Schema extends z.ZodType> = (
  tx: Tx,
  actor: Actor,
  id: Id<'requests'>,
  given: z.output<Schema>,
  c: Ctx,
) => Promise<unknown>

/** Not faster than anybody writes, and not without the second fact where one is asked for. */
function mayWrite(c: Ctx): void {
  limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
  if (isSealed(c)) throw notFound()
}

interface Heard {
  words: string
  goes: 'here' | 'apart' | undefined
  back: string
  /** What is done of it without the words, when those go to somebody else. */
  alone?: (tx: Tx, actor: Actor, id: Id<'requests'>) => Promise<unknown>
}

/** Says it on this question; or, what is about who reads there, as a question for somebody else. */
function heard(
  c: Ctx,
  { words, goes, back, alone }: Heard,
  verb: (tx: Tx, actor: Actor, id: Id<'requests'>) => Promise<unknown>,
) {
  mayWrite(c)
  const { tracked, actor, organisation } = c.var
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

async function write(
  tx: Tx,
  actor: Actor,
  c: Ctx,
  { id, body, files }: { id: Id<'requests'>; body: string; files: File[] },
): Promise<void> {
  const messageId = body.trim() ? await say(tx, actor, { id, body }) : undefined
  await addFiles(tx, actor, c.var.files, { id, files, messageId })
}

/** A wish for a call or a visit is a message in plain words: the person reads it where all is said. */
async function askForCall(tx: Tx, actor: Actor, c: Ctx, { kind, moment, number: typed }: z.output<typeof Call>) {
  const { id } = c.var.tracked
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

function follower(
  c: Ctx,
  id: Id<'requests'>,
  { may_write: mayWrite, invited_as: invitedAs, ...who }: z.output<typeof Follower>,
) {
  limit('mail_to', `${c.var.organisation.schema}:${who.mail.toLowerCase()}`)
  return { id, mayWrite, invitedAs, ...who }
}
