import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HELD_SECONDS } from './deed.ts'

/** What the environment decides. Everything else is a setting of an organisation, changed on a page. */
export interface Config {
  port: number
  host: string
  /** The address customers use, when it differs from this machine's own. */
  baseUrl: URL | undefined
  dataDir: string
  /** A given Postgres server; without it the embedded one. */
  databaseUrl: string | undefined
  /** How many connections this process takes of the database at most, everything together. */
  databaseConnections: number
  /** A given mail server; without it mail is kept and shown at the desk. */
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
  /** Whether the last address in X-Forwarded-For is believed: only behind a proxy that sets it. */
  trustProxy: boolean
  /** What links are signed with, when it is kept somewhere else than in the data directory. */
  secret: string | undefined
  /** Multiplies all rate limits; 0 switches them off, for rehearsals only. */
  rateLimitScale: number
  /** Where a backup is put every night, if anywhere; best a mount of another machine. */
  backupFolder: string | undefined
  /** When, by the clock of this machine, as HH:MM. */
  backupAt: string
  /** How many of those nightly backups stay; older ones are removed. */
  backupKeep: number
  /** How long what was done at the desk can be undone before anybody sees it. */
  heldSeconds: number
  /** Whether this process also does what nobody waits for: news, mail, what comes every minute and every night. */
  worker: boolean
}

export const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

const DEFAULT_PORT = 3000
const HIGHEST_PORT = 65_535
const DEFAULT_HOST = '127.0.0.1' // the network sees nothing until somebody chooses so
const DEFAULT_MAIL_FROM = 'Openkeuken <openkeuken@localhost>' // only seen on mail that is kept
const FEWEST_CONNECTIONS = 11 // seven for the queue, the news, health and a backup; the others are for pages and forms
const DEFAULT_CONNECTIONS = 19 // twelve for pages and forms: on two cores more only wait on each other
const SHORTEST_SECRET = 16 // signs; shorter ones can be guessed, and with them every link that was ever sent
const DEFAULT_BACKUP_AT = '03:00' // hardly anybody asks anything then
const DEFAULT_BACKUP_KEEP = 14 // two weeks: a fault that is noticed after a holiday can still be undone
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** One clear sentence for each wrong value, all of them at once. */
export class ConfigError extends Error {}

/** Reads the environment; an empty value counts as absent. Throws a ConfigError that names every wrong value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const wrong: string[] = []
  const read = reader(env, (sentence) => wrong.push(sentence))
  const config: Config = {
    port: read('PORT', port) ?? DEFAULT_PORT,
    host: read('HOST', host) ?? DEFAULT_HOST,
    baseUrl: read('BASE_URL', webAddress),
    dataDir: resolve(read('DATA_DIR', String) ?? DEFAULT_DATA_DIR),
    databaseUrl: read('DATABASE_URL', address('a Postgres address', ['postgres:', 'postgresql:'])),
    databaseConnections: read('DATABASE_CONNECTIONS', connections) ?? DEFAULT_CONNECTIONS,
    smtpUrl: read('SMTP_URL', address('a mail server address', ['smtp:', 'smtps:'])),
    mailFrom: read('MAIL_FROM', mailAddress) ?? DEFAULT_MAIL_FROM,
    logLevel: read('LOG_LEVEL', logLevel) ?? 'info',
    trustProxy: read('TRUST_PROXY', yesOrNo) ?? false,
    secret: read('SECRET', secret),
    rateLimitScale: read('RATE_LIMIT_SCALE', scale) ?? 1,
    backupFolder: read('BACKUP_FOLDER', resolve),
    backupAt: read('BACKUP_AT', timeOfDay) ?? DEFAULT_BACKUP_AT,
    backupKeep: read('BACKUP_KEEP', count) ?? DEFAULT_BACKUP_KEEP,
    heldSeconds: read('HELD_SECONDS', seconds) ?? HELD_SECONDS,
    worker: read('WORKER', yesOrNo) ?? true,
  }
  if (config.smtpUrl && !env.MAIL_FROM?.trim())
    wrong.push('SMTP_URL is set but MAIL_FROM is not: name the sender, such as "Town <hello@town.example>".')
  if (!config.worker && !config.databaseUrl)
    wrong.push('WORKER is no, so another process must do the work on the same database: name it in DATABASE_URL.')
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  return config
}

/** Gives the value, or throws what was wanted instead. */
type Parse<Value> = (text: string) => Value

function reader(env: Record<string, string | undefined>, complain: (sentence: string) => void) {
  return <Value>(name: string, parse: Parse<Value>): Value | undefined => {
    const text = env[name]?.trim()
    if (!text) return undefined
    try {
      return parse(text)
    } catch (reason) {
      complain(
        `${name} must be ${reason instanceof Wanted ? reason.message : 'another value'}${valueShown(name, text)}.`,
      )
      return undefined
    }
  }
}

class Wanted extends Error {}

// These are secrets or hold passwords, and what is printed here ends up in logs.
const valueShown = (name: string, text: string) => (/DATABASE_URL|SMTP_URL|SECRET/.test(name) ? '' : `, not "${text}"`)

function port(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > HIGHEST_PORT) throw new Wanted(`a number from 0 to ${HIGHEST_PORT}`)
  return number
}

function host(text: string): string {
  if (!/^[\w.:-]+$/.test(text)) throw new Wanted('an address of this machine, such as 0.0.0.0 or localhost')
  return text
}

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!bare || !/^https?:$/.test(url.protocol))
    throw new Wanted('a web address without a path, such as https://ask.town.example')
  return url
}

function address(what: string, protocols: string[]): Parse<string> {
  return (text) => {
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
      throw new Wanted(`${what} that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`)
    return text
  }
}

function mailAddress(text: string): string {
  if (!/^([^<>\r\n]+ )?<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text))
    throw new Wanted('a mail address, such as "Town <hello@town.example>"')
  return text
}

function logLevel(text: string): string {
  if (!LOG_LEVELS.includes(text)) throw new Wanted(`one of ${LOG_LEVELS.join(', ')}`)
  return text
}

function yesOrNo(text: string): boolean {
  if (/^(yes|true|1)$/i.test(text)) return true
  if (/^(no|false|0)$/i.test(text)) return false
  throw new Wanted('yes or no')
}

function secret(text: string): string {
  if (text.length < SHORTEST_SECRET) throw new Wanted(`at least ${SHORTEST_SECRET} signs long`)
  return text
}

function seconds(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Wanted('a number of seconds')
  return Number(text)
}

function scale(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Wanted('a number, 1 for the limits as they are')
  return Number(text)
}

function timeOfDay(text: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new Wanted('a time of the day, such as 03:00')
  return text
}

function connections(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < FEWEST_CONNECTIONS)
    throw new Wanted(`a number of ${FEWEST_CONNECTIONS} or more`)
  return Number(text)
}

function count(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Wanted('a number from 1 to 9999')
  return Number(text)
}
