import { z } from 'zod'
import { LANGUAGES } from '../../language/languages.ts'
import type { Typed } from '../../pages/typed.ts'
import { id, line, optionalDay, optionalLine, optionalPhone, optionalWords, ticked } from '../../platform/web/fields.ts'
import { weekShape, weekWritten } from '../absence/week.ts'
import { DISPLAY_LEVELS } from '../person.ts'
import type { Profile } from '../profile/profile.ts'
import type { Employed } from './employing.ts'

/** The number of a row as it was when the form was made, so that nobody overwrites another unseen. */
const revision = z.coerce.number('platform.mend_this').int('platform.mend_this')

const ids = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id).max(100))

const employed = {
  name: line(200),
  first_name: optionalLine(100),
  role: optionalLine(200),
  mail: optionalLine(254),
  expertise: optionalWords(5_000),
  department_ids: ids,
  lead_ids: ids,
  employed_since: optionalDay,
  takes_questions: ticked,
  administrator: ticked,
}

export const NewPerson = z.object({ ...employed, invite: ticked })

export const ChangedPerson = z.object({ ...employed, revision })

export const OwnWords = z.object({
  phone: optionalPhone(),
  language: z.enum(LANGUAGES, 'platform.choose'),
  expertise: optionalWords(5_000),
  ...weekShape,
})

export const Display = z.object({ display: z.enum(DISPLAY_LEVELS, 'platform.choose') })

/** The checked form as the verb takes it. */
export const employedIn = (given: z.output<z.ZodObject<typeof employed>>): Employed => ({
  name: given.name,
  firstName: given.first_name,
  role: given.role,
  mail: given.mail,
  expertise: given.expertise,
  departmentIds: given.department_ids,
  leadIds: given.lead_ids,
  employedSince: given.employed_since,
  takesQuestions: given.takes_questions,
  administrator: given.administrator,
})

/** What an administrator sees in the form of somebody who works here. */
export const typedPerson = ({ person, departments, employed_since, revision }: Profile): Typed => ({
  name: person.name,
  first_name: person.first_name,
  role: person.role,
  mail: person.mail ?? '',
  expertise: person.expertise,
  department_ids: departments.map(({ id }) => id).join(','),
  lead_ids: departments.flatMap(({ id, leads }) => (leads ? [id] : [])).join(','),
  employed_since: employed_since ?? '',
  takes_questions: person.takes_questions ? 'yes' : '',
  administrator: person.administrator ? 'yes' : '',
  revision: String(revision),
})

/** What somebody sees in the form about themselves. */
export const typedOwnWords = ({ person, week }: Profile): Typed => ({
  phone: person.phone,
  language: person.language,
  expertise: person.expertise,
  ...weekWritten(week),
})
