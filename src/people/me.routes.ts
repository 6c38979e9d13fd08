import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { startOfDay } from '../lib/time.ts'
import { again } from '../platform/again.ts'
import type { Ctx } from '../platform/context.ts'
import { files } from '../platform/fields.ts'
import { act, form, inputOf } from '../platform/forms.ts'
import { notFound, type Refusal } from '../platform/refusal.ts'
import { type Audiences, idIn } from '../platform/routes.ts'
import { page } from '../ui/page.ts'
import { standInsFor } from './absence.ts'
import type { AwayProps } from './away.views.ts'
import { Away, goingAway, usuallyBack } from './away-form.ts'
import { mePage } from './me.views.ts'
import { Display, OwnWords, typedOwnWords } from './person-form.ts'
import { findProfile, type Profile } from './profile.ts'
import { changeProfile, chooseDisplay, hideEverywhere, setPhoto, showAgain } from './profiling.ts'
import { comeBack, goAway } from './standing-in.ts'
import { complaintOf, type Typed, typedFrom } from './typed.ts'
import { weekIn } from './week.ts'

const Photo = z.object({ photo: files })

/** The own page of everybody who works here, and what is done there; some of it an administrator or colleague does too. */
export function meRoutes(at: Audiences): void {
  at.staff.get('/desk/me', (c) => showMe(c))

  at.staff.post(
    '/desk/me',
    again((c, typed, refusal) => showMe(c, typedFrom(typed), refusal)),
    form(OwnWords),
    (c) => {
      const given = inputOf(c, OwnWords)
      const { phone, language, expertise } = given
      const personId = c.var.me.id
      return act(
        c,
        (tx) => changeProfile(tx, c.var.actor, { personId, phone, language, expertise, week: weekIn(given) }),
        '/desk/me#reach',
      )
    },
  )

  at.staff.post('/desk/people/:id/absence', form(Away), (c) =>
    act(c, (tx) => goAway(tx, c.var.actor, goingAway(inputOf(c, Away), idIn(c), c.var.settings.time_zone)), pageOf(c)),
  )
  at.staff.post('/desk/people/:id/return', (c) => act(c, (tx) => comeBack(tx, c.var.actor, idIn(c)), pageOf(c)))

  at.staff.post('/desk/people/:id/display', form(Display), (c) =>
    act(c, (tx) => chooseDisplay(tx, c.var.actor, { personId: idIn(c), ...inputOf(c, Display) }), pageOf(c, 'display')),
  )
  at.staff.post('/desk/people/:id/hiding', (c) =>
    act(c, (tx) => hideEverywhere(tx, c.var.actor, idIn(c)), pageOf(c, 'display')),
  )
  at.staff.post('/desk/people/:id/showing', (c) =>
    act(c, (tx) => showAgain(tx, c.var.actor, idIn(c)), pageOf(c, 'display')),
  )
  at.staff.post('/desk/people/:id/photo', form(Photo), (c) => {
    const [photo] = inputOf(c, Photo).photo
    return act(
      c,
      (tx) => setPhoto(tx, c.var.actor, { personId: idIn(c), photo, store: c.var.files }),
      pageOf(c, 'photo'),
    )
  })
}

/** Back to where the form stood: the own page, or that of the colleague. */
const pageOf = (c: Ctx, part?: string) =>
  (idIn(c) === c.var.me.id ? '/desk/me' : `/desk/people/${idIn(c)}`) + (part ? `#${part}` : '')

async function showMe(c: Ctx, typed?: Typed, refusal?: Refusal) {
  const { t, settings, shell } = c.var
  const profile = await findProfile(c.var.db, c.var.me.id)
  if (!profile) throw notFound()
  const body = mePage(t, {
    ...(await awayProps(c, profile)),
    atMost: settings.display_at_most,
    typed: typed ?? typedOwnWords(profile),
    complaint: complaintOf(t, refusal),
  })
  return await c.html(page(t, { ...shell, kind: 'desk', title: t('people.me'), body }), refusal?.status ?? 200)
}

/** What the away panel of somebody needs. */
export async function awayProps(c: Ctx, profile: Profile): Promise<AwayProps> {
  const now = new Date()
  const { time_zone } = c.var.settings
  const backOn = usuallyBack(now, time_zone)
  const standIns = await standInsFor(c.var.db, profile.person.id, { from: now, until: startOfDay(backOn, time_zone) })
  return { profile, standIns, backOn, self: profile.person.id === c.var.me.id, key: randomUUID(), now }
}
