import { colleagueFace } from '../../people/colleague.views.ts'
import type { PersonRow } from '../../people/person.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import type { Campaign, PledgeRow, SharedPledge } from './pledge.ts'

export interface PledgesPage {
  mine: PledgeRow[]
  shared: SharedPledge[]
  campaign: Campaign | undefined
  people: Map<number, PersonRow>
  me: PersonRow
  year: string
  today: string
  now: Date
  key: string
}

/** My own intentions, which nobody else reads; and what colleagues chose to share. */
export const pledgesPage = (t: Translate, page: PledgesPage): Html => {
  const { mine, shared, campaign, me, year, now } = page
  const running = mine.filter(({ answer }) => !answer)
  const answered = mine.filter(({ answer }) => answer)
  return html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <h1 class="title">${t('improvements.pledges')}</h1>
      <p class="soft">${t('improvements.pledges_lead')}</p>
      <div class="bar board__bar">
        ${buttonLink({ label: t('improvements.pledge_new'), href: '/desk/pledges/new' })}
        <a href="/desk/pledges/review">${t('improvements.year_review', { year })}</a>
        ${me.administrator && !campaign && html`<a href="/desk/pledges/campaigns/new">${t('improvements.campaign_open')}</a>`}
      </div>
    </header>
    ${
      campaign &&
      html`<section class="now campaign" aria-labelledby="campaign"><p class="now__sentence">${t('improvements.campaign_until', { name: campaign.name, until: until(t, campaign.closes_on, now) })}</p><h2 class="now__title" id="campaign" dir="auto">${campaign.question || t('improvements.pledge_question', { year })}</h2><p class="bar">${buttonLink({ label: t('improvements.campaign_join'), href: `/desk/pledges/new?campaign=${campaign.id}`, kind: 'second' })}</p></section>`
    }
    <section class="section" aria-labelledby="mine">
      <h2 id="mine">${t('improvements.pledges_mine')}</h2>
      ${
        mine.length === 0
          ? empty({ title: t('improvements.pledge_question', { year }), text: t('improvements.pledges_none') })
          : html`<ul class="pledges">${[...running, ...answered].map((pledge) => own(t, pledge, page))}</ul>`
      }
    </section>
    ${
      shared.length > 0 &&
      html`<section class="section" aria-labelledby="shared"><h2 id="shared">${t('improvements.pledges_shared')}</h2><ul class="pledges">${shared.filter(({ person_id }) => person_id !== me.id || campaign).map((pledge) => theirs(t, pledge, page))}</ul></section>`
    }
  </div>`
}

const own = (t: Translate, pledge: PledgeRow, { key, now, today }: PledgesPage): Html => {
  const at = `/desk/pledges/${pledge.id}`
  const due = !pledge.answer && pledge.due_on <= today
  return html`
  <li class="pledge" id="pledge-${pledge.id}">
    <div class="pledge__body">${words(t, pledge)}
    <p class="soft small">${joined([
      t('improvements.pledge_kind', { kind: pledge.kind }),
      pledge.answer
        ? undefined
        : due
          ? html`<span class="at-risk">${t('improvements.pledge_due')}</span>`
          : until(t, pledge.due_on, now),
      t(pledge.shared ? 'improvements.pledge_is_shared' : 'improvements.pledge_is_private'),
      pledge.problem_id !== null &&
        html`<a href="/desk/improvements/${pledge.problem_id}">${t('improvements.pledge_problem')}</a>`,
    ])}</p>
    ${pledge.answer && html`<p><b>${t('improvements.pledge_answer', { answer: pledge.answer })}</b>${pledge.answer_words && html` <span dir="auto">‘${pledge.answer_words}’</span>`}</p>`}
    ${pledge.obstacle && html`<p class="soft small">${joined([t('improvements.obstacle_named', { obstacle: pledge.obstacle }), html`<a href="/desk/improvements/new">${t('improvements.obstacle_to_board')}</a>`])}</p>`}
    </div>
    <div class="bar pledge__do">${
      !pledge.answer &&
      html`${onceForm({ action: `${at}/answer`, key, name: `done${pledge.id}` }, html`<input type="hidden" name="answer" value="done">${button({ label: t('improvements.pledge_answer', { answer: 'done' }), kind: due ? 'primary' : 'second' })}`)}<a href="${at}?answer=partly">${t('improvements.pledge_answer', { answer: 'partly' })}</a><a href="${at}?answer=dropped">${t('improvements.pledge_answer', { answer: 'dropped' })}</a>`
    }${onceForm({ action: `${at}/sharing`, key, name: `share${pledge.id}` }, html`${!pledge.shared && html`<input type="hidden" name="shared" value="yes">`}${button({ label: t(pledge.shared ? 'improvements.pledge_unshare' : 'improvements.pledge_share'), kind: 'quiet' })}`)}</div>
  </li>`
}

const theirs = (t: Translate, pledge: SharedPledge, { people, now }: PledgesPage): Html => {
  const person = people.get(pledge.person_id)
  return html`
  <li class="pledge pledge--theirs" id="shared-${pledge.id}">
    ${colleagueFace(person, 'm')}
    <div class="pledge__body">
      <p class="soft small">${joined([html`<b>${person?.name ?? ''}</b>`, person?.role])}</p>
      ${words(t, pledge)}
      <p class="soft small">${joined([pledge.answer ? t('improvements.pledge_answer', { answer: pledge.answer }) : until(t, pledge.due_on, now), pledge.answer && pledge.answered_at && day(t, pledge.answered_at, now)])}</p>
    </div>
  </li>`
}

/** What somebody will do, for whom, and what they will notice. */
export const words = (
  t: Translate,
  { words: what, for_whom, will_notice, seen_by }: Pick<PledgeRow, 'words' | 'for_whom' | 'will_notice' | 'seen_by'>,
): Html => html`
  <p class="pledge__words" dir="auto">${what}</p>
  <p dir="auto"><span class="soft">${t('improvements.pledge_for')}</span> ${for_whom}. <span class="soft">${t('improvements.pledge_they_notice')}</span> ${will_notice}</p>
  ${seen_by && html`<p class="soft small" dir="auto">${t('improvements.pledge_seen', { how: seen_by })}</p>`}`
