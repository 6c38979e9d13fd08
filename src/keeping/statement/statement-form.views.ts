import { OTHERS } from '../../language/translated.ts'
import type { Typed } from '../../pages/redraw.ts'
import { spread } from '../../platform/web/translated-fields.ts'
import { button, choice, field, form, hidden, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { labelIn } from '../../ui/words/label-in.ts'
import { GROUNDS, type Statement } from './statement.ts'

/** What the organisation says itself, to change it; what the program adds stands on the page itself. */
export const statementForm = (
  t: Translate,
  { statement, typed, key }: { statement: Statement; typed: Typed; key: string },
): Html => {
  const texts: Record<string, unknown> = { ...statement, ...spread(['words'], statement.translations) }
  const of = (name: string) => ({
    name,
    value: typed.value(name) ?? String(texts[name] ?? ''),
    error: typed.error(name),
  })
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('keeping.statement_title')}</h1>
    <p class="soft measure">${t('keeping.statement_lead')} <a href="/privacy">${t('keeping.statement_see')}</a></p>
    ${typed.refused && notice({ tone: 'copper', text: typed.refused })}
    ${form(
      { action: '/desk/settings/privacy', className: 'stack' },
      html`${hiddenKey(key)}${hidden('revision', typed.value('revision') ?? statement.revision)}
      ${textArea(t, { ...of('words'), label: t('keeping.statement_words'), hint: t('keeping.statement_words_hint'), rows: 8, optional: true })}
      ${OTHERS.map((lang) => textArea(t, { ...of(`words_${lang}`), label: labelIn(t, lang, ['keeping.statement_words', 'keeping.statement_words_en']), lang, rows: 8, optional: true }))}
      ${choice(t, { ...of('ground'), label: t('keeping.statement_ground'), options: GROUNDS.map((ground) => ({ value: ground, label: t(`keeping.ground_name_${ground}`), hint: t(`keeping.ground_${ground}`) })) })}
      ${field(t, { ...of('officer_name'), label: t('keeping.statement_officer'), hint: t('keeping.statement_officer_hint'), optional: true, maxlength: 200 })}
      <div class="pair">
        ${field(t, { ...of('officer_mail'), label: t('keeping.statement_officer_mail'), type: 'email', optional: true, maxlength: 254 })}
        ${field(t, { ...of('officer_phone'), label: t('keeping.statement_officer_phone'), type: 'tel', optional: true, maxlength: 60 })}
      </div>
      <div class="bar">${button({ label: t('settings.save') })}</div>`,
    )}
  </div>`
}
