import type { Complaint, Typed } from '../../pages/typed.ts'
import { button, buttonLink, disclosure, field, form, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { LANGUAGE_OPTIONS } from '../../ui/words/language-options.ts'
import { day } from '../../ui/words/when.ts'
import { weekFields } from '../absence/week.views.ts'
import { colleagueFace } from '../colleague.views.ts'
import { formerly, whatTheyDo } from '../departments/belonging.views.ts'
import type { DisplayLevel } from '../person.ts'
import { type AwayProps, awayPanel } from './away.views.ts'
import { displayPanel } from './display.views.ts'
import type { FormerExpertise } from './expertise.ts'
import type { Profile } from './profile.ts'

export interface MeProps extends AwayProps {
  /** Came in by an invitation just now. */
  joined: boolean
  /** What they said they know, before they said it otherwise. */
  formerWords: FormerExpertise[]
  atMost: DisplayLevel
  typed: Typed
  complaint: Complaint
}

/** The own page of everybody who works here: away, what customers see, how to be reached, and out again. Who is new begins with a face. */
export const mePage = (t: Translate, props: MeProps): Html => {
  const { person, departments } = props.profile
  const away = html`<section class="section line" id="away"><h2>${t('people.away_title')}</h2>${awayPanel(t, props)}</section>`
  return html`
    <div class="stack stack--wide">
      <header class="beside">
        ${colleagueFace(person, 'l')}
        <div><h1 class="title">${person.name}</h1>
          <p class="soft">${whatTheyDo(t, person, departments)}</p>
          ${props.profile.former.length > 0 && html`<p class="soft small">${formerly(t, props.profile.former)}</p>`}</div>
      </header>
      ${props.complaint.message && notice({ tone: 'copper', text: props.complaint.message })}
      ${props.joined ? html`${welcome(t, props)}${aboutMe(t, props)}${away}` : html`${away}${aboutMe(t, props)}`}
      <section class="section line"><h2>${t('people.badge')}</h2>
        <p class="soft measure">${t('people.badge_lead')}</p>
        <div class="bar">${buttonLink({ label: t('people.badge_link'), href: '/desk/me/badge', kind: 'second' })}</div></section>
      <section class="section line"><h2>${t('people.sign_out')}</h2>${signOutForms(t)}</section>
    </div>`
}

const welcome = (t: Translate, { profile: { person } }: MeProps): Html =>
  notice({
    tone: 'calm',
    title: t('people.welcome', { name: person.first_name }),
    text: t('people.welcome_text'),
    action: buttonLink({ label: t('people.to_today'), href: '/desk', kind: 'second' }),
  })

const aboutMe = (t: Translate, props: MeProps): Html => html`
      <section class="section line" id="photo"><h2>${t('people.photo')}</h2>${photoForm(t, props.profile, props.complaint.errors.photo)}</section>
      <section class="section line" id="display"><h2>${t('people.seen_title')}</h2>
        <p class="soft measure">${t('people.seen_lead')}</p>${displayPanel(t, props)}</section>
      <section class="section line" id="reach"><h2>${t('people.reach_title')}</h2>${reachForm(t, props)}</section>`

/** A photo to choose, and to take away again. */
export const photoForm = (t: Translate, { person }: Profile, error?: string): Html => html`
  <div class="stack">
    ${form(
      { action: `/desk/people/${person.id}/photo`, files: true, className: 'bar' },
      html`${field(t, { name: 'photo', label: t('people.choose_photo'), type: 'file', accept: 'image/*', error, required: true })}${button({ label: t('people.use_photo'), kind: 'second' })}`,
    )}
    <p class="soft small">${t('people.photo_hint')}</p>
    ${person.photo_id && form({ action: `/desk/people/${person.id}/photo` }, button({ label: t('people.remove_photo'), kind: 'quiet' }))}
  </div>`

const reachForm = (t: Translate, { typed, formerWords, complaint: { errors } }: MeProps): Html =>
  form(
    { action: '/desk/me', className: 'stack' },
    html`
    ${weekFields(t, { legend: t('people.reachable'), hint: t('people.reachable_hint'), typed, errors })}
    ${field(t, { name: 'phone', label: t('people.phone'), hint: t('people.phone_hint'), value: typed.phone, error: errors.phone, type: 'tel', optional: true })}
    ${textArea(t, { name: 'expertise', label: t('people.my_expertise'), hint: t('people.expertise_hint'), value: typed.expertise, error: errors.expertise, optional: true })}
    ${
      formerWords.length > 0 &&
      disclosure(
        t('people.said_before'),
        html`${formerWords.map(({ words, until }) => html`<p class="small"><span class="soft">${t('people.said_until', { day: day(t, until) })}</span> ${words}</p>`)}`,
      )
    }
    ${select(t, { name: 'language', label: t('people.language'), value: typed.language, error: errors.language, options: LANGUAGE_OPTIONS })}
    <div class="bar">${button({ label: t('people.save') })}</div>`,
  )

const signOutForms = (t: Translate): Html => html`
  <div class="bar">
    ${form({ action: '/desk/sign-out' }, button({ label: t('people.sign_out'), kind: 'second' }))}
    ${form({ action: '/desk/sign-out' }, button({ label: t('people.sign_out_everywhere'), kind: 'quiet', name: 'everywhere', value: 'yes' }))}
  </div>`
