import { face } from '../ui/face.ts'
import { type Html, html } from '../ui/html.ts'
import { list, rowSign } from '../ui/list.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { until } from '../ui/words/when.ts'
import { serviceName } from './service-words.ts'
import type { Suggestions } from './suggesting.ts'

/** What may help while somebody types; the same piece stands on the page after sending when scripts are off. */
export const suggestionList = (t: Translate, found: Suggestions | undefined, now: Date): Html | undefined =>
  found &&
  list([
    {
      lead: face({ name: found.service?.department ?? '', size: 'm', team: true }),
      title: found.service ? t('door.goes_to', { department: found.service.department }) : t('door.goes_to_somebody'),
      detail: html`${t('door.answer_by', { until: until(t, found.answerBy, now) })} ${found.service && aboutService(t, found.service)}`,
    },
    ...found.answers.map(({ slug, question, language }) => ({
      lead: rowSign('A'),
      title: html`<span lang="${language}" dir="auto">${question}</span>`,
      href: `/answers/${slug}`,
      detail: t('door.answer_may_help'),
    })),
  ])

const aboutService = (t: Translate, service: NonNullable<Suggestions['service']>): Html =>
  html`<a href="/services/${service.slug}">${t('door.how_we_work_on', { service: serviceName(t, service) })}</a>`
