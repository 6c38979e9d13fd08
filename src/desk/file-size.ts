import type { Translate } from '../ui/words/i18n.ts'

/** "1,2 MB": no smaller than a kilobyte, because nobody cares. */
export function fileSize(t: Translate, bytes: number): string {
  const megabytes = bytes / 1_000_000
  const number = (value: number, digits: number) =>
    value.toLocaleString(t.language === 'en' ? 'en-GB' : 'nl-NL', { maximumFractionDigits: digits })
  return megabytes >= 1 ? `${number(megabytes, 1)} MB` : `${number(Math.max(bytes / 1000, 1), 0)} kB`
}
