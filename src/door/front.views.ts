import { probablyMeant } from '../lib/mistyped.ts'
import type { Complaint, Typed } from '../pages/typed.ts'
import type { ShownPerson } from '../people/display.ts'
import { markOf } from '../requests/asked-already.ts'
import type { PublicService } from '../services/public-services.ts'
import { serviceChoice } from '../services/service-choice.ts'
import { alarmNote } from '../ui/alarm-note.ts'
import { faces } from '../ui/face.ts'
import { button, disclosure, errorSummary, field, form, hidden, hiddenKey, textArea } from '../ui/forms.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import { icon } from '../ui/icon.ts'
import { notice } from '../ui/notice.ts'
import { phoneLink } from '../ui/phone.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'
import type { Reachable } from './reaching-us.views.ts'
import { mailAndPost, openLine } from './reaching-us.views.ts'
import type { Suggestions } from './suggesting.ts'
import { suggestionList } from './suggestions.views.ts'

export interface FrontDoor extends Reachable {
  /** For the form: it counts once. */
  key: string
  atWork: ShownPerson[]
  inHand: number
  typed: Typed
  complaint: Complaint
  suggestions?: Suggestions | undefined
  /** What can be chosen when our guess does not fit. */
  services: readonly PublicService[]
  /** Our other language, for who reads neither: what must be read to ask stands in both. */
  also: Translate | undefined
}

/** The first page: one question, one box; below it every other way to reach us. */
export const frontDoor = (t: Translate, door: FrontDoor): Html => html`
  <div class="door">
    <div class="door__ask" data-controller="suggest" data-suggest-url-value="/suggestions">
      <h1 class="display">${t('door.question')}</h1>
      ${door.also && inOtherWords(door.also)}
      ${problems(t, door.complaint)}
      ${askForm(t, door)}
      <div class="measure door__suggestions" id="suggestions" data-suggest-target="region" data-kept aria-live="polite">${suggestionList(t, door.suggestions, door.now)}</div>
    </div>
    ${reachUs(t, door)}
    ${kitchenLine(t, door)}
  </div>`

const inOtherWords = (t: Translate): Html => html`
  <p class="lead measure door__also" lang="${t.language}">${t('door.question')} <span class="soft">${t('door.own_language')}</span> <a href="?lang=${t.language}" data-turbo="false">${t('door.continue_here')}</a></p>`

/** In both languages, where who reads it may read neither well. */
const both = (key: MessageKey, t: Translate, also: Translate | undefined): Content =>
  also ? html`${t(key)} <span class="soft" lang="${also.language}">${also(key)}</span>` : t(key)

/** Before the first start is done: that the door is not open yet, when it will be, and how else to reach us. */
export const shutDoor = (t: Translate, us: Reachable): Html => html`
  <div class="door stack">
    <h1 class="display">${t('door.shut_title')}</h1>
    <p class="lead measure">${t('door.shut_text')}</p>
    ${us.settings.phone && html`<p>${t('door.shut_call')} ${phoneLink(us.settings.phone)}</p>`}
    ${mailAndPost(t, us)}
    <p class="soft measure">${t('door.shut_ours')} <a href="/sign-in">${t('door.shut_sign_in')}</a></p>
  </div>`

/** What has to be mended beside a field, or what was wrong with the whole: a photo nobody can open. */
const problems = (t: Translate, { errors, message }: Complaint) =>
  message
    ? notice({ tone: 'red', text: message })
    : errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )

/** Without a question only the box shows; what else we ask unfolds below the first words (by style, not by script). */
const askForm = (t: Translate, { key, typed, services, also, suggestions, complaint: { errors } }: FrontDoor): Html => {
  const kept = (name: string) => ({ name, value: typed[name], error: errors[name] })
  const meant = errors.reach && probablyMeant(typed.reach ?? '')
  return form(
    { action: '/questions', draft: true, files: true, speaks: true, className: 'askbox' },
    html`${hiddenKey(typed.key || key)}
    ${textArea(t, { ...kept('words'), label: t('door.your_question'), hideLabel: true, placeholder: t('door.question_hint'), required: true, suggests: true, heard: { note: suggestions && alarmNote(t, { alarm: suggestions.alarm, phone: suggestions.emergencyPhone }) } })}
    <div class="askbox__more">
      ${field(t, { ...kept('reach'), label: both('door.reach', t, also), hint: both('door.reach_because', t, also), error: meant ? t('door.reach_meant', { address: meant }) : errors.reach, autocomplete: 'email' })}
      ${errors.words && typed.words && hidden('asked_before', markOf(typed.words))}
      ${meant && hidden('reach_asked', typed.reach ?? '')}
      ${services.length > 0 && disclosure(t('door.doesnt_fit'), serviceChoice(t, { id: 'about', services, value: typed.about, unchosen: t('door.about_ours'), suggests: true }), { open: Boolean(typed.about) })}
      ${disclosure(t('door.tell_more'), moreFields(t, kept), { open: Boolean(errors.files || errors.name || errors.for_name || errors.expectation || typed.expectation || typed.for_name) })}
    </div>
    <div class="bar">${button({ label: also ? html`${t('door.send')} / <span lang="${also.language}">${also('door.send')}</span>` : t('door.send') })}<span class="soft small">${t('door.no_department')}</span></div>`,
  )
}

type Kept = (name: string) => { name: string; value: string | undefined; error: string | undefined }

const moreFields = (t: Translate, kept: Kept): Html => html`
  ${textArea(t, { ...kept('expectation'), label: t('door.good_result'), heard: true, hint: t('door.good_result_because'), rows: 2 })}
  ${field(t, { ...kept('name'), label: t('door.name'), hint: t('door.name_because'), autocomplete: 'name' })}
  ${field(t, { ...kept('for_name'), label: t('door.for_somebody'), hint: t('door.for_somebody_because') })}
  ${field(t, { ...kept('relation'), label: t('door.relation'), hint: t('door.relation_because') })}
  ${field(t, { ...kept('files'), value: undefined, type: 'file', multiple: true, label: t('door.files'), hint: t('door.files_because') })}`

const reachUs = (t: Translate, door: FrontDoor): Html => html`
  <div class="columns counter-edge">
    ${door.settings.phone && column(t('door.call'), html`<p>${phoneLink(door.settings.phone)}</p><p>${openLine(t, door)}</p>`)}
    ${door.settings.visiting_address && column(t('door.come_by'), html`<p>${door.settings.visiting_address}</p><p>${openLine(t, door)}</p>`)}
    ${mailAndPost(t, door) && column(t('door.write'), html`${mailAndPost(t, door)}`)}
    ${column(t('door.asked_before'), codeForm(t))}
  </div>
  <p class="door__links"><a href="/contact">${t('door.opening_hours')}</a> <a href="/services">${t('door.all_services')}</a> <a href="/answers">${t('door.all_answers')}</a> <a href="/mine">${t('door.my_questions')}</a></p>`

const column = (title: string, body: Content): Html => html`<div><h2>${title}</h2>${body}</div>`

const codeForm = (t: Translate): Html =>
  form(
    { action: '/code', method: 'get' },
    html`<div class="bar">${field(t, { name: 'code', label: t('door.enter_code'), shape: 'code', placeholder: 'K7F-3QX', autocomplete: 'off' })}${button({ label: t('door.open') })}</div>`,
  )

const kitchenLine = (t: Translate, { atWork, inHand }: FrontDoor): Html => html`
  <div class="beside door__kitchen">
    ${atWork.length > 0 && faces(atWork.map(({ name, photoUrl, team }) => ({ name, photoUrl, team })))}
    <p><strong>${t('door.look_inside')}</strong> <span class="soft small">${t('door.in_hand', { count: inHand })}</span> <a href="/kitchen">${t('door.watch')} ${icon('arrow-right')}</a> <a href="/you-said">${t('improvements.you_said_title')}</a></p>
  </div>`
