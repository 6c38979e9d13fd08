import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { sql } from '../database/sql.ts'

const w = await world()

const count = async () => (await w.db.one<{ count: number }>(sql`select count(*) from requests`)).count
const asking = (words: string, key: string) => w.post('/questions', { words, reach: 'iemand@example.org', key })

test('a form counts once by its key, and only while it says the same', async () => {
  const key = 'sent-from-the-library'
  const before = await count()
  const first = (await asking('Waar kan ik mijn fiets ophalen?', key)).headers.get('location')
  assert.equal((await asking('Waar kan ik mijn fiets ophalen?', key)).headers.get('location'), first)
  assert.equal(await count(), before + 1)

  const next = await asking('Ik krijg mijn rekening niet betaald', key)
  assert.notEqual(next.headers.get('location'), first, 'who goes back to the page gets no link of who was there before')
  assert.equal(await count(), before + 2, 'and is heard')
})

test('a key that was used elsewhere swallows nothing', async () => {
  const key = 'one-key-for-two-things'
  const { id, token } = await w.ask()
  await asking('Een vraag', key)
  const sent = await w.post(`/track/${token}/messages`, { body: 'Een bericht', key })
  assert.equal(sent.headers.get('location'), `/track/${token}#write`)
  const { messages } = await w.db.one<{ messages: number }>(
    sql`select count(*) as messages from messages where request_id = ${id} and body = 'Een bericht'`,
  )
  assert.equal(messages, 1)
})
