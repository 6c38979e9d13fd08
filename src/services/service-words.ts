import { inLanguage } from '../language/translated.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { type Duration, duration } from '../ui/words/when.ts'
import type { ServiceStep, ServiceUnit, ServiceVersion } from './service.ts'

export const serviceName = (t: Translate, service: Pick<ServiceVersion, 'name' | 'translations'>): string =>
  inLanguage(t.language, service.name, service.translations.name)

/** Within how long an answer is promised. It counts working hours, and says so: four hours asked at closing time end tomorrow. */
export const answerWithin = (
  t: Translate,
  { answer_amount: amount, answer_unit: unit }: Pick<ServiceVersion, 'answer_amount' | 'answer_unit'>,
): string => duration(t, unit === 'working_hours' ? { workingHours: amount } : lengths[unit](amount))

/** How long a step usually takes: an expectation, no promise. Empty when the service does not say. */
export const stepLength = (
  t: Translate,
  { duration_amount: amount, duration_unit: unit }: Pick<ServiceStep, 'duration_amount' | 'duration_unit'>,
): string => (amount && unit ? duration(t, lengths[unit](amount)) : '')

const lengths: Record<ServiceUnit, (amount: number) => Duration> = {
  working_hours: (hours) => ({ hours }),
  working_days: (workingDays) => ({ workingDays }),
  days: (days) => ({ days }),
}
