import * as answers from '../answers/happenings.ts'
import * as customers from '../customers/happenings.ts'
import * as desk from '../desk/happenings.ts'
import * as improvements from '../improvements/happenings.ts'
import * as insights from '../insights/happenings.ts'
import * as keeping from '../keeping/happenings.ts'
import * as meetings from '../meetings/happenings.ts'
import * as people from '../people/happenings.ts'
import { requestHappenings } from '../requests/happenings/all.ts'
import * as services from '../services/happenings.ts'

/** Everything that can happen, and what once could. Each room defines its own; this is only the list. */
export const everyHappening = [
  ...Object.values(people),
  ...Object.values(customers),
  ...Object.values(services),
  ...Object.values(answers),
  ...requestHappenings,
  ...Object.values(insights),
  ...Object.values(meetings),
  ...Object.values(improvements),
  ...Object.values(keeping),
  ...Object.values(desk),
]

/** What each is called in the log of what it happened to, by the name under which the log keeps it. */
export const sentences = new Map(everyHappening.map(({ name, key }) => [name as string, `happenings.${key}` as const]))
