import { inLanguage } from '../../language/translated.ts'
import type { Settings } from '../../platform/settings.ts'
import { disclosure } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { mailLink } from '../../ui/mail-link.ts'
import { phoneLink } from '../../ui/phone.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { inWords } from '../bilingual.ts'
import type { Group } from '../registry/field.ts'
import { REGISTRY } from '../registry/registry.ts'
import { USUAL } from '../retention/kinds.ts'
import type { Keeping } from '../retention/retaining.ts'
import { spanOf } from '../retention/span.ts'
import type { Statement } from './statement.ts'

export interface PrivacyProps {
  statement: Statement
  keepings: readonly Keeping[]
  settings: Settings
}

/** What a customer reads about first, with what of the registry stands under it. */
const SHOWN = ['you', 'questions', 'heard', 'better', 'mail', 'doors'] as const satisfies readonly Group[]

/** What we keep, why, how long, on what ground and whom to ask: the organisation's own words, and what the program knows. */
export const privacyPage = (t: Translate, { statement, keepings, settings }: PrivacyProps): Html => html`
  <div class="stack">
    <h1 class="title">${t('keeping.privacy_title')}</h1>
    <p class="lead">${t('keeping.privacy_lead')}</p>
    ${ownWords(t, statement)}
    <h2>${t('keeping.privacy_kept')}</h2>
    ${SHOWN.map((group) => groupTable(t, group))}
    <h2>${t('keeping.privacy_how_long')}</h2>
    <ul class="dots stack stack--tight">${keepings.map(
      ({ kind, days, because }) => html`
      <li><strong>${t(`keeping.kind_${kind}`)}: ${spanOf(t, days)}</strong> ${inWords(t, USUAL[kind].from)}: ${inWords(t, USUAL[kind].what)}.
        <span class="soft small">${because || inWords(t, USUAL[kind].because)}</span></li>`,
    )}</ul>
    <p>${t('keeping.privacy_log')}</p>
    <h2>${t('keeping.privacy_may')}</h2>
    <p>${t(`keeping.ground_${statement.ground}`)}</p>
    <h2>${t('keeping.privacy_not')}</h2>
    <p>${t('keeping.privacy_not_text')}</p>
    <h2>${t('keeping.privacy_who')}</h2>
    <p>${t('keeping.privacy_who_text')}</p>
    <h2 id="rights">${t('keeping.privacy_rights')}</h2>
    <p>${t('keeping.privacy_rights_text')} <a href="/mine/file">${t('keeping.privacy_file')}</a></p>
    <p>${t('keeping.privacy_rights_other')}${settings.mail && html` ${mailLink(settings.mail)}`}</p>
    ${officer(t, statement)}
    ${authority(t)}
    <p><a href="/privacy/fields">${t('keeping.fields_link')}</a></p>
  </div>`

const ownWords = (t: Translate, { words, translations }: Statement): Html | undefined => {
  const own = inLanguage(t.language, words, translations.words)
  return own
    ? html`<section class="card stack stack--tight" dir="auto">${own.split(/\n\s*\n/).map((part) => html`<p>${part}</p>`)}</section>`
    : undefined
}

const groupTable = (t: Translate, group: (typeof SHOWN)[number]): Html =>
  disclosure(
    t(`keeping.group_${group}`),
    html`
    <table>
      <thead><tr><th scope="col">${t('keeping.what_for')}</th><th scope="col">${t('keeping.what_you_have')}</th></tr></thead>
      <tbody>${REGISTRY.filter((entry) => entry.group === group && hasTheirs(entry)).map(
        (entry) => html`<tr><td>${inWords(t, entry.why)}</td><td>${inWords(t, entry.benefit)}</td></tr>`,
      )}</tbody>
    </table>`,
    { open: group === 'you' },
  )

const hasTheirs = ({ fields }: (typeof REGISTRY)[number]) =>
  Object.keys(fields).length > 0 && Object.values(fields).some(({ whose }) => whose === 'customer')

export const AUTHORITY = 'https://autoriteitpersoonsgegevens.nl'

/** Who hears complaints about any organisation. */
export const authority = (t: Translate): Html =>
  html`<p>${t('keeping.privacy_complain')} <a href="${AUTHORITY}">autoriteitpersoonsgegevens.nl</a></p>`

/** Who watches over the data here, when somebody was named. */
export const officer = (t: Translate, { officer_name, officer_mail, officer_phone }: Statement): Html | undefined =>
  officer_name || officer_mail || officer_phone
    ? html`<p>${t('keeping.privacy_officer')} ${joined(
        [
          officer_name && html`<bdi>${officer_name}</bdi>`,
          officer_mail && mailLink(officer_mail),
          officer_phone && phoneLink(officer_phone),
        ],
        ', ',
      )}</p>`
    : undefined
