import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalId } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
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
import { profileIn, show, showPerson } from './person-pages.ts'

const Leaving = z.object({ successor_id: optionalId })

/** Colleagues at the desk: everybody sees them, administrators change them. `ties` is what rooms above keep about them. */
export function peopleRoutes(at: Audiences, ties: readonly Ties[]): void {
  at.staff.get('/desk/people', everybody)
  at.admin.get('/desk/people/new', (c) => showForm(c, { typed: { takes_questions: 'yes', invite: 'yes' } }))
  at.staff.get('/desk/people/:id', (c) => showPerson(c))
  at.admin.get('/desk/people/:id/change', async (c) => {
    const profile = await profileIn(c)
    return await showForm(c, { profile, typed: typedPerson(profile) })
  })
  at.admin.get('/desk/people/:id/leaving', (c) => showLeaving(c, ties))

  at.admin.post('/desk/people', again(drawNew), form(NewPerson), (c) =>
    act(
      c,
      async (tx) => {
        const given = inputOf(c, NewPerson)
        const id = await addPerson(tx, c.var.actor, { ...employedIn(given), language: c.var.t.language })
        if (given.invite && given.mail) await invite(tx, c.var.actor, id)
        return id
      },
      (id) => `/desk/people/${id}`,
    ),
  )
  at.admin.post('/desk/people/:id/changes', again(drawChange), form(ChangedPerson), (c) => {
    const given = inputOf(c, ChangedPerson)
    return act(
      c,
      (tx) => changePerson(tx, c.var.actor, { ...employedIn(given), id: idIn(c), revision: given.revision }),
      `/desk/people/${idIn(c)}`,
    )
  })
  at.admin.post('/desk/people/:id/invitation', (c) =>
    act(c, (tx) => invite(tx, c.var.actor, idIn(c)), `/desk/people/${idIn(c)}?invited`),
  )
  at.admin.post(
    '/desk/people/:id/leaving',
    again((c, _typed, refusal) => showLeaving(c, ties, refusal)),
    form(Leaving),
    (c) => {
      const { successor_id } = inputOf(c, Leaving)
      return act(
        c,
        (tx) => leave(tx, c.var.actor, { personId: idIn(c), successorId: successor_id }, ties),
        '/desk/people',
      )
    },
  )
}

async function everybody(c: Ctx) {
  const chosen = Number(c.req.query('department') ?? 0)
  const [departments, all, inside, belongings] = await c.var.db.together((db) =>
    Promise.all([
      everyDepartment(db),
      everyPerson(db),
      peopleOf(db, Number.isSafeInteger(chosen) ? chosen : 0),
      belongingsOf(db),
    ]),
  )
  const department = departments.find(({ id }) => id === chosen)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const people = department ? all.filter(({ id }) => inside.has(id)) : all
  const mayChange = c.var.me.administrator
  return show(
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
  return show(
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
  return show(c, t(profile ? 'people.change_title' : 'people.add_title'), body, refusal?.status)
}

const drawNew = (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  showForm(c, { typed: { takes_questions: '', invite: '', ...typedFrom(typed) }, refusal })

const drawChange = async (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { profile: await profileIn(c), typed: { takes_questions: '', ...typedFrom(typed) }, refusal })
