import type { AlarmWords } from '../language/alarm.ts'
import { alarmWordsOf } from '../language/alarm-words.ts'
import type { Settings } from './settings.ts'

/** The words of danger and despair of an organisation: its own list, else that of its sector. */
export function alarmWords(settings: Pick<Settings, 'danger_words' | 'despair_words' | 'sector'>): AlarmWords {
  const first = alarmWordsOf(settings.sector)
  return { danger: settings.danger_words ?? first.danger, despair: settings.despair_words ?? first.despair }
}
