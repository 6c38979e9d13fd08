import type { Complaint } from '../../pages/typed.ts'
import { button, buttonLink, form } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import { phoneLink } from '../../ui/phone.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { WEEKDAYS, weekWritten } from '../absence/week.ts'
import { colleagueFace } from '../colleague.views.ts'
import { formerly, whatTheyDo } from '../departments/belonging.views.ts'
import type { DisplayLevel } from '../person.ts'
import { type AwayProps, awayPanel } from '../profile/away.views.ts'
import { displayPanel } from '../profile/display.views.ts'
import { photoForm } from '../profile/me.views.ts'
import type { Profile } from '../profile/profile.ts'

export interface PersonProps extends AwayProps {
  /** An administrator looks. */
  mayChange: boolean
  /** May say that this colleague is away. */
  near: boolean
  atMost: DisplayLevel
  complaint: Complaint
  /** An invitation was asked for just now. */
  invitedAgain?: boolean | undefined
}

/** A colleague: what they know, how to reach them, and whether they are here. */
export const personPage = (t: Translate, props: PersonProps): Html => {
  const { profile, mayChange, near, now } = props
  const { person, departments } = profile
  return html`
    <div class="stack stack--wide">
      <header class="stack">
        <p class="eyebrow"><a href="/desk/people">${t('people.title')}</a></p>
        <div class="beside">
          ${colleagueFace(person, 'l')}
          <div><h1 class="title">${person.name}</h1>
            <p class="soft">${whatTheyDo(t, person, departments)}</p>
            ${sinceWhen(t, profile)}</div>
        </div>
        ${mayChange && actions(t, profile)}
        ${props.invitedAgain && notice({ tone: t.mails ? 'good' : 'copper', text: t('people.invited_again') })}
        ${!props.invitedAgain && notIn(t, profile, now)}
      </header>
      ${props.complaint.message && notice({ tone: 'copper', text: props.complaint.message })}
      ${knows(t, profile)}
      ${(near || profile.absence) && html`<section class="section line"><h2>${t('people.away_title')}</h2>${near ? awayPanel(t, props) : awayLine(t, props)}</section>`}
      ${
        mayChange &&
        html`
        <section class="section line" id="display"><h2>${t('people.seen_of', { name: person.first_name })}</h2>
          <p class="soft measure">${t('people.display_is_theirs')}</p>${displayPanel(t, props)}</section>
        <section class="section line" id="photo"><h2>${t('people.photo')}</h2>${photoForm(t, profile)}</section>
        <section class="section line"><h2>${t('people.badge')}</h2>
          <p class="soft measure">${t('people.badge_lead')}</p>
          <div class="bar">${buttonLink({ label: t('people.badge_link'), href: `/desk/people/${person.id}/badge`, kind: 'second' })}</div></section>
        <section class="section line"><h2>${t('people.leaves_title', { name: person.first_name })}</h2>
          <p class="soft measure">${t('people.leaves_lead')}</p>
          <div class="bar">${buttonLink({ label: t('people.leaves', { name: person.first_name }), href: `/desk/people/${person.id}/leaving`, kind: 'second' })}</div></section>`
      }
    </div>`
}

/** Whoever never came in gets no question: said here, with what became of the invitation. */
function notIn(t: Translate, { person, invited_at, invitation = 'kept' }: Profile, now: Date): Html | undefined {
  if (!person.awaited) return
  const name = person.first_name
  const text = invited_at
    ? t('people.invitation_state', { state: invitation, name, day: day(t, invited_at, now) })
    : t('people.never_in', { name, has: person.mail ? 'mail' : 'nothing' })
  return notice({ tone: invited_at && (invitation === 'sent' || invitation === 'waits') ? 'calm' : 'copper', text })
}

const sinceWhen = (t: Translate, { employed_since: since, former }: Profile): Html | false =>
  (since !== null || former.length > 0) &&
  html`<p class="soft small">${joined([since !== null && t('people.works_here_since', { day: day(t, since) }), formerly(t, former)])}</p>`

const actions = (t: Translate, { person, invited_at }: Profile): Html => html`
  <div class="bar">
    ${buttonLink({ label: t('people.change'), href: `/desk/people/${person.id}/change`, key: 'e' })}
    ${person.mail && form({ action: `/desk/people/${person.id}/invitation` }, button({ label: t(invited_at ? 'people.invite_again' : 'people.invite'), kind: 'second' }))}
    ${buttonLink({ label: t('ui.what_happened'), href: `/desk/log/person/${person.id}`, kind: 'quiet' })}
  </div>`

const knows = (t: Translate, { person, week }: Profile): Html => {
  const written = weekWritten(week)
  const days = WEEKDAYS.filter((one) => written[`hours_${one}`])
  return html`
    <dl class="colleague-facts line">
      ${person.expertise && html`<div><dt>${t('people.expertise')}</dt><dd dir="auto">${person.expertise}</dd></div>`}
      ${days.length > 0 && html`<div><dt>${t('people.reachable')}</dt><dd>${days.map((one) => html`<span class="colleague-facts__line">${t('when.weekday', { weekday: one })} ${written[`hours_${one}`]}</span>`)}</dd></div>`}
      ${person.mail && html`<div><dt>${t('people.mail')}</dt><dd><a href="mailto:${person.mail}">${person.mail}</a></dd></div>`}
      ${person.phone && html`<div><dt>${t('people.phone')}</dt><dd>${phoneLink(person.phone)}</dd></div>`}
      ${!person.awaited && html`<div><dt>${t('people.questions')}</dt><dd>${t(person.takes_questions ? 'people.takes_questions_yes' : 'people.takes_questions_no')}</dd></div>`}
    </dl>`
}

const awayLine = (t: Translate, { profile: { absence, standIn, person }, now }: PersonProps): Html | undefined =>
  absence && standIn
    ? html`<p>${t(absence.away_from > now ? 'people.will_be_away' : 'people.is_away', {
        name: person.first_name,
        standIn: standIn.name,
        from: day(t, absence.away_from, now),
        back: day(t, absence.away_until, now),
        self: 'no',
      })}</p>`
    : undefined
