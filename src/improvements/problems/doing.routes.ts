import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { declineOwning, takeOwnerOff } from './asked.ts'
import { bringByCode, linkWithAsker } from './bringing.ts'
import { ByCode, Checked, Done, Invitation, Lead, Linked, NewsForm, Nothing, Owner, Plan, Words } from './forms.ts'
import { checkImprovement, doImprovement, planImprovement } from './improving.ts'
import { contribute, joinOwners, sayWhatItAsks, startTogether, stopContributing, takeLead } from './owning.ts'
import { addIdea } from './raising.ts'
import { inviteCustomers, postNews } from './telling-on-the-way.ts'

/** Everything colleagues do on a problem, each back to its page. */
export function doingRoutes(at: Audiences): void {
  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    verb: (tx: Tx, actor: Actor, id: number, input: z.output<Schema>, c: Ctx) => Promise<unknown>,
    back = '',
  ) =>
    at.staff.post(`/desk/improvements/:id/${path}`, form(schema), (c) =>
      act(c, (tx) => verb(tx, c.var.actor, idIn(c), inputOf(c, schema), c), `/desk/improvements/${idIn(c)}${back}`),
    )

  post('owners', Owner, (tx, actor, id, { department_id: departmentId }) => joinOwners(tx, actor, { id, departmentId }))
  post('owners/:department/asks', Words, (tx, actor, id, { words }, c) =>
    sayWhatItAsks(tx, actor, { id, departmentId: idIn(c, 'department'), words }),
  )
  post('owners/:department/no', Words, (tx, actor, id, { words }, c) =>
    declineOwning(tx, actor, { id, departmentId: idIn(c, 'department'), words }),
  )
  post('owners/:department/off', Nothing, (tx, actor, id, _none, c) =>
    takeOwnerOff(tx, actor, { id, departmentId: idIn(c, 'department') }),
  )
  post('contributors', Nothing, (tx, actor, id) => contribute(tx, actor, { id }))
  post('leaving', Nothing, (tx, actor, id) => stopContributing(tx, actor, { id }))
  post('lead', Lead, (tx, actor, id, { person_id: personId }) => takeLead(tx, actor, { id, personId }))
  post('start', Nothing, (tx, actor, id) => startTogether(tx, actor, { id }))
  post(
    'news',
    NewsForm,
    (tx, actor, id, { words, for_raisers: forRaisers }) => postNews(tx, actor, { id, words, forRaisers }),
    '#news',
  )
  post('ideas', Words, (tx, actor, id, { words }) => addIdea(tx, actor, { id, words }))
  post('invitation', Invitation, (tx, actor, id, { invites }) => inviteCustomers(tx, actor, { id, invites }))
  post('sources', Linked, (tx, actor, id, { from, source }) =>
    linkWithAsker(tx, actor, { id, source: { kind: from, id: source } }),
  )
  post('raisers', ByCode, (tx, actor, id, given) => bringByCode(tx, actor, { id, ...given }), '#stories')
  post('plans', Plan, (tx, actor, id, given) => planImprovement(tx, actor, planned(id, given)), '#improvements')
  post('plans/:plan/doing', Done, (tx, actor, id, { done }, c) =>
    doImprovement(tx, actor, { id, improvementId: idIn(c, 'plan'), done }),
  )
  post('plans/:plan/checking', Checked, (tx, actor, id, { customers_say: customersSay, learned, next }, c) =>
    checkImprovement(tx, actor, { id, improvementId: idIn(c, 'plan'), customersSay, learned, next }),
  )
}

const planned = (
  id: number,
  { plan, due_on: dueOn, improves: kind, structural, costs_whom: costsWhom, ...rests }: z.output<typeof Plan>,
) => ({
  id,
  plan,
  dueOn,
  kind,
  structural,
  costsWhom,
  decisionId: rests.decision_id,
  insightId: rests.insight_id,
})
