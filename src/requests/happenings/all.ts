import { byName } from '../../platform/events/happening.ts'
import * as around from './around.ts'
import * as ending from './ending.ts'
import * as owners from './owners.ts'
import * as promises from './promises.ts'
import * as steps from './steps.ts'
import * as words from './words.ts'

/** Everything that happens to a request in this room, defined in the files beside this one. */
export const requestHappenings = Object.values({ ...words, ...owners, ...steps, ...promises, ...ending, ...around })

/** Those that timelines tell, by the name under which the log keeps them. */
export const timelineHappenings = byName(requestHappenings.filter((one) => 'rows' in one))
