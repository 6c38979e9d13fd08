import type { CustomerRow } from '../customers/customer.ts'
import type { PersonRow } from '../people/person.ts'
import type { Option } from '../ui/forms.ts'
import { DOT } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** The whole name of a customer; of somebody who never told us one, what we call everybody. */
export const fullName = (t: Translate, customer: Pick<CustomerRow, 'name' | 'called'>): string =>
  customer.name || customer.called || t('desk.nameless')

/** What we call them in a sentence: "Sanne krijgt dit per mail". */
export const shortName = (t: Translate, customer: Pick<CustomerRow, 'name' | 'called' | 'kind'>): string => {
  if (customer.called) return customer.called
  if (!customer.name) return t('desk.nameless_short')
  return customer.kind === 'person' ? (customer.name.split(' ')[0] ?? customer.name) : customer.name
}

/** A name for a sentence: `{name}` inside it, `{Name}` at its start. */
export const named = (name: string): { name: string; Name: string } => ({ name, Name: capital(name) })

export const capital = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('nl'))

/** "jij" for the reader, the whole name for others. */
export const nameFor = (t: Translate, person: PersonRow | undefined, me: Pick<PersonRow, 'id'>): string => {
  if (!person) return t('desk.somebody_who_left')
  return person.id === me.id ? t('desk.you') : person.name
}

/** The same after a word like "naar" or "aan": "jou". */
export const nameAfter = (t: Translate, person: PersonRow | undefined, me: Pick<PersonRow, 'id'>): string =>
  person?.id === me.id ? t('desk.you_object') : nameFor(t, person, me)

/** Colleagues to choose from: those who are here and came in before, `first` before the others. */
export function colleagueOptions(
  people: readonly PersonRow[],
  not: readonly number[],
  first?: number,
  /** Who knows of it, with what is said behind the name. */
  knowing: ReadonlyMap<number, string> = new Map(),
): Option[] {
  const here = people.filter(({ id, acting_id, awaited }) => !not.includes(id) && acting_id === null && !awaited)
  const order = [first, ...knowing.keys()]
  const rank = ({ id }: PersonRow) => (order.includes(id) ? order.indexOf(id) : order.length)
  const ordered = here.toSorted((one, other) => rank(one) - rank(other))
  return ordered.map((person) => ({
    value: String(person.id),
    label: [optionLabel(person), knowing.get(person.id)].filter(Boolean).join(DOT),
  }))
}

const optionLabel = (person: PersonRow) =>
  [person.name, [person.role, person.department].filter(Boolean).join(', ')].filter(Boolean).join(DOT)
