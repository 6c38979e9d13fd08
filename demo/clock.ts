import { mock } from 'node:test'
import type pg from 'pg'

/**
 * Lets a demo be played in its own time: every act at its own moment, by the same verbs that run in earnest. While
 * loading, `now()` and `clock_timestamp()` of Postgres are found first in a schema of ours, and `Date` of this process
 * is set alike. Nothing of it remains afterwards.
 */
export const CLOCK_SCHEMA = 'demo_clock'

export async function makeClock(client: pg.Client | pg.Pool): Promise<void> {
  await client.query(`create schema if not exists ${CLOCK_SCHEMA}`)
  const played = `current_setting('openkeuken.played', true)::timestamptz
    + (pg_catalog.clock_timestamp() - current_setting('openkeuken.set_at', true)::timestamptz)`
  for (const name of ['now', 'clock_timestamp']) {
    await client.query(
      `create or replace function ${CLOCK_SCHEMA}.${name}() returns timestamptz language sql volatile as $$ select ${played} $$`,
    )
  }
  await client.query(`grant usage on schema ${CLOCK_SCHEMA} to public`)
}

export async function removeClock(client: pg.Client | pg.Pool): Promise<void> {
  mock.timers.reset()
  await client.query(`drop schema if exists ${CLOCK_SCHEMA} cascade`)
}

/** Columns that take the time by themselves were told which clock at their making: this tells them the other one. */
export async function bindDefaults(
  client: pg.Client,
  schema: string,
  clock: typeof CLOCK_SCHEMA | 'pg_catalog',
): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %I.%I alter column %I set default %s.now()', table_schema, table_name, column_name, $2::text) as statement
       from information_schema.columns where table_schema = $1 and column_default in ('now()', $3)`,
    [schema, clock, `${CLOCK_SCHEMA}.now()`],
  )
  for (const { statement } of rows) await client.query(statement)
}

/** From here on it is `moment`, for this process and for the one connection of the pool. */
export async function setClock(pool: pg.Pool, moment: Date): Promise<void> {
  mock.timers.reset()
  mock.timers.enable({ apis: ['Date'], now: moment })
  await pool.query(
    `select set_config('openkeuken.played', $1, false), set_config('openkeuken.set_at', pg_catalog.clock_timestamp()::text, false)`,
    [moment.toISOString()],
  )
}
