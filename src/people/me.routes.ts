import { z } from 'zod'
import { typedFrom } from '../pages/typed.ts'
import type { Ctx } from '../platform/web/context.ts'
import { files, id } from '../platform/web/fields.ts'
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
  at.staff.get('/desk/me', ['person', 'absence'], (c) => showMe(c))
  const onMe = at.staff.on('/desk/me', {
    again: (c, typed, refusal) => showMe(c, { typed: typedFrom(typed), refusal }),
  })
  onMe(
    '',
    'person corrected',
    OwnWords,
    (tx, actor, { phone, language, expertise, ...days }, c) =>
      changeProfile(tx, actor, { personId: c.var.me.id, phone, language, expertise, week: weekIn(days) }),
    { to: '#reach' },
  )

  // A form on the own page or that of a colleague comes back there, with why it was refused.
  const back = (part?: string) => ({ to: (_done: unknown, c: Ctx) => pageOf(c, part) })
  const onPerson = at.staff.on('/desk/people/:id', {
    again: (c, typed, refusal) => showAround(c, { typed: typedFrom(typed), refusal }),
    ...back(),
  })
  onPerson('absence', 'absence made', Away, (tx, actor, { id, ...given }, c) =>
    goAway(tx, actor, goingAway(given, id, c.var.settings.time_zone)),
  )
  onPerson('absence/agreement', 'absence advanced', Agreement, (tx, actor, { id, stand_in_id: standInId }) =>
    agreeToStandIn(tx, actor, { personId: id, standInId }),
  )
  onPerson('return', 'absence withdrawn', (tx, actor, { id }) => comeBack(tx, actor, id))

  onPerson(
    'display',
    'person corrected',
    Display,
    (tx, actor, { id, ...given }) => chooseDisplay(tx, actor, { personId: id, ...given }),
    back('display'),
  )
  onPerson('hiding', 'person corrected', (tx, actor, { id }) => hideEverywhere(tx, actor, id), back('display'))
  onPerson('showing', 'person undone', (tx, actor, { id }) => showAgain(tx, actor, id), back('display'))
  onPerson(
    'photo',
    'person corrected',
    Photo,
    (tx, actor, { id, photo: [photo] }, c) => setPhoto(tx, actor, { personId: id, photo, store: c.var.files }),
    back('photo'),
  )
}

const pageOf = (c: Ctx, part?: string) =>
  (idIn(c) === c.var.me.id ? '/desk/me' : `/desk/people/${idIn(c)}`) + (part ? `#${part}` : '')
