import type { Settings } from '../../platform/settings.ts'
import { buttonLink } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { type IconName, icon } from '../../ui/icon.ts'
import { list, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import type { SectionName } from './settings-sections.ts'

export interface SettingsProps {
  settings: Settings
  /** Which part was changed just now. */
  saved: SectionName | undefined
}

/** Everything that can be chosen, with what it is now. */
export const settingsPage = (t: Translate, { settings, saved }: SettingsProps): Html => html`
  <div class="stack stack--wide">
    <div class="stack">
      <h1 class="title">${t('settings.title')}</h1>
      ${saved && notice({ tone: 'good', text: t('settings.saved', { part: t(`settings.${saved}`) }) })}
      ${
        !settings.ready_at &&
        notice({
          tone: 'copper',
          text: t('settings.not_ready'),
          action: buttonLink({ label: t('settings.go_on'), href: '/desk/first-start', kind: 'second' }),
        })
      }
    </div>
    ${part(t, 'settings.part_work', [
      place(t, 'users', 'settings.people', '/desk/people', t('settings.people_detail')),
      place(t, 'building-2', 'settings.departments', '/desk/departments', t('settings.departments_detail')),
      place(t, 'monitor', 'settings.screens', '/desk/screens', t('settings.screens_detail')),
      place(t, 'clipboard-list', 'settings.services', '/desk/services', t('settings.services_detail')),
      place(t, 'message-circle', 'settings.answers', '/desk/answers', t('settings.answers_detail')),
      place(t, 'text-quote', 'settings.texts', '/desk/texts', t('settings.texts_detail')),
    ])}
    ${part(t, 'settings.part_organisation', [
      place(t, 'file-text', 'settings.organisation', '/desk/settings/organisation', settings.name),
      place(t, 'languages', 'settings.words', '/desk/settings/words', t('settings.words_now', wordsNow(settings))),
      place(t, 'phone', 'settings.reach', '/desk/settings/reach', reachNow(t, settings)),
      place(t, 'id-card', 'settings.display', '/desk/settings/display', t(`people.level_${settings.display_at_most}`)),
      place(
        t,
        'spell-check',
        'settings.jargon',
        '/desk/settings/jargon',
        t('settings.jargon_now', { count: settings.jargon.length }),
      ),
      place(t, 'siren', 'settings.alarm', '/desk/settings/alarm', t('settings.alarm_detail')),
      place(
        t,
        'palette',
        'settings.look',
        '/desk/settings/look',
        t(settings.theme_css ? 'settings.look_own' : 'settings.look_ours'),
      ),
      place(
        t,
        'mail',
        'settings.mails',
        '/desk/settings/mails',
        t(settings.sends_mail ? 'settings.mails_sent' : 'settings.mails_kept'),
      ),
    ])}
    ${part(t, 'keeping.settings_part', [
      place(t, 'lock', 'keeping.statement_title', '/desk/settings/privacy', t('keeping.statement_detail')),
      place(t, 'clock', 'keeping.retention_title', '/desk/settings/retention', t('keeping.retention_detail')),
      place(t, 'eraser', 'keeping.erasures_title', '/desk/settings/erasures', t('keeping.erasures_detail')),
      place(t, 'download', 'keeping.export_title', '/desk/settings/export', t('keeping.export_detail')),
      place(t, 'save', 'keeping.backup_title', '/desk/settings/backup', t('keeping.backup_detail')),
      place(t, 'clipboard-list', 'desk.logs', '/desk/log', t('desk.logs_detail')),
    ])}
  </div>`

const part = (t: Translate, title: MessageKey, rows: Parameters<typeof list>[0]): Html =>
  html`<section class="section"><h2>${t(title)}</h2>${list(rows)}</section>`

const place = (t: Translate, sign: IconName, title: MessageKey, href: string, detail: string) => ({
  title: t(title),
  href,
  detail,
  lead: rowSign(icon(sign)),
})

const wordsNow = ({ customer_word, address_form, languages }: Settings) => ({
  word: customer_word.nl.singular,
  address: address_form,
  languages: languages.join(', '),
})

const reachNow = (t: Translate, { phone, mail, visiting_address }: Settings) =>
  [phone, mail, visiting_address.split('\n')[0]].filter(Boolean).join(DOT) || t('settings.reach_empty')
