import type { DemoCustomer, DemoDepartment, DemoOrganisation, DemoPerson } from '../content.ts'
import { faces } from '../faces.ts'
import { mistake } from '../text/mistakes.ts'
import { row } from '../text/rows.ts'
import { entries, heading, list, maybe, maybeUnder, one, type Read, section, under } from '../text/shapes.ts'
import { type Cast, known } from './cast.ts'
import { at, hours, number, oneOf, severalOf, text, yes } from './words.ts'

const TONGUES = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const

export const tongue = oneOf(...TONGUES)
export const language = oneOf('nl', 'en')
export const channel = oneOf('web', 'mail', 'phone', 'counter', 'letter')

/** A drawing in demo/faces. */
const face = known(
  'face',
  Object.keys(faces).flatMap((name) => [name, `${name}.svg`]),
  'demo/faces.ts',
)

/** `inwoner, inwoners, de`. */
const customerWord: Read<DemoOrganisation['customerWord']['nl']> = (line) => {
  const [singular, plural, article, more] = severalOf(text)(line)
  if (!singular || !plural || !article || more)
    throw mistake(line, `expected one, many and the article, such as «inwoner, inwoners, de»`)
  return { singular, plural, article }
}

const organisation = section<DemoOrganisation>({
  name: one(text),
  host: one(text),
  address: one(oneOf('u', 'je')),
  languages: one(severalOf(language)),
  customerWord: under(section<DemoOrganisation['customerWord']>({ nl: one(customerWord), en: one(customerWord) })),
  phone: one(text),
  street: one(text),
  post: one(text),
  openingHours: one(text),
  openingHoursEn: one(text),
  mail: one(text),
  purpose: one(text),
  purposeEn: one(text),
  closingDays: under(list(row(['on', 'because'], { on: at, because: text }))),
})

const department = section<DemoDepartment>({
  key: heading(text),
  name: one(text),
  nameEn: one(text),
  about: one(text),
  aboutEn: one(text),
})

/** organisation.txt */
export const readOrganisation = section<{ organisation: DemoOrganisation; departments: DemoDepartment[] }>({
  organisation: under(organisation),
  departments: under(entries(department)),
})

/** people.txt */
export const readPeople = (cast: Cast) =>
  entries(
    section<DemoPerson>({
      key: heading(text),
      name: one(text),
      firstName: one(text),
      role: one(text),
      departments: one(severalOf(cast.department)),
      leads: maybe(yes),
      expertise: one(text),
      hours: one(hours),
      display: one(oneOf('photo', 'first_name', 'role', 'team')),
      face: one(face),
      mail: maybe(text),
      language: maybe(language),
      away: maybeUnder(
        section<NonNullable<DemoPerson['away']>>({
          fromDays: one(number),
          untilDays: one(number),
          standIn: one(cast.person),
        }),
      ),
      administrator: maybe(yes),
    }),
  )

/** customers.txt */
export const readCustomers = (cast: Cast) =>
  entries(
    section<DemoCustomer>({
      key: heading(text),
      kind: one(oneOf('person', 'household', 'organisation')),
      name: one(text),
      called: one(text),
      language: one(tongue),
      mail: maybe(text),
      phone: maybe(text),
      post: maybe(text),
      ownWords: one(text),
      face: maybe(face),
      actsFor: maybeUnder(
        section<NonNullable<DemoCustomer['actsFor']>>({ customer: one(cast.customer), relation: one(text) }),
      ),
    }),
  )
