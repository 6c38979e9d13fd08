import type { Id } from '../../platform/database/ids.ts'
import { button, check, choice, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { day } from '../../ui/words/when.ts'
import { problemTitle } from '../problems/title.views.ts'
import { OBSTACLES, PLEDGE_KINDS, type PledgeRow } from './pledge.ts'
import { words } from './pledges.views.ts'

type Typed = Partial<Record<string, string>>

export interface PledgeForm {
  key: string
  year: string
  /** A problem it is made from, by its title. */
  problem: { id: number; title: string; in_own_words: boolean } | undefined
  campaignId: Id<'campaigns'> | undefined
  /** The question of a campaign, when it is made in one. */
  question: string | undefined
  typed: Typed
  errors: Record<string, string>
  dueOn: string
  tomorrow: string
}

const SLOGANS = new Set([
  'improvements.pledge_which_customer',
  'improvements.pledge_what_notice',
  'improvements.pledge_is_slogan',
])
const nudged = (errors: Record<string, string>) => Object.values(errors).some((key) => SLOGANS.has(key))

/** A good intention in a minute: what, for whom, what they will notice, by when. */
export const newPledgePage = (t: Translate, page: PledgeForm): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/pledges">${t('improvements.pledges')}</a></p>
    <h1 class="title">${page.question || t('improvements.pledge_question', { year: page.year })}</h1>
    ${page.problem && html`<p class="soft">${t('improvements.pledge_because')} <a href="/desk/improvements/${page.problem.id}" dir="auto">${problemTitle(page.problem)}</a></p>`}
    ${form(
      { action: '/desk/pledges', draft: true, className: 'stack' },
      html`${hiddenKey(page.key)}${page.problem && hidden('problem_id', page.problem.id)}${page.campaignId && hidden('campaign_id', page.campaignId)}
      ${pledgeFields(t, page)}
      ${check({ name: 'shared', label: t('improvements.pledge_share_now'), hint: t('improvements.pledge_share_hint'), checked: page.typed.shared === 'yes' || page.campaignId !== undefined })}
      <div class="bar">${button({ label: t('improvements.pledge_make') })}<a href="/desk/pledges">${t('improvements.cancel')}</a></div>`,
    )}
  </div>`

const pledgeFields = (
  t: Translate,
  { typed, errors, dueOn, tomorrow, problem }: Pick<PledgeForm, 'typed' | 'errors' | 'dueOn' | 'tomorrow' | 'problem'>,
): Html => {
  const error = (name: string) => (errors[name] ? sayKey(t, errors[name]) : undefined)
  return html`
  ${choice(t, { name: 'kind', label: t('improvements.pledge_which'), value: typed.kind ?? (problem ? 'together' : 'window'), options: PLEDGE_KINDS.map((kind) => ({ value: kind, label: t('improvements.pledge_kind', { kind }), hint: t('improvements.pledge_kind_hint', { kind }) })) })}
  ${textArea(t, { name: 'words', label: t('improvements.pledge_words'), value: typed.words, required: true, rows: 2, error: error('words') })}
  ${field(t, { name: 'for_whom', label: t('improvements.pledge_for_whom'), hint: t('improvements.pledge_for_whom_hint'), value: typed.for_whom, required: true, maxlength: 300, error: error('for_whom') })}
  ${field(t, { name: 'will_notice', label: t('improvements.pledge_will_notice'), value: typed.will_notice, required: true, maxlength: 500, error: error('will_notice') })}
  ${field(t, { name: 'seen_by', label: t('improvements.pledge_seen_by'), value: typed.seen_by ?? t('improvements.pledge_seen_by_ready'), required: true, maxlength: 300, error: error('seen_by') })}
  ${field(t, { name: 'due_on', type: 'date', label: t('improvements.pledge_by'), hint: t('improvements.pledge_by_hint'), value: typed.due_on ?? dueOn, min: tomorrow, required: true, shape: 'short', error: error('due_on') })}
  ${nudged(errors) && html`${notice({ tone: 'copper', title: t('improvements.pledge_slogan'), text: t('improvements.pledge_slogan_text') })}${check({ name: 'as_is', label: t('improvements.pledge_as_is') })}`}`
}

export interface CampaignForm extends Pick<PledgeForm, 'key' | 'year' | 'typed' | 'errors' | 'dueOn' | 'tomorrow'> {
  closesOn: string
}

/** Who opens a season of intentions goes first. */
export const newCampaignPage = (t: Translate, page: CampaignForm): Html => {
  const { key, year, typed, errors, tomorrow, closesOn } = page
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/pledges">${t('improvements.pledges')}</a></p>
    <h1 class="title">${t('improvements.campaign_open')}</h1>
    <p>${t('improvements.campaign_lead')}</p>
    ${form(
      { action: '/desk/pledges/campaigns', draft: true, className: 'stack' },
      html`${hiddenKey(key)}
      ${field(t, { name: 'name', label: t('improvements.campaign_name'), value: typed.name ?? t('improvements.campaign_new_year', { year: Number(year) + 1 }), required: true, maxlength: 120 })}
      ${field(t, { name: 'question', label: t('improvements.campaign_question'), value: typed.question ?? t('improvements.pledge_question', { year: Number(year) + 1 }), required: true, maxlength: 300 })}
      ${field(t, { name: 'closes_on', type: 'date', label: t('improvements.campaign_closes'), value: typed.closes_on ?? closesOn, min: tomorrow, required: true, shape: 'short', error: errors.closes_on && sayKey(t, errors.closes_on) })}
      <h2>${t('improvements.campaign_own')}</h2>
      <p class="soft">${t('improvements.campaign_own_text')}</p>
      ${pledgeFields(t, { ...page, problem: undefined })}
      <div class="bar">${button({ label: t('improvements.campaign_do') })}<a href="/desk/pledges">${t('improvements.cancel')}</a></div>`,
    )}
  </div>`
}

export interface CheckIn {
  pledge: PledgeRow
  action: string
  key: string
  /** What a link in the mail chose; it counts when the form is sent. */
  chosen: string | undefined
  errors: Record<string, string>
  said: boolean
  now: Date
}

const ANSWERS = ['done', 'partly', 'dropped'] as const

/** How did it go? Letting go is honourable; saying why is all that is asked. */
export const checkInPage = (t: Translate, { pledge, action, key, chosen, errors, said, now }: CheckIn): Html => html`
  <div class="stack">
    <h1 class="title">${t('improvements.how_did_it_go')}</h1>
    ${said && notice({ tone: 'good', text: t('improvements.pledge_kept_word') })}
    <div class="voice">${words(t, pledge)}<p class="soft small">${t('improvements.pledge_made_on', { day: day(t, pledge.made_at, now) })}</p></div>
    ${form(
      { action, className: 'card stack' },
      html`${hiddenKey(key)}
      ${choice(t, { name: 'answer', label: t('improvements.how_did_it_go'), hideLabel: true, required: true, value: chosen ?? pledge.answer ?? undefined, options: ANSWERS.map((answer) => ({ value: answer, label: t('improvements.pledge_answer', { answer }), hint: answer === 'dropped' ? t('improvements.dropped_hint') : undefined })) })}
      ${textArea(t, { name: 'words', label: t('improvements.pledge_answer_words'), value: pledge.answer_words, optional: true, rows: 2, error: errors.words && sayKey(t, errors.words) })}
      ${select(t, { name: 'obstacle', label: t('improvements.obstacle'), hint: t('improvements.obstacle_hint'), value: pledge.obstacle ?? '', optional: true, options: [{ value: '', label: t('improvements.obstacle_unsaid') }, ...OBSTACLES.map((obstacle) => ({ value: obstacle, label: t('improvements.obstacle_named', { obstacle }) }))] })}
      <div class="bar">${button({ label: t('improvements.save') })}</div>`,
    )}
    ${pledge.obstacle && html`<p><a href="/desk/improvements/new">${t('improvements.obstacle_to_board')}</a></p>`}
  </div>`
