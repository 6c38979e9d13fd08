import { serviceName } from '../services/service-words.ts'
import { face } from '../ui/face.ts'
import { type Html, html } from '../ui/html.ts'
import { list, type Row, rowSign } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { until } from '../ui/words/when.ts'
import type { Suggestions } from './suggesting.ts'

/**
 * What may help while somebody types; the same piece stands on the page after sending when scripts are off.
 * Beside words of danger or despair no answer is suggested: whom to call stands alone, directly below the box.
 */
export const suggestionList = (t: Translate, found: Suggestions | undefined, now: Date): Html | undefined =>
  found &&
  html`${found.nobodyElse && notice({ tone: 'copper', title: t('ui.nobody_else'), text: html`${t('door.nobody_else')} <a href="/contact">${t('door.opening_hours')}</a>` })}
  ${list([whereItGoes(t, found, now)])}
  ${!found.alarm && found.answers.length > 0 && mayHelp(t, found.answers)}`

/** Said once above all of them. */
const mayHelp = (t: Translate, answers: Suggestions['answers']): Html => html`
  <p class="door__may-help" id="may-help">${t('door.answers_may_help', { count: answers.length })}</p>
  ${list(
    answers.map(({ slug, question, language }) => ({
      lead: rowSign('A'),
      title: html`<span lang="${language}" dir="auto">${question}</span>`,
      href: `/answers/${slug}`,
    })),
  )}`

const whereItGoes = (t: Translate, { service, who, answerBy, usually }: Suggestions, now: Date): Row => ({
  lead: face({ size: 'm', ...(isNamed(who) ? who : { name: teamOf(who, service?.department ?? ''), team: true }) }),
  title: service ? t('door.goes_to', { department: toWhom(who, service.department) }) : t('door.goes_to_somebody'),
  detail: html`${t('door.answer_by', { until: until(t, answerBy, now) })} ${usually && t('door.usually', { days: Math.max(1, Math.ceil(usually.hours / 24)) })}
    ${service && aboutService(t, service)}`,
})

/** "Priya, medewerker reisdocumenten": a person who chose to be seen by name, else the team. */
const toWhom = (who: Suggestions['who'], department: string) =>
  isNamed(who) ? [who.name, who.line].filter(Boolean).join(', ') : teamOf(who, department)

/** The department of whoever gets it: the receipt shows the same. */
const teamOf = (who: Suggestions['who'], department: string) => who?.line || who?.name || department

const isNamed = (who: Suggestions['who']): who is NonNullable<Suggestions['who']> => who !== undefined && !who.team

const aboutService = (t: Translate, service: NonNullable<Suggestions['service']>): Html =>
  html`<a href="/services/${service.slug}">${t('door.how_we_work_on', { service: serviceName(t, service) })}</a>`
