import type { OrganisationDb } from '../database/database.ts'
import type { Log } from '../log.ts'
import { mailsSent } from '../metrics.ts'
import { claimMails, keepWaiting, renewClaims, settleSent, settleTrouble } from './claiming.ts'
import { rememberTrouble, serverOf } from './mail-server.ts'
import type { QueuedMail } from './mails.ts'
import { type MailServer, sendBy } from './smtp.ts'
import { MailTrouble } from './trouble.ts'

const AT_ONCE_EACH = 4 // of one organisation: its mails never stand in the way of another's
const AT_ONCE = 24
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 120_000 // a server that is back is found back within two minutes
const REMEMBERED = 1_000
const RENEW_MS = 5_000
const PATIENCE_MS = 8_000 // how long a stop waits for mails in hand

/** What this process knows of one organisation's mail. */
interface Post {
  db: OrganisationDb
  /** Mails under way, by id. */
  underWay: Map<number, Promise<void>>
  /** Failures of the server in a row; after the first, one mail at a time asks whether it is back. */
  troubles: number
  notBefore: number
  /** The server this counts for: another one starts afresh. */
  server: string
  noted: string | null | undefined
}

/**
 * Sends what waits, of all organisations beside each other and several mails of each at once, outside any transaction.
 * A server in trouble is asked again after growing pauses, by one mail; nothing of that counts against a mail.
 */
export class Sending {
  #posts = new Map<string, Post>()
  // A mail the server took, but whose sending could not be written down because the database went away, is not sent again.
  #taken = new Set<string>()
  #log: Pick<Log, 'warn'>
  #next: () => void
  #stopping = new AbortController()
  #stopped = false
  #renewing = setInterval(() => this.#renew(), RENEW_MS).unref()

  /** `next` is called when a mail is settled: there may be room for another. */
  constructor(log: Pick<Log, 'warn'>, next: () => void = () => {}) {
    this.#log = log
    this.#next = next
  }

  /** Starts what can be started now for one organisation, and returns without waiting for it. */
  async startSome(db: OrganisationDb): Promise<number> {
    const post = this.#postOf(db)
    const room = this.#roomFor(post)
    if (room === 0 || this.#stopped) return 0
    const server = await serverOf(db).catch((error: unknown) => asServerTrouble(error))
    if (server instanceof MailTrouble) return this.#serverFails(db, post, server)
    if (!server) {
      await keepWaiting(db)
      return 0
    }
    if (!this.#mayAsk(post, server)) return 0
    const claimed = await claimMails(db, room)
    const mails = claimed.filter(({ id }) => !post.underWay.has(id)) // a claim ran out while the database was away
    for (const mail of mails) {
      const sent = this.#send(db, post, server, mail).finally(() => {
        post.underWay.delete(mail.id)
        this.#next()
      })
      post.underWay.set(mail.id, sent)
    }
    return mails.length
  }

  /** When everything that is under way is settled. */
  async done(): Promise<void> {
    while ([...this.#posts.values()].some(({ underWay }) => underWay.size > 0))
      await Promise.all([...this.#posts.values()].flatMap(({ underWay }) => [...underWay.values()]))
  }

  /** Takes nothing more, and waits for what is in hand; what takes long is left, and tried again another time. */
  async stop(): Promise<void> {
    const patience = setTimeout(() => this.#stopping.abort(), PATIENCE_MS)
    this.#stopped = true
    await this.done()
    clearTimeout(patience)
    clearInterval(this.#renewing)
  }

  #postOf(db: OrganisationDb): Post {
    const { schema } = db.organisation
    const post = this.#posts.get(schema) ?? {
      db,
      underWay: new Map<number, Promise<void>>(),
      troubles: 0,
      notBefore: 0,
      server: '',
      noted: undefined,
    }
    this.#posts.set(schema, post)
    return post
  }

  #roomFor(post: Post): number {
    const all = [...this.#posts.values()].reduce((sum, { underWay }) => sum + underWay.size, 0)
    const each = post.troubles > 0 ? 1 : AT_ONCE_EACH
    return Math.max(0, Math.min(each - post.underWay.size, AT_ONCE - all))
  }

  #mayAsk(post: Post, server: MailServer): boolean {
    const key = JSON.stringify([server.options.host, server.options.port, server.user, server.password, server.from])
    if (post.server !== key) Object.assign(post, { server: key, troubles: 0, notBefore: 0 })
    return Date.now() >= post.notBefore
  }

  async #send(db: OrganisationDb, post: Post, server: MailServer, mail: QueuedMail): Promise<void> {
    try {
      if (!this.#taken.has(mail.message_id)) await sendBy(server, mail, this.#stopping.signal)
      this.#remember(mail.message_id)
      await settleSent(db, mail)
      mailsSent.inc({ result: 'sent' })
      await this.#serverIsWell(db, post)
    } catch (error) {
      if (error instanceof MailTrouble) await this.#fails(db, post, mail, error).catch(this.#cannotWrite)
      else this.#cannotWrite(error) // taken by the server; that is written down when the claim is over
    }
  }

  async #fails(db: OrganisationDb, post: Post, mail: QueuedMail, trouble: MailTrouble): Promise<void> {
    mailsSent.inc({ result: trouble.whose })
    // Nothing of who it was to, nor of what a server says about that: logs hold no personal data.
    this.#log.warn({ mail: mail.id, whose: trouble.whose, wrong: trouble.wrong }, 'mail did not leave')
    await settleTrouble(db, mail, trouble)
    if (trouble.whose === 'server' || trouble.whose === 'unclear') await this.#serverFails(db, post, trouble)
    else await this.#serverIsWell(db, post)
  }

  /** Several that were under way fail together: that is one failure. */
  async #serverFails(db: OrganisationDb, post: Post, { wrong }: MailTrouble): Promise<0> {
    if (Date.now() < post.notBefore) return 0
    post.troubles++
    post.notBefore = Date.now() + Math.min(FIRST_PAUSE_MS * 2 ** (post.troubles - 1), LONGEST_PAUSE_MS)
    await this.#note(db, post, wrong)
    return 0
  }

  async #serverIsWell(db: OrganisationDb, post: Post): Promise<void> {
    post.troubles = 0
    post.notBefore = 0
    await this.#note(db, post, null)
  }

  async #note(db: OrganisationDb, post: Post, wrong: string | null): Promise<void> {
    if (post.noted === wrong) return
    await rememberTrouble(db, wrong)
    post.noted = wrong
  }

  #renew(): void {
    for (const { db, underWay } of this.#posts.values()) renewClaims(db, [...underWay.keys()]).catch(this.#cannotWrite)
  }

  #remember(messageId: string): void {
    this.#taken.add(messageId)
    if (this.#taken.size > REMEMBERED) this.#taken.delete([...this.#taken][0] ?? '')
  }

  #cannotWrite = (error: unknown): void =>
    this.#log.warn({ err: (error as Error).message }, 'what became of a mail could not be written down')
}

const asServerTrouble = (error: unknown): MailTrouble => {
  if (error instanceof MailTrouble) return error
  throw error
}

/** Sends until nothing can be sent any more now. For a process that does nothing else, and for tests. */
export async function sendWaitingMails(db: OrganisationDb, sending: Sending): Promise<void> {
  do await sending.done()
  while ((await sending.startSome(db)) > 0)
}
