import type { Translate } from '../../ui/words/i18n.ts'

/** A page of settings, by what it is called. */
export interface FoundSetting {
  label: string
  href: string
}

const PAGES = [
  ['settings.organisation', 'organisation'],
  ['settings.words', 'words'],
  ['settings.reach', 'reach'],
  ['settings.display', 'display'],
  ['settings.jargon', 'jargon'],
  ['settings.look', 'look'],
  ['settings.alarm', 'alarm'],
  ['settings.mails', 'mails'],
  ['settings.mail_server', 'mail-server'],
  ['keeping.statement_title', 'privacy'],
  ['keeping.retention_title', 'retention'],
  ['keeping.holds_title', 'retention#holds'],
  ['keeping.erasures_title', 'erasures'],
  ['keeping.export_title', 'export'],
  ['keeping.backup_title', 'backup'],
] as const

/** Pages of settings whose name has each word that was typed, for who administers. */
export function settingsFound(t: Translate, typed: string): FoundSetting[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const all = t('settings.title').toLowerCase()
  return PAGES.map(([key, path]) => ({ label: t(key), href: `/desk/settings/${path}` })).filter(({ label }) =>
    words.every((word) => label.toLowerCase().includes(word) || all === word),
  )
}
