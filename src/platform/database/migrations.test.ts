import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrate } from './migrations.ts'

// A database of its own, with the shared tables as they are and an organisation with small migrations of its own.
const server = new URL(process.env.TEST_DATABASE_URL ?? '')
const name = `migrating_${randomUUID().replaceAll('-', '')}`
const place = await mkdtemp(join(tmpdir(), 'openkeuken-migrations-'))
const folder = pathToFileURL(`${place}/`)
const at = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href
const url = at(name)

async function on<Result>(address: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const one = async (query: string) => (await on(url, (client) => client.query(query))).rows[0]
const write = (file: string, text: string) => writeFile(join(place, 'organisation', file), text)

await on(server.href, (client) => client.query(`create database ${name}`))
await cp(new URL('../../../db/migrations/shared/', import.meta.url), join(place, 'shared'), { recursive: true })
await mkdir(join(place, 'organisation'))
await write('0001-first.sql', 'create table events (id int);\ncreate table things (id int);\n')
after(async () => {
  await on(server.href, (client) => client.query(`drop database ${name} with (force)`))
  await rm(place, { recursive: true })
})

test('two starts at once bring an empty database up together', async () => {
  await Promise.all([migrate(url, undefined, folder), migrate(url, undefined, folder)])
  await one(`insert into openkeuken.organisations (schema_name, name) values ('org_one', 'One')`)
  await one('create schema org_one')
  await Promise.all([migrate(url, undefined, folder), migrate(url, undefined, folder)])
  assert.deepEqual(await one('select count(*)::int as n from org_one.things'), { n: 0 })
})

test('a migration that was ended in the middle is not there at all, and applied as a whole at the next start', async () => {
  await one('create table public.slow (id int)')
  await write(
    '0002-halfway.sql',
    `create table halves (id int);
select pg_sleep(case when to_regclass('public.slow') is null then 0 else 60 end);
create table other_halves (id int);
`,
  )
  const killed = migrate(url, undefined, folder)
  killed.catch(() => {})
  for (let ended = false; !ended; await sleep(20))
    ended = (
      await one(
        `select pg_terminate_backend(pid) as ended from pg_stat_activity
        where datname = current_database() and query like 'select pg_sleep(case%'`,
      )
    )?.ended
  await assert.rejects(killed)
  assert.deepEqual(await one(`select to_regclass('org_one.halves') as half`), { half: null })

  await one('drop table public.slow')
  await migrate(url, undefined, folder)
  assert.deepEqual(
    await one(`select to_regclass('org_one.halves')::text as half, to_regclass('org_one.other_halves')::text as other`),
    {
      half: 'org_one.halves',
      other: 'org_one.other_halves',
    },
  )
})

test('a migration that fails changes nothing, and the mended one is applied', async () => {
  await write('0003-faulty.sql', 'create table faulty (id int);\ninsert into not_there values (1);\n')
  await assert.rejects(migrate(url, undefined, folder), /not_there/)
  await write('0003-faulty.sql', 'create table faulty (id int);\n')
  await migrate(url, undefined, folder)
})

test('a table in use is waited for without making others wait, and applied when it is free', async () => {
  await write('0004-busy.sql', 'alter table things add column word text;\n')
  const user = new pg.Client({ connectionString: url })
  await user.connect()
  await user.query('begin')
  await user.query('select from org_one.things')
  const said: string[] = []
  const migrating = migrate(url, (line) => said.push(line), folder)
  while (said.length === 0) await sleep(20)
  await on(url, (client) => client.query('select from org_one.things')) // nobody stands in line before it
  await user.query('commit')
  await user.end()
  await migrating
  assert.deepEqual(said, [
    'org_one: 0004-busy.sql waits for a table that is in use.',
    'migrated org_one: 0004-busy.sql',
  ])
})

test('a migration that was changed after it was applied is refused in words; other ends of lines are no change', async () => {
  await write('0001-first.sql', 'create table events (id int);\r\ncreate table things (id int);\r\n')
  await migrate(url, undefined, folder)
  await write('0001-first.sql', 'create table events (id int);\ncreate table things (id bigint);\n')
  await assert.rejects(migrate(url, undefined, folder), /0001-first\.sql is not the one that was applied/)
})

test('what stood in a column for English survives as one value per language', async () => {
  await write('0001-first.sql', 'create table events (id int);\ncreate table things (id int);\n')
  await write(
    '0005-as-they-were.sql',
    `create table problem_endings (id int, words text, possible text, words_en text not null default '', possible_en text not null default '');
create table privacy_statement (words text, words_en text not null default '');
create table demo_stories (title text, title_en text, teaser text, teaser_en text);
insert into problem_endings values (1, 'Nee.', 'Dit.', 'No, "never".', 'This.'), (2, 'Klaar.', '', 'Done.', ''), (3, 'Klaar.', '', '', '');
insert into privacy_statement values ('Weinig.', 'Little.');
insert into demo_stories values ('De heg', 'The hedge', 'Wie?', 'Who?'), ('', '', '', '');
`,
  )
  const name = '0860-said-in-each-language.sql'
  await cp(new URL(`../../../db/migrations/organisation/${name}`, import.meta.url), join(place, 'organisation', name))
  await migrate(url, undefined, folder)
  assert.deepEqual(await one(`select jsonb_agg(to_jsonb(e) order by id) as rows from org_one.problem_endings e`), {
    rows: [
      {
        id: 1,
        words: 'Nee.',
        possible: 'Dit.',
        translations: { words: { en: 'No, "never".' }, possible: { en: 'This.' } },
      },
      { id: 2, words: 'Klaar.', possible: '', translations: { words: { en: 'Done.' } } },
      { id: 3, words: 'Klaar.', possible: '', translations: {} },
    ],
  })
  assert.deepEqual(await one('select words, translations from org_one.privacy_statement'), {
    words: 'Weinig.',
    translations: { words: { en: 'Little.' } },
  })
  assert.deepEqual(await one(`select jsonb_agg(translations) as said from org_one.demo_stories`), {
    said: [{ title: { en: 'The hedge' }, teaser: { en: 'Who?' } }, {}],
  })
})

test('a database that knows more than the program is refused in words', async () => {
  await rm(join(place, 'organisation', '0860-said-in-each-language.sql'))
  await assert.rejects(
    migrate(url, undefined, folder),
    /newer version of Openkeuken \(it knows 0860-said-in-each-language\.sql\)/,
  )
})
