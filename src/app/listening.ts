import { pledgeMails } from '../improvements/pledges/pledges.mails.ts'
import { askHowItWent } from '../improvements/pledges/pledging.ts'
import { askedMails } from '../improvements/problems/asked.mails.ts'
import { breakSilences } from '../improvements/problems/telling-on-the-way.ts'
import { closeTold } from '../improvements/telling/answering.ts'
import { tellingMails } from '../improvements/telling/telling.mails.ts'
import { alongMails } from '../insights/along/along.mails.ts'
import { seeingListening } from '../insights/faces/seeing.ts'
import { insightsListening } from '../insights/observations/hearing.ts'
import { refusedMails } from '../keeping/erasing/refused.mails.ts'
import { endWriting, writingMails } from '../meetings/agenda/in-writing.ts'
import { bringBackDecisions } from '../meetings/decisions/reviewing.ts'
import { minutesMails } from '../meetings/invitations/minutes.mails.ts'
import { movedMails } from '../meetings/invitations/moved.mails.ts'
import { remindMeetings } from '../meetings/invitations/reminding.ts'
import { readWatchedFolder } from '../meetings/invitations/watched-folder.ts'
import { foundOutMails } from '../meetings/lens/found-out.mails.ts'
import { forgetAbsences } from '../people/absence/agreeing.ts'
import type { OrganisationDb } from '../platform/database/database.ts'
import { sweep } from '../platform/database/sweeping.ts'
import type { Listening } from '../platform/events/news.ts'
import { sweepFiles } from '../platform/files/sweeping-files.ts'
import { giveUpOnOld } from '../platform/mail/claiming.ts'
import { hearWords } from '../requests/heard-words.ts'
import { requestMails } from '../requests/mails/requests.mails.ts'
import { recordUndelivered } from '../requests/mails/undelivered.ts'
import { passComplaintsOn } from '../requests/owners/passing-on.ts'
import { breakOverduePromises } from '../requests/promises/promise-breaking.ts'
import { alarmOverrun } from '../requests/promises/promise-overrun.ts'

/** Who listens to which events. Each room lends its own; this is only the list. */
export const listening: readonly Listening[] = [
  ...requestMails,
  ...insightsListening,
  ...seeingListening,
  ...alongMails,
  ...tellingMails,
  ...askedMails,
  ...pledgeMails,
  ...minutesMails,
  ...movedMails,
  ...writingMails,
  ...foundOutMails,
  ...refusedMails,
]

/** What passes by itself: called every minute for each organisation, by every worker. Each has a name, which the log tells. */
export const everyMinute: readonly ((db: OrganisationDb, dataDir: string) => Promise<unknown>)[] = [
  breakOverduePromises,
  alarmOverrun,
  passComplaintsOn,
  closeTold,
  breakSilences,
  askHowItWent,
  bringBackDecisions,
  remindMeetings,
  endWriting,
  readWatchedFolder,
  giveUpOnOld,
  recordUndelivered,
  forgetAbsences,
  hearWords,
  sweep,
  sweepFiles,
]
