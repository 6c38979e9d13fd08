import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** One tenant: its own schema, address and key. The key signs links; it is derived from the secret, never stored. */
export interface Organisation {
  readonly id: number
  readonly schema: string
  readonly name: string
  /** Address without a slash at the end, for links in mail. */
  readonly address: string
  readonly key: Buffer
}

export interface Home {
  /** The organisation a host name leads to. With one organisation every host name reaches it. */
  at(host: string): Organisation | undefined
  named(schema: string): Organisation | undefined
  readonly all: Organisation[]
}

interface Row {
  id: string
  schema_name: string
  name: string
  hosts: string[]
}

const REREAD_MS = 5_000 // an organisation that was added is reached within this time, without a restart

/** The organisations of a running process: read at the start, and again now and then. */
export async function openHome(pool: pg.Pool, secret: Buffer, address: URL): Promise<Home & { close(): void }> {
  let home = await readOrganisations(pool, secret, address)
  const reread = () =>
    readOrganisations(pool, secret, address).then(
      (now) => {
        home = now
      },
      () => {}, // the database is away: what is known stays known
    )
  const timer = setInterval(reread, REREAD_MS).unref()
  return {
    get all() {
      return home.all
    },
    at: (host) => home.at(host),
    named: (schema) => home.named(schema),
    close: () => clearInterval(timer),
  }
}

/** Reads the list of organisations. `address` is where the program itself is reached. */
export async function readOrganisations(pool: pg.Pool, secret: Buffer, address: URL): Promise<Home> {
  const { rows } = await pool.query<Row>(
    `select o.id, o.schema_name, o.name, coalesce(array_agg(h.host order by h.place, h.host) filter (where h.host is not null), '{}') as hosts
       from openkeuken.organisations o left join openkeuken.hosts h on h.organisation_id = o.id
      group by o.id order by o.id`,
  )
  const all = rows.map((row) =>
    toOrganisation(row, secret, rows.length > 1 ? addressAt(row.hosts[0], address) : address),
  )
  const byHost = new Map(rows.flatMap((row, index) => row.hosts.map((host) => [host, all[index]] as const)))
  return {
    all,
    at: (host) => (all.length === 1 ? all[0] : byHost.get(host.toLowerCase())),
    named: (schema) => all.find((organisation) => organisation.schema === schema),
  }
}

const toOrganisation = (row: Row, secret: Buffer, address: URL): Organisation => ({
  id: Number(row.id),
  schema: row.schema_name,
  name: row.name,
  address: address.href.replace(/\/$/, ''),
  key: createHmac('sha256', secret).update(`organisation:${row.schema_name}`).digest(),
})

function addressAt(host: string | undefined, address: URL) {
  const own = new URL(address)
  if (host) own.hostname = host
  return own
}

/** A schema name made of the organisation's name. */
export const schemaFor = (name: string) =>
  `org_${
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'one'
  }`
