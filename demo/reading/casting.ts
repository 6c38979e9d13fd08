import { mistake } from '../text/mistakes.ts'
import type { Section } from '../text/sections.ts'
import type { Read } from '../text/shapes.ts'
import { type Cast, headingsOf, known } from './cast.ts'
import { wordsAsked } from './crowd.ts'
import { servicesIn } from './services.ts'
import { severalOf } from './words.ts'

/** Whom the files name, by their headings. */
export function castOf(files: readonly Section[]): Cast {
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
    suits: suitsOf(file('questions')),
    code: named(
      'code',
      'stories',
      (file('stories')?.parts ?? []).flatMap((story) => valuesOf(story, 'code')),
    ),
    actor: known(
      'person or customer',
      [...headingsOf(file('people')), ...headingsOf(file('customers'))],
      'people.txt or customers.txt',
    ),
    stepsOf: (service) =>
      (services?.parts.find(({ title }) => title === service)?.parts ?? []).flatMap((step) =>
        valuesOf(step, 'name', 'name en'),
      ),
  }
}

/** `suits: tegel, stoep`: each is looked for as it stands, so a word that no question has is a mistake. */
function suitsOf(questions: Section | undefined): Read<RegExp> {
  const asked = questions ? wordsAsked(questions) : ''
  const one: Read<string> = (line) => {
    if (!line.text || !asked.includes(line.text))
      throw mistake(line, `no question says «${line.text}»; expected words as they stand in ${questions?.file}`)
    return line.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  }
  return (line) => new RegExp(severalOf(one)(line).join('|'))
}

const valuesOf = ({ fields }: Section, ...names: string[]): string[] =>
  names.flatMap((name) => fields.get(name)?.text ?? [])
