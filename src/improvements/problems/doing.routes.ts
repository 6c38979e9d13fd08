import type { z } from 'zod'
import type { Id } from '../../platform/database/ids.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { declineOwning, takeOwnerOff } from './asked.ts'
import { bringByCode, linkWithAsker } from './bringing.ts'
import { ByCode, Checked, Done, Invitation, Lead, Linked, NewsForm, Nothing, Owner, Plan, Words } from './forms.ts'
import { checkImprovement, doImprovement, planImprovement } from './improving.ts'
import { contribute, joinOwners, sayWhatItAsks, startTogether, stopContributing, takeLead } from './owning.ts'
import { addIdea } from './raising.ts'
import { inviteCustomers, postNews } from './telling-on-the-way.ts'

/** Everything colleagues do on a problem, each back to its page. */
export function doingRoutes(at: Audiences): void {
  const onProblem = at.staff.on('/desk/improvements/:id')

  onProblem('owners', 'owner made', Owner, (tx, actor, { id, department_id: departmentId }) =>
    joinOwners(tx, actor, { id, departmentId }),
  )
  onProblem('owners/:department/asks', 'owner corrected', Words, sayWhatItAsks)
  onProblem('owners/:department/no', 'owner withdrawn', Words, declineOwning)
  onProblem('owners/:department/off', 'owner withdrawn', Nothing, takeOwnerOff)
  onProblem('contributors', 'problem advanced', Nothing, contribute)
  onProblem('leaving', 'problem advanced', Nothing, stopContributing)
  onProblem('lead', 'problem moved', Lead, (tx, actor, { id, person_id: personId }) =>
    takeLead(tx, actor, { id, personId }),
  )
  onProblem('start', 'problem advanced', Nothing, startTogether)
  onProblem(
    'news',
    'problem advanced',
    NewsForm,
    (tx, actor, { id, words, for_raisers: forRaisers }) => postNews(tx, actor, { id, words, forRaisers }),
    { to: '#news' },
  )
  onProblem('ideas', 'problem advanced', Words, addIdea)
  onProblem('invitation', 'problem advanced', Invitation, inviteCustomers)
  onProblem('sources', 'raiser made', Linked, (tx, actor, { id, from, source }) =>
    linkWithAsker(tx, actor, { id, source: { kind: from, id: source } }),
  )
  onProblem('raisers', 'raiser made', ByCode, bringByCode, { to: '#stories' })
  onProblem(
    'plans',
    'improvement made',
    Plan,
    (tx, actor, { id, ...given }) => planImprovement(tx, actor, planned(id, given)),
    { to: '#improvements' },
  )
  onProblem('plans/:plan/doing', 'improvement advanced', Done, (tx, actor, { id, planId: improvementId, done }) =>
    doImprovement(tx, actor, { id, improvementId, done }),
  )
  onProblem(
    'plans/:plan/checking',
    'improvement advanced',
    Checked,
    (tx, actor, { id, planId: improvementId, customers_say: customersSay, learned, next }) =>
      checkImprovement(tx, actor, { id, improvementId, customersSay, learned, next }),
  )
}

const planned = (
  id: Id<'problems'>,
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
