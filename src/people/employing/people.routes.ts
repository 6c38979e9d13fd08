import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { numberIn } from '../../platform/web/query.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { standInsFor } from '../absence/absence.ts'
import { belongingsOf, everyDepartment } from '../departments/department.ts'
import { openWorkOf, type Ties } from '../departments/ties.ts'
import { everyPerson, peopleOf } from '../person.ts'
import type { Profile } from '../profile/profile.ts'
import { addPerson, changePerson } from './employing.ts'
import { invite } from './inviting.ts'
import { leave } from './leaving.ts'
import { peoplePage } from './people.views.ts'
import { ChangedPerson, employedIn, NewPerson, typedPerson } from './person-form.ts'
import { leavingPage, personFormPage } from './person-form.views.ts'
import { profileIn, showPeople, showPerson } from './person-pages.ts'

const Leaving = z.object({ successor_id: optionalId })

/** What somebody who leaves hands to a successor: the ties of the rooms. */
const TO_SUCCESSOR = [
  'request moved',
  'step moved',
  'consultation moved',
  'visit moved',
  'standing promise moved',
  'problem moved',
  'owner moved',
] as const

/** Colleagues at the desk: everybody sees them, administrators change them. `ties` is what rooms above keep about them. */
export function peopleRoutes(at: Audiences, ties: readonly Ties[]): void {
  at.staff.get('/desk/people', ['person', 'absence'], everybody)
  at.admin.get('/desk/people/new', 'nothing', (c) => showForm(c, { typed: { takes_questions: 'yes', invite: 'yes' } }))
  at.staff.get('/desk/people/:id', ['person', 'absence'], (c) => showPerson(c))
  at.admin.get('/desk/people/:id/change', 'nothing', async (c) => {
    const profile = await profileIn(c)
    return await showForm(c, { profile, typed: typedPerson(profile) })
  })
  at.admin.get('/desk/people/:id/leaving', 'nothing', (c) => showLeaving(c, ties))

  const onPeople = at.admin.on('/desk/people')
  onPeople(
    '',
    'person made',
    NewPerson,
    async (tx, actor, given, c) => {
      const id = await addPerson(tx, actor, { ...employedIn(given), language: c.var.t.language })
      if (given.invite && given.mail) await invite(tx, actor, id)
      return id
    },
    { again: drawNew, to: (id) => `/desk/people/${id}` },
  )
  const onPerson = at.admin.on('/desk/people/:id')
  onPerson(
    'changes',
    'person corrected',
    ChangedPerson,
    (tx, actor, { id, revision, ...given }) => changePerson(tx, actor, { ...employedIn(given), id, revision }),
    { again: drawChange },
  )
  onPerson('invitation', 'person advanced', (tx, actor, { id }) => invite(tx, actor, id), { to: '?invited' })
  onPerson(
    'leaving',
    ['person withdrawn', 'walk-along withdrawn', ...TO_SUCCESSOR],
    Leaving,
    (tx, actor, { id: personId, successor_id: successorId }) => leave(tx, actor, { personId, successorId }, ties),
    { again: (c, _typed, refusal) => showLeaving(c, ties, refusal), to: '/desk/people' },
  )
}

async function everybody(c: Ctx) {
  const chosen = numberIn(c, 'department')
  const [departments, all, inside, belongings] = await c.var.db.together((db) =>
    Promise.all([everyDepartment(db), everyPerson(db), peopleOf(db, chosen ?? NO_ID), belongingsOf(db)]),
  )
  const department = departments.find(({ id }) => id === chosen)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const people = department ? all.filter(({ id }) => inside.has(id)) : all
  const mayChange = c.var.me.administrator
  return showPeople(
    c,
    c.var.t('people.title'),
    peoplePage(c.var.t, { people, departments, department, names, belongings, mayChange, now: new Date() }),
  )
}

async function showLeaving(c: Ctx, ties: readonly Ties[], refusal?: Refusal) {
  const { person } = await profileIn(c)
  const now = new Date()
  const [open, successors] = await c.var.db.together((db) =>
    Promise.all([
      openWorkOf(db, ties, person.id),
      standInsFor(db, person.id, { from: now, until: new Date(now.getTime() + 1) }),
    ]),
  )
  const title = c.var.t('people.leaves_title', { name: person.first_name })
  return showPeople(
    c,
    title,
    leavingPage(c.var.t, { person, open, successors, complaint: complaintOf(c.var.t, refusal), key: randomUUID() }),
    refusal?.status,
  )
}

async function showForm(c: Ctx, { profile, typed, refusal }: { profile?: Profile; typed: Typed; refusal?: Refusal }) {
  const { t } = c.var
  const body = personFormPage(t, {
    person: profile?.person,
    departments: await everyDepartment(c.var.db),
    typed: refusal?.status === 409 && profile ? { ...typed, revision: String(profile.revision) } : typed,
    complaint: complaintOf(t, refusal),
    key: randomUUID(),
  })
  return showPeople(c, t(profile ? 'people.change_title' : 'people.add_title'), body, refusal?.status)
}

const drawNew = (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  showForm(c, { typed: { takes_questions: '', invite: '', ...typedFrom(typed) }, refusal })

const drawChange = async (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { profile: await profileIn(c), typed: { takes_questions: '', ...typedFrom(typed) }, refusal })
