import { type Html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { PersonRow } from '../person.ts'
import type { Belonging } from './department.ts'

/** What somebody is here, in one line: role, all departments, and whether they look after the program. */
export const whatTheyDo = (
  t: Translate,
  { role, administrator }: Pick<PersonRow, 'role' | 'administrator'>,
  departments: readonly Belonging[],
): Html => joined([role, departments.map(({ name }) => name).join(', '), administrator && t('people.administrator')])
