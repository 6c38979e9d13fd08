import { customerFace } from '../../customers/customer.views.ts'
import { excerpt } from '../../lib/text.ts'
import type { Complaint } from '../../pages/typed.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { Thanks } from '../../requests/ending/thanking.ts'
import type { WorkToday } from '../../requests/todays-work.ts'
import { empty } from '../../ui/empty.ts'
import { button, disclosure, errorSummary, field } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'
import { finishing } from '../request/deeds.ts'
import { stepName } from '../step-name.ts'
import { whenDue } from '../today/day-screen.views.ts'
import { workDone } from './deeds.ts'

export interface WorkPage {
  work: WorkToday[]
  /** The latest thank-you for who looks. */
  thanks: Thanks | undefined
  /** What who looks did and can still undo. */
  held: readonly HeldRow[]
  /** Which *klaar* was refused, and why: a picture that was too large, mostly. */
  refused?: (Complaint & { step: number }) | undefined
  key: string
  now: Date
}

const WORDS = 200

/** For whom do we work today, in one hand: what I do first, then what my department does. */
export const workPage = (t: Translate, page: WorkPage): Html => {
  const mine = page.work.filter((work) => work.mine)
  const ours = page.work.filter((work) => !work.mine)
  return html`
    <div class="stack">
      <h1 class="title">${t('desk.wall')}</h1>
      ${page.refused && whyRefused(t, page.refused)}
      ${page.thanks && thankYou(t, page.thanks)}
      ${page.work.length === 0 && empty({ title: t('desk.work_none'), text: t('desk.wall_empty'), action: { label: t('desk.look_along'), href: '/desk/requests' } })}
      ${mine.length > 0 && html`<section class="stack" aria-labelledby="my-work"><h2 id="my-work">${t('desk.work_mine')}</h2><ul class="work">${mine.map((work) => slip(t, page, work))}</ul></section>`}
      ${ours.length > 0 && html`<section class="stack" aria-labelledby="our-work"><h2 id="our-work">${t('desk.work_ours')}</h2><ul class="work">${ours.map((work) => slip(t, page, work))}</ul></section>`}
      <p class="small"><a href="/desk/wall">${t('desk.work_large')}</a></p>
    </div>`
}

const whyRefused = (t: Translate, { step, errors, message }: Complaint & { step: number }): Html | undefined =>
  message
    ? notice({ tone: 'copper', text: message })
    : errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, id: photosOf(step), text })),
      )

const photosOf = (step: number): string => `photos-${step}`

const thankYou = (t: Translate, { words, customer_called }: Thanks): Html => html`
  <figure class="card thanks">
    <blockquote class="quote" dir="auto">‘${excerpt(words, WORDS)}’</blockquote>
    <figcaption class="soft small">${t('desk.work_thanks')} <bdi>${customer_called}</bdi>${DOT}<a href="/desk/thanks">${t('desk.all_thanks')}</a></figcaption>
  </figure>`

const customerOf = (work: WorkToday) => ({
  id: work.customer_id,
  kind: work.customer_kind,
  name: work.customer_name,
  called: work.customer_called,
  face_id: null,
})

const slip = (t: Translate, { key, now, held, refused }: WorkPage, work: WorkToday): Html => {
  const customer = customerOf(work)
  const error = refused?.step === work.step_id ? refused.errors.photos : undefined
  const at = `/desk/work/requests/${work.request_id}/steps/${work.step_id}`
  return html`
    <li class="work__slip card${!work.mine && ' work__slip--ours'}" id="step-${work.step_id}">
      <div class="beside">
        ${customerFace(customer)}
        <div><h3><a href="/desk/requests/${work.request_id}"><bdi>${named(shortName(t, customer)).Name}</bdi></a></h3>
          <p class="soft small">${whenDue(t, work, now)}</p></div>
      </div>
      <p class="quote" dir="auto">‘${excerpt(work.words, WORDS)}’</p>
      <p class="work__step">${stepName(t, work)}${work.doer && !work.mine && html`${DOT}<span class="soft">${work.doer}</span>`}</p>
      ${
        isHeld(held, work.step_id)
          ? html`<p class="soft work__waits">${t('desk.held_finish', { step: stepName(t, work) })}</p>`
          : doing(t, { work, key, at, error })
      }
    </li>`
}

/** Done from the phone or from its own page: the card stays where it is, so that nothing slides under a finger. */
const isHeld = (held: readonly HeldRow[], step: number) =>
  held.some(({ deed, ids }) => ids.step === step && (deed === workDone.name || deed === finishing.name))

interface Doing {
  work: WorkToday
  key: string
  at: string
  error: string | undefined
}

const doing = (t: Translate, { work, key, at, error }: Doing): Html => html`
      ${onceForm(
        { action: `${at}/finishing`, key, name: `done${work.step_id}`, files: true, className: 'work__done' },
        html`${button({ label: t('desk.work_done'), kind: work.mine ? 'primary' : 'second' })}
          ${disclosure(
            t('desk.work_with_photo'),
            field(t, {
              name: 'photos',
              id: photosOf(work.step_id),
              label: t('desk.work_photo'),
              hint: t('desk.work_photo_hint', named(shortName(t, customerOf(work)))),
              type: 'file',
              accept: 'image/*',
              optional: true,
              error,
            }),
            { open: error !== undefined },
          )}`,
      )}
      ${!work.running && onceForm({ action: `${at}/start`, key, name: `begin${work.step_id}` }, button({ label: t('desk.work_start'), kind: 'second' }))}`
