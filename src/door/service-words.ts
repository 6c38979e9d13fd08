import type { ServiceStep, ServiceVersion } from '../services/service.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** English where there is English, else Dutch. */
const inLanguage = (t: Translate, dutch: string, english: string): string => (t.language === 'en' && english) || dutch

export const serviceName = (t: Translate, service: Pick<ServiceVersion, 'name' | 'name_en'>): string =>
  inLanguage(t, service.name, service.name_en)

export const serviceText = (t: Translate, service: Pick<ServiceVersion, 'description' | 'description_en'>): string =>
  inLanguage(t, service.description, service.description_en)

export const opennessText = (t: Translate, service: Pick<ServiceVersion, 'openness' | 'openness_en'>): string =>
  inLanguage(t, service.openness, service.openness_en)

export const whatElse = (t: Translate, service: Pick<ServiceVersion, 'what_else' | 'what_else_en'>): string =>
  inLanguage(t, service.what_else, service.what_else_en)

export const stepName = (t: Translate, step: Pick<ServiceStep, 'name' | 'name_en'>): string =>
  inLanguage(t, step.name, step.name_en)

export const stepBecause = (t: Translate, step: Pick<ServiceStep, 'because' | 'because_en'>): string =>
  inLanguage(t, step.because, step.because_en)
