import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Statement } from '../statement/statement.ts'
import { AUTHORITY, authority, officer } from '../statement/statement.views.ts'

// Where whoever gets no, or no answer, can go: GDPR article 12(4), and the Dutch law beside it (UAVG), articles 34 and 35.

/** On a page. The six weeks for a court count from an answer. */
export const complaining = (t: Translate, statement: Statement, answered: boolean): Html => html`
  ${answered && html`<h3>${t('keeping.complain_title')}</h3>`}
  ${officer(t, statement)}
  ${authority(t)}
  ${answered && html`<p>${t('keeping.complain_court')}</p>`}`

/** In a mail. */
export const complainingLines = (t: Translate, statement: Statement): string[] => {
  const { officer_name, officer_mail, officer_phone } = statement
  const reached = [officer_name, officer_mail, officer_phone].filter((one) => one !== '')
  return [
    t('keeping.complain_title'),
    ...(reached.length > 0 ? [`${t('keeping.privacy_officer')} ${reached.join(', ')}`] : []),
    `${t('keeping.privacy_complain')} ${AUTHORITY}`,
    t('keeping.complain_court'),
  ]
}
