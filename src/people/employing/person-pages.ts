import { randomUUID } from 'node:crypto'
import { startOfDay } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { standInsFor } from '../absence/absence.ts'
import { usuallyBack } from '../absence/away-form.ts'
import type { AwayProps } from '../profile/away.views.ts'
import { formerExpertise } from '../profile/expertise.ts'
import { mePage } from '../profile/me.views.ts'
import { findProfile, type Profile } from '../profile/profile.ts'
import { personPage } from './person.views.ts'
import { typedOwnWords } from './person-form.ts'

/** What was typed and why it was refused, when a page is drawn again. */
interface Again {
  typed?: Typed | undefined
  refusal?: Refusal | undefined
}

/** The own page, or that of a colleague: where the form stood. */
export const showAround = (c: Ctx, again: Again = {}) =>
  idIn(c) === c.var.me.id ? showMe(c, again) : showPerson(c, again)

/** The own page of whoever is signed in. */
export async function showMe(c: Ctx, { typed, refusal }: Again = {}) {
  const { t, settings } = c.var
  const [profile, formerWords] = await c.var.db.together((db) =>
    Promise.all([findProfile(db, c.var.me.id), formerExpertise(db, c.var.me.id)]),
  )
  if (!profile) throw notFound()
  const body = mePage(t, {
    ...(await awayProps(c, profile, { typed, refusal })),
    atMost: settings.display_at_most,
    formerWords,
    joined: c.req.query('new') !== undefined,
    typed: { ...typedOwnWords(profile), ...typed },
    complaint: complaintOf(t, refusal),
  })
  return await showPeople(c, t('people.me'), body, refusal?.status)
}

/** The page of a colleague. */
export async function showPerson(c: Ctx, { typed, refusal }: Again = {}) {
  const profile = await profileIn(c)
  if (profile.person.id === c.var.me.id && !c.var.me.administrator) return c.redirect('/desk/me', 303)
  const mine = await findProfile(c.var.db, c.var.me.id)
  const shared = mine?.departments.some(({ id }) => profile.departments.some((theirs) => theirs.id === id))
  const body = personPage(c.var.t, {
    ...(await awayProps(c, profile, { typed, refusal })),
    mayChange: c.var.me.administrator,
    near: c.var.me.administrator || Boolean(shared),
    atMost: c.var.settings.display_at_most,
    complaint: complaintOf(c.var.t, refusal),
    invitedAgain: c.req.query('invited') !== undefined,
  })
  return await showPeople(c, profile.person.name, body, refusal?.status)
}

/** The profile the path names, of somebody who works here now. */
export async function profileIn(c: Ctx): Promise<Profile> {
  const profile = await findProfile(c.var.db, idIn(c))
  if (!profile) throw notFound()
  return profile
}

/** A page about people, at the desk. */
export const showPeople = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  deskPage(c, { title, body, status })

async function awayProps(c: Ctx, profile: Profile, { typed, refusal }: Again): Promise<AwayProps> {
  const now = new Date()
  const { time_zone } = c.var.settings
  const backOn = usuallyBack(now, time_zone)
  const standIns = await standInsFor(c.var.db, profile.person.id, { from: now, until: startOfDay(backOn, time_zone) })
  const self = profile.person.id === c.var.me.id
  return {
    profile,
    standIns,
    away: { back_on: backOn, ...typed },
    errors: complaintOf(c.var.t, refusal).errors,
    self,
    key: randomUUID(),
    now,
  }
}
