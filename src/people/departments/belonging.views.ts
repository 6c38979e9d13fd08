import { type Html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { PersonRow } from '../person.ts'
import type { Belonging } from './department.ts'
import type { FormerMembership } from './membership.ts'

/** What somebody is here, in one line: role, all departments, and whether they look after the program. */
export const whatTheyDo = (
  t: Translate,
  { role, administrator }: Pick<PersonRow, 'role' | 'administrator'>,
  departments: readonly Belonging[],
): Html => joined([role, departments.map(({ name }) => name).join(', '), administrator && t('people.administrator')])

/** Where somebody worked before, in one line; nothing when nowhere else. */
export const formerly = (t: Translate, former: readonly FormerMembership[]): string | false =>
  former.length > 0 &&
  former.map(({ name, until }) => t('people.was_of', { department: name, day: day(t, until) })).join(', ')
