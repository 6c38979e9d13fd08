import { INSIGHT_TYPES, PANES } from '../../src/insights/statements/insight.ts'
import { DIRECTIONS, REPEATS } from '../../src/insights/visits/visit.ts'
import type { DemoEncounters } from '../encounters-content.ts'
import { row } from '../text/rows.ts'
import type { Section } from '../text/sections.ts'
import {
  entries,
  heading,
  headings,
  list,
  maybe,
  maybeUnder,
  one,
  type Read,
  rows,
  section,
  under,
} from '../text/shapes.ts'
import { type Cast, headingsOf, known } from './cast.ts'
import { at, number, oneOf, severalOf, text, yes } from './words.ts'

type One<
  List extends
    | 'groups'
    | 'preferences'
    | 'visits'
    | 'planned'
    | 'insights'
    | 'questions'
    | 'standing'
    | 'alongs'
    | 'sketches',
> = DemoEncounters[List][number]

/** Who may be named here: besides the cast, the groups and the visits of this file. */
interface Here extends Cast {
  group: Read<string>
  visits: Read<string[]>
}

/** encounters.txt: whom they met, what they learned of it, and what they would still like to know. */
export const readEncounters =
  (cast: Cast) =>
  (file: Section): DemoEncounters => {
    const named = (list: string) => headingsOf(file.parts.find(({ title }) => title === list))
    const here = {
      ...cast,
      group: known('group', named('groups'), file.file),
      visits: severalOf(known('visit', named('visits'), file.file)),
    }
    return section<DemoEncounters>({
      groups: under(entries(group(here))),
      preferences: under(list(preference(here))),
      visits: under(entries(visit(here))),
      planned: under(headings(planned(here))),
      insights: under(entries(insight(here))),
      questions: under(entries(question(here))),
      standing: under(entries(standing(here))),
      alongs: under(headings(along(here))),
      sketches: under(headings(sketch(here))),
      newcomer: maybeUnder(newcomer(here)),
      rhythm: maybeUnder(rhythm(here)),
    })(file)
  }

const group = ({ customer }: Here) =>
  section<One<'groups'>>({ name: heading(text), about: one(text), customers: one(severalOf(customer)) })

const preference = ({ customer }: Here) =>
  row<One<'preferences'>>(['customer', 'daysAgo', 'words'], { customer, daysAgo: number, words: text })

const visit = ({ customer, person, group }: Here) =>
  section<One<'visits'>>({
    key: heading(text),
    customer: one(customer),
    group: maybe(group),
    by: one(person),
    with: maybe(person),
    at: one(at),
    hours: one(number),
    direction: one(oneOf(...DIRECTIONS)),
    place: maybe(text),
    heard: maybe(text),
    seen: maybe(text),
    weLearned: maybe(text),
    theyLearned: maybe(text),
    question: maybe(text),
    repeats: maybe(oneOf(...REPEATS)),
  })

const planned = ({ customer, person }: Here) =>
  section<One<'planned'>>({
    customer: heading(customer),
    by: one(person),
    with: maybe(person),
    inDays: one(number),
    hours: one(number),
    place: one(text),
    direction: one(oneOf(...DIRECTIONS)),
  })

const insight = ({ person, group, visits }: Here) =>
  section<One<'insights'>>({
    statement: heading(text),
    type: one(oneOf(...INSIGHT_TYPES)),
    pane: one(oneOf(...PANES)),
    group: maybe(group),
    disagrees: maybe(text),
    heardIn: one(visits),
    against: maybe(visits),
    by: one(person),
    old: maybe(yes),
  })

const question = ({ person, group }: Here) =>
  section<One<'questions'>>({ question: heading(text), by: one(person), taker: maybe(person), group: maybe(group) })

const standing = ({ person, visits }: Here) =>
  section<One<'standing'>>({
    wording: heading(text),
    where: one(text),
    evidence: one(text),
    owner: one(person),
    kept: maybe(visits),
    broken: maybe(visits),
  })

const along = ({ person }: Here) =>
  section<One<'alongs'>>({
    by: heading(person),
    what: one(text),
    place: one(text),
    inDays: one(number),
    hour: maybe(number),
    hours: one(number),
    places: one(number),
  })

const sketch = ({ person, department }: Here) =>
  section<One<'sketches'>>({ by: heading(person), team: maybe(department), lines: rows(text) })

const newcomer = ({ person, customer }: Here) =>
  section<NonNullable<DemoEncounters['newcomer']>>({
    person: one(person),
    buddy: one(person),
    faces: one(severalOf(customer)),
  })

const rhythm = ({ department, person }: Here) =>
  section<NonNullable<DemoEncounters['rhythm']>>({
    department: one(department),
    by: one(person),
    everyDays: one(number),
  })
