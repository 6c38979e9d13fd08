import type { DemoStory } from '../content.ts'
import { type Cast, headingsOf, known } from './cast.ts'
import type { Section } from './sections.ts'
import { servicesIn } from './services.ts'

/** Whom the files name, by their headings. */
export function castOf(files: readonly Section[], stories: readonly DemoStory[]): Cast {
  const file = (title: string) => files.find((one) => one.title === title)
  const named = (kind: string, title: string, names = headingsOf(file(title))) =>
    known(kind, names, `${file(title)?.file}`)
  const departments = file('organisation')?.parts.find(({ title }) => title === 'departments')
  const services = file('services')
  return {
    person: named('person', 'people'),
    customer: named('customer', 'customers'),
    department: named('department', 'organisation', headingsOf(departments)),
    service: named('service', 'services', services && servicesIn(services)),
    code: known(
      'code',
      stories.map(({ code }) => code),
      'the stories',
    ),
  }
}
