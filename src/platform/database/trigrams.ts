import type pg from 'pg'

/** The index by which words that look alike are found; where it is not, nobody looks for them. */
export const ALIKE = 'heard_words_alike'

/**
 * Makes ready what finds words that look alike: `pg_trgm`, one of Postgres' own extensions. Where it may not be made or is
 * not installed, the program searches for exactly what was typed.
 */
export async function makeTrigrams(client: pg.Client, say: (line: string) => void): Promise<void> {
  if (await haveTrigrams(client)) return
  await client.query('create extension if not exists pg_trgm with schema public').catch((error: Error) => {
    say(`Search finds exactly what is typed: the extension pg_trgm is not there (${error.message}).`)
  })
}

/** Indexes the words of an organisation by threes of their letters, where the extension is there to be used. */
export async function indexAlike(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `"${schema}".heard_words`,
  ])
  if (rows[0]?.there && (await haveTrigrams(client)))
    await client.query(`create index if not exists ${ALIKE} on "${schema}".heard_words using gin (word gin_trgm_ops)`)
}

async function haveTrigrams(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select exists (select from pg_opclass where opcname = 'gin_trgm_ops' and opcnamespace = 'public'::regnamespace) as there`,
  )
  return rows[0]?.there === true
}
