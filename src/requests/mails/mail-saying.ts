import type { Db } from '../../platform/database/database.ts'
import type { Event } from '../../platform/events/events.ts'
import type { MailFacts } from './mail-facts.ts'

/** What one mail says, before greeting, link and name are put around it. */
export interface MailContent {
  subject: string
  paragraphs: string[]
  /** What the one link is called; "follow along" without it. */
  action?: string
  /** Which part of the page it leads to. */
  anchor?: string
  /** Answers to choose from, instead of the one link: each with what it fills in on the page. */
  choices?: { label: string; query: string }[]
  after?: string[]
  signature?: string
  personal?: boolean
}

/** Says it, or nothing when there is nothing to say after all. */
export type Say = (facts: MailFacts, event: Event, db: Db) => Promise<MailContent | undefined>
