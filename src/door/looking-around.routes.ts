import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { answersOfService } from '../answers/answer.ts'
import { alarmIn } from '../language/alarm.ts'
import { departmentNames } from '../people/departments/department.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import { notFound } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line, optionalLine } from '../platform/web/fields.ts'
import { act, form } from '../platform/web/forms.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { inHand } from '../requests/finding/in-hand.ts'
import { hitWall } from '../requests/walls.ts'
import { calendarOf } from '../requests/working-time.ts'
import { everyService, findServiceBySlug, stepsOfVersion } from '../services/service.ts'
import { serviceName } from '../services/service-words.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import { publicKitchen } from './kitchen.views.ts'
import { servicePage, servicesPage } from './services.views.ts'
import { sixQuestions } from './six-questions.views.ts'
import { aboutPage, accessibilityPage, contactPage } from './statements.views.ts'
import { type Stuck, stuckPage } from './stuck.views.ts'

const Hit = z.object({ sentence: line(500), page: optionalLine(200) })

/** The pages that tell who we are, what we do and how to reach us. */
export function lookingAroundRoutes(at: Audiences): void {
  at.public.get('/services', 'service', async (c) =>
    showPublic(c, c.var.t('door.services_title'), servicesPage(c.var.t, await everyService(c.var.db))),
  )

  at.public.get('/services/:slug', 'service', async (c) => {
    const service = await findServiceBySlug(c.var.db, c.req.param('slug') ?? '')
    if (!service || service.archived_at) throw notFound()
    const [steps, departments, answers] = await c.var.db.together((db) =>
      Promise.all([stepsOfVersion(db, service.id), departmentNames(db), answersOfService(db, service.service_id)]),
    )
    const body = servicePage(c.var.t, { service, steps, departments, answers, now: new Date() })
    return showPublic(c, serviceName(c.var.t, service), body)
  })

  at.public.get('/kitchen', 'organisation', async (c) => {
    const [count, services] = await c.var.db.together((db) => Promise.all([inHand(db), everyService(db)]))
    return showPublic(
      c,
      c.var.t('door.kitchen_title'),
      publicKitchen(c.var.t, { inHand: count, services, now: new Date() }),
    )
  })

  at.public.get('/contact', 'organisation', (c) =>
    showPublic(c, c.var.t('door.contact_title'), contactPage(c.var.t, us(c))),
  )
  at.public.get('/accessibility', 'nothing', (c) =>
    showPublic(c, c.var.t('door.accessibility_title'), accessibilityPage(c.var.t, us(c))),
  )
  at.public.get('/about', 'organisation', (c) => showPublic(c, c.var.t('door.about_title'), aboutPage(c.var.t, us(c))))
  at.public.get('/zes-vragen', 'nothing', (c) => showPublic(c, c.var.t('door.six_title'), sixQuestions(c.var.t)))

  at.public.get('/stuck', 'nothing', (c) => {
    const stuck = {
      key: randomUUID(),
      said: c.req.query('said') !== undefined,
      page: pathBefore(c),
    }
    return stuckHere(c, stuck)
  })
  at.public.post(
    '/stuck',
    'wall made',
    form(Hit, async (c, given) => {
      limitVisitor(c, 'message')
      const { sentence, page } = given
      const done = await act(c, (tx) => hitWall(tx, c.var.actor, { sentence, page }), '/stuck?said=1')
      const alarm = alarmIn(sentence, alarmWords(c.var.settings))
      // Answered at once: whom to call may stand in no address, for it is kept nowhere.
      return alarm ? stuckHere(c, { key: randomUUID(), said: true, page, alarm }) : done
    }),
  )
}

const stuckHere = (c: Ctx, stuck: Omit<Stuck, 'phone' | 'emergencyPhone'>) => {
  const { phone, emergency_phone: emergencyPhone } = c.var.settings
  return showPublic(c, c.var.t('door.stuck_title'), stuckPage(c.var.t, { ...stuck, phone, emergencyPhone }))
}

const us = (c: Ctx) => ({ settings: c.var.settings, calendar: calendarOf(c.var.settings), now: new Date() })

const showPublic = (c: Ctx, title: string, body: Html) =>
  c.html(page(c.var.t, { ...c.var.shell, kind: 'customer', title, body }))

/** Where they came from, without a token or question that may stand in it. */
function pathBefore(c: Ctx): string {
  const from = c.req.header('referer') ?? ''
  const path = URL.canParse(from) ? new URL(from).pathname : ''
  return path.startsWith('/track/') ? '/track' : path.slice(0, 200)
}
