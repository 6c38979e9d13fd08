import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Db, Tx } from '../database/database.ts'
import type { Organisation } from '../database/organisations.ts'
import { sql } from '../database/sql.ts'
import { type MailServer, serverFromUrl } from './smtp.ts'
import { MailTrouble } from './trouble.ts'

export const SECURITIES = ['tls', 'starttls', 'none'] as const
export type Security = (typeof SECURITIES)[number]

/** The mail server an organisation chose on a page. */
export interface OwnServer {
  host: string
  port: number
  security: Security
  username: string
  /** Encrypted; empty when there is none. */
  password: string
  from_name: string
  from_address: string
  revision: number
  /** What is the matter with whatever mail leaves by, and since when. */
  trouble: string | null
  trouble_since: Date | null
}

let operators: MailServer | undefined

/** From now on mail of this process leaves by the operator's server, when the environment names one. */
export function useOperatorsServer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): void {
  operators = smtpUrl ? serverFromUrl(smtpUrl, mailFrom) : undefined
}

/** The operator's server: it goes before what stands on a page. */
export const operatorsServer = (): MailServer | undefined => operators

export async function ownServer(db: Db): Promise<OwnServer | undefined> {
  return await db.maybe<OwnServer>(sql`
    select host, port, security, username, password, from_name, from_address, revision, trouble, trouble_since from mail_server`)
}

/** What mail of this organisation leaves by; nothing while there is no server. Throws when its password cannot be read. */
export async function serverOf(db: Db): Promise<MailServer | undefined> {
  if (operators) return operators
  const own = await ownServer(db)
  return own?.host ? serverFrom(db.organisation, own) : undefined
}

/** How the server is spoken to. A plain connection only to a server that was chosen so. */
export function serverFrom(organisation: Organisation, own: OwnServer): MailServer {
  return {
    options: {
      host: own.host,
      port: own.port,
      secure: own.security === 'tls',
      requireTLS: own.security === 'starttls',
      ignoreTLS: own.security === 'none',
    },
    user: own.username,
    password: own.password ? unlocked(organisation, own.password) : '',
    from: { name: own.from_name, address: own.from_address },
  }
}

/** What the matter is with the server now, for the page; nothing when it is well. Written only when it changes. */
export async function rememberTrouble(db: Db, wrong: string | null): Promise<void> {
  await db.run(sql`
    insert into mail_server (trouble, trouble_since) values (${wrong}, case when ${wrong}::text is not null then now() end)
    on conflict (single) do update set trouble = excluded.trouble,
       trouble_since = case when excluded.trouble is null then null else coalesce(mail_server.trouble_since, now()) end
     where mail_server.trouble is distinct from excluded.trouble`)
}

/** What of a server is chosen on the page. Without a password the one that is there stays. */
export type ChosenServer = Pick<
  OwnServer,
  'host' | 'port' | 'security' | 'username' | 'from_name' | 'from_address' | 'revision'
> & { password: string | undefined }

/** Keeps it, unless somebody else changed it meanwhile: then it says no. */
export async function keepServer(tx: Tx, { password, ...given }: ChosenServer): Promise<boolean> {
  const sealed = password === undefined ? undefined : password && lock(tx.organisation, password)
  const kept = await tx.run(sql`
    insert into mail_server (host, port, security, username, from_name, from_address, password, revision)
    values (${given.host}, ${given.port}, ${given.security}, ${given.username}, ${given.from_name}, ${given.from_address}, ${sealed ?? ''}, 1)
    on conflict (single) do update
       set host = excluded.host, port = excluded.port, security = excluded.security, username = excluded.username,
           from_name = excluded.from_name, from_address = excluded.from_address, trouble = null, trouble_since = null,
           password = case when ${sealed !== undefined} then excluded.password else mail_server.password end,
           revision = mail_server.revision + 1
     where mail_server.revision = ${given.revision}`)
  return kept > 0
}

const CIPHER = 'aes-256-gcm'
const VERSION = 'v1'

/** The key stands nowhere: it follows from the secret in the data directory, or in the environment. */
const keyOf = ({ key }: Organisation) => Buffer.from(hkdfSync('sha256', key, '', 'password of the mail server', 32))

function lock(organisation: Organisation, password: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyOf(organisation), iv)
  const text = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()])
  return [VERSION, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

function unlocked(organisation: Organisation, kept: string): string {
  const [, iv = '', tag = '', text = ''] = kept.split('.')
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(organisation), Buffer.from(iv, 'base64url'))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    throw new MailTrouble('server', 'secret_lost', '') // the secret is another one since
  }
}
