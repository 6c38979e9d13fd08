import { z } from 'zod'
import { typedFrom } from '../pages/typed.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { files, id } from '../platform/web/fields.ts'
import { act, form, inputOf } from '../platform/web/forms.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { agreeToStandIn } from './absence/agreeing.ts'
import { Away, goingAway } from './absence/away-form.ts'
import { comeBack, goAway } from './absence/standing-in.ts'
import { weekIn } from './absence/week.ts'
import { Display, OwnWords } from './employing/person-form.ts'
import { showAround, showMe } from './employing/person-pages.ts'
import { changeProfile, chooseDisplay, hideEverywhere, setPhoto, showAgain } from './profile/profiling.ts'

const Photo = z.object({ photo: files })
const Agreement = z.object({ stand_in_id: id })

/** The own page of everybody who works here, and what is done there; some of it an administrator or colleague does too. */
export function meRoutes(at: Audiences): void {
  at.staff.get('/desk/me', (c) => showMe(c))

  at.staff.post('/desk/me', meAgain, form(OwnWords), (c) => {
    const given = inputOf(c, OwnWords)
    const { phone, language, expertise } = given
    const own = { personId: c.var.me.id, phone, language, expertise, week: weekIn(given) }
    return act(c, (tx) => changeProfile(tx, c.var.actor, own), '/desk/me#reach')
  })

  at.staff.post('/desk/people/:id/absence', around, form(Away), (c) => {
    const going = goingAway(inputOf(c, Away), idIn(c), c.var.settings.time_zone)
    return act(c, (tx) => goAway(tx, c.var.actor, going), pageOf(c))
  })
  at.staff.post('/desk/people/:id/absence/agreement', around, form(Agreement), (c) => {
    const agreed = { personId: idIn(c), standInId: inputOf(c, Agreement).stand_in_id }
    return act(c, (tx) => agreeToStandIn(tx, c.var.actor, agreed), pageOf(c))
  })
  at.staff.post('/desk/people/:id/return', around, (c) => act(c, (tx) => comeBack(tx, c.var.actor, idIn(c)), pageOf(c)))

  at.staff.post('/desk/people/:id/display', around, form(Display), (c) => {
    const chosen = { personId: idIn(c), ...inputOf(c, Display) }
    return act(c, (tx) => chooseDisplay(tx, c.var.actor, chosen), pageOf(c, 'display'))
  })
  at.staff.post('/desk/people/:id/hiding', (c) =>
    act(c, (tx) => hideEverywhere(tx, c.var.actor, idIn(c)), pageOf(c, 'display')),
  )
  at.staff.post('/desk/people/:id/showing', around, (c) =>
    act(c, (tx) => showAgain(tx, c.var.actor, idIn(c)), pageOf(c, 'display')),
  )
  at.staff.post('/desk/people/:id/photo', around, form(Photo), (c) => {
    const [photo] = inputOf(c, Photo).photo
    return act(
      c,
      (tx) => setPhoto(tx, c.var.actor, { personId: idIn(c), photo, store: c.var.files }),
      pageOf(c, 'photo'),
    )
  })
}

const meAgain = again((c, typed, refusal) => showMe(c, { typed: typedFrom(typed), refusal }))

/** A form on the own page or that of a colleague comes back there, with why it was refused. */
const around = again((c, typed, refusal) => showAround(c, { typed: typedFrom(typed), refusal }))

const pageOf = (c: Ctx, part?: string) =>
  (idIn(c) === c.var.me.id ? '/desk/me' : `/desk/people/${idIn(c)}`) + (part ? `#${part}` : '')
