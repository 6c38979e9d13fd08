import { sectorTemplates } from '../../templates/sectors.ts'
import type { DepartmentContent, SectorTemplate, ServiceContent } from '../../templates/template.ts'
import type { Language } from '../../ui/words/i18n.ts'

/** The steps to a front door that works, in their order; each may be skipped. */
export const STEPS = ['begin', 'words', 'hours', 'departments', 'services', 'mail', 'people'] as const

export type Step = (typeof STEPS)[number]

/** Where a step is done; the first one is where the link of the first start leads. */
export const pathOf = (step: Step): string => (step === 'begin' ? '/desk/first-start' : `/desk/first-start/${step}`)

/** Where to go on after a step: the next one, and at the end the open door. */
export function after(step: Step): string {
  const next = STEPS[STEPS.indexOf(step) + 1]
  return next ? pathOf(next) : '/desk/first-start/open'
}

/** The step before, to look at once more. */
export function before(step: Step): string | undefined {
  const last = STEPS[STEPS.indexOf(step) - 1]
  return last && pathOf(last)
}

/** What there is to start from. */
export const sectors = (language: Language): { key: string; name: string }[] =>
  sectorTemplates.map((template) => ({ key: template.key, name: language === 'en' ? template.nameEn : template.name }))

export const templateOf = (sector: string | null): SectorTemplate | undefined =>
  sectorTemplates.find(({ key }) => key === sector)

/** The name of something in a template, in one language. */
export const nameOf = (
  content: Pick<DepartmentContent | ServiceContent, 'name' | 'nameEn'>,
  language: Language,
): string => (language === 'en' ? content.nameEn : content.name)

/** Whether one of these is already called so, in either language. */
export const isThere = (
  content: Pick<DepartmentContent | ServiceContent, 'name' | 'nameEn'>,
  names: readonly string[],
): boolean =>
  names.some((name) => [content.name, content.nameEn].some((one) => one.toLowerCase() === name.toLowerCase()))
