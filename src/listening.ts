import type { OrganisationDb } from './platform/database.ts'
import type { Listening } from './platform/news.ts'
import { sweep } from './platform/sweeping.ts'
import { breakOverduePromises } from './requests/promise-breaking.ts'
import { requestMails } from './requests/requests.mails.ts'

/** Who listens to which events. Each room lends its own; this is only the list. */
export const listening: readonly Listening[] = [...requestMails]

/** What passes by itself: called every minute for each organisation, by every worker. */
export const everyMinute: readonly ((db: OrganisationDb) => Promise<unknown>)[] = [breakOverduePromises, sweep]
