import { z } from 'zod'
import { nextMeeting } from '../../meetings/items/meeting.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { act, form } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { keepSession, startSession } from '../../platform/web/sessions.ts'
import { unlock } from '../../requests/looking.ts'
import { page } from '../../ui/page/page.ts'
import { type Cast, castOf } from './cast.ts'
import { begin, doTheRest } from './deeds.ts'
import { findScene, furthest, type Scene, STEPS, type Step } from './scene.ts'
import { stepPage } from './second-act.views.ts'
import { tidyUp } from './tidying.ts'

/**
 * From a sentence to the table and back. Every visitor begins a scene of their own, so that it can be played as often as
 * somebody wants; the address says which scene and which step, and what was done follows from the scene itself.
 */
export function secondActRoutes(at: Audiences): void {
  at.public.post(
    '/rondleiding/table',
    'request made',
    form(z.object({}), async (c) => {
      if (!c.var.settings.demo) throw notFound()
      limitVisitor(c, 'ask')
      const cast = await castOf(c.var.db, c.var.t.language)
      if (!cast) throw notFound()
      await tidyUp(c.var.db, cast, c.var.log)
      return await act(
        c,
        async (tx) => {
          const id = await begin(tx, c.var.t, cast)
          keepSession(c, 'customer', await unlock(tx, { kind: 'customer', id: cast.asker.id, requestId: id }, id))
          await sitAs(c, cast, 1)(tx)
          return id
        },
        (id) => addressOf(id, 1),
      )
    }),
  )

  at.public.get('/rondleiding/table/:request', 'nothing', async (c) => {
    const { scene } = await playing(c)
    return c.redirect(addressOf(scene.requestId, furthest(scene)))
  })

  at.public.get('/rondleiding/table/:request/live', 'nothing', async (c) => {
    const { scene, cast } = await playing(c)
    const { requestId, problemId } = scene
    const meetingId = scene.meetingId ?? (await nextMeeting(c.var.db, cast.seriesId))?.id
    return streamRefreshes(c, c.var.live, c.var.organisation, [
      `request:${requestId}`,
      ...(meetingId ? [`meeting:${meetingId}`] : []),
      ...(problemId ? [`problem:${problemId}`] : []),
    ])
  })

  at.public.get('/rondleiding/table/:request/:step', 'nothing', async (c) => {
    const { scene, cast } = await playing(c)
    const step = stepIn(c)
    if (step > furthest(scene)) return c.redirect(addressOf(scene.requestId, furthest(scene)))
    return c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        wide: true,
        title: c.var.t('tour.act_2'),
        body: stepPage(c.var.t, { scene, cast, step }),
        live: `/rondleiding/table/${scene.requestId}/live`,
      }),
    )
  })

  at.public.post(
    '/rondleiding/table/:request/:step',
    'request advanced',
    form(z.object({}), async (c) => {
      limitVisitor(c, 'message')
      const { scene, cast } = await playing(c)
      const step = stepIn(c)
      const next = STEPS.find((one) => one === step + 1)
      if (!next || step > furthest(scene)) throw notFound()
      return await act(
        c,
        async (tx) => {
          await doTheRest(tx, { scene, cast, step })
          await sitAs(c, cast, next)(tx)
        },
        addressOf(scene.requestId, next),
      )
    }),
  )
}

/** Who plays and where they are; neither is there in an organisation in earnest. */
async function playing(c: Ctx): Promise<{ cast: Cast; scene: Scene }> {
  if (!c.var.settings.demo) throw notFound()
  const scene = await findScene(c.var.db, idIn(c, 'request'))
  const cast = scene && (await castOf(c.var.db, scene.language))
  if (!scene || !cast) throw notFound()
  return { scene, cast }
}

const stepIn = (c: Ctx): Step => {
  const step = STEPS.find((one) => String(one) === c.req.param('step'))
  if (!step) throw notFound()
  return step
}

const addressOf = (requestId: Id<'requests'>, step: Step) => `/rondleiding/table/${requestId}/${step}`

/** The right window is somebody's desk: from step to step it is another colleague's. */
const sitAs =
  (c: Ctx, { owner, second, chair }: Cast, step: Step) =>
  async (tx: Tx) => {
    const { actor } = { 1: owner, 2: chair, 3: chair, 4: second, 5: second, 6: second }[step]
    keepSession(c, 'person', await startSession(tx, 'person', actor.id))
  }
