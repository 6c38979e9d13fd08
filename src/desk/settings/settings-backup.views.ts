import type { KnownBackup } from '../../platform/backup/known.ts'
import type { Config } from '../../platform/config.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'

export interface BackupProps {
  worked?: KnownBackup
  failed?: KnownBackup
  config: Pick<Config, 'backupFolder' | 'backupAt' | 'backupKeep'>
  now: Date
}

const WEEK_MS = 7 * 86_400_000 // longer ago, and too much would be lost

/** When everything was last put aside, and how. */
export const backupPage = (t: Translate, props: BackupProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('keeping.backup_title')}</h1>
    <p class="soft measure">${t('keeping.backup_lead')}</p>
    ${stateOf(t, props)}
    ${timetable(t, props.config)}
    <p>${t('keeping.backup_rehearse')} <code>npm run restore:rehearse -- …</code></p>
    <p class="soft">${t('keeping.backup_without')}</p>
  </div>`

function stateOf(t: Translate, { worked, failed, now }: BackupProps): Html {
  const old = !worked || now.getTime() - worked.made_at.getTime() > WEEK_MS
  const last = worked
    ? t('keeping.backup_last', {
        moment: moment(t, worked.made_at, now),
        megabytes: Math.ceil(worked.bytes / 1_000_000),
        files: worked.files,
      })
    : t('keeping.backup_never')
  return html`
    ${notice({ tone: old ? 'copper' : 'good', text: worked && old ? html`${last} ${t('keeping.backup_old')}` : last })}
    ${failed && notice({ tone: 'red', text: t('keeping.backup_failed', { moment: moment(t, failed.made_at, now), problem: failed.problem ?? '' }) })}`
}

const timetable = (t: Translate, { backupFolder, backupAt, backupKeep }: BackupProps['config']): Html =>
  backupFolder
    ? html`<p>${t('keeping.backup_nightly', { time: backupAt, folder: backupFolder, keep: backupKeep })}</p>`
    : html`<p>${t('keeping.backup_by_hand')} <code>npm run backup -- /mnt/elders/openkeuken.tar.gz</code></p>`
