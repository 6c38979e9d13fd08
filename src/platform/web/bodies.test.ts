import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'

const w = await world()

const post = (path: string, type: string, body: string) =>
  w.app.request(path, {
    method: 'POST',
    body,
    headers: { host: w.host, origin: `http://${w.host}`, 'content-type': type },
  })

const FORM = 'application/x-www-form-urlencoded'
const parts = (count: number) =>
  `${'--ok\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--ok--\r\n`

test('a body of nothing but fields is refused, at every door', async () => {
  for (const path of ['/questions', '/suggestions', '/desk/requests/1/answers', '/nowhere']) {
    const { status } = await post(path, FORM, 'a=b&'.repeat(900_000))
    assert.ok([401, 404, 413].includes(status), `${path} answered ${status}`)
    const many = await post(path, 'multipart/form-data; boundary=ok', parts(400_000))
    assert.ok([401, 404, 413].includes(many.status), `${path} answered ${many.status}`)
  }
})

test('text without files stays small; a form as large as ours are goes through', async () => {
  assert.equal((await post('/questions', FORM, `words=${'a'.repeat(5_000_000)}`)).status, 413)
  assert.equal((await post('/questions', FORM, `words=${'a'.repeat(3_000_000)}`)).status, 422)
  assert.equal((await post('/questions', 'multipart/form-data; boundary="ok"', parts(150))).status, 422)
  assert.equal((await post('/questions', 'multipart/form-data', parts(150))).status, 400)
})

test('millions of signs of text are refused in whatever form they come, and what is drawn again stays small', async () => {
  const quotes = (count: number) =>
    `--ok\r\nContent-Disposition: form-data; name="words"\r\n\r\n${'"'.repeat(count)}\r\n--ok--\r\n`
  const huge = await post('/questions', 'multipart/form-data; boundary=ok', quotes(28_000_000))
  assert.equal(huge.status, 413)
  assert.ok((await huge.text()).length < 100_000)
  const large = await post('/questions', 'multipart/form-data; boundary=ok', quotes(3_900_000))
  assert.equal(large.status, 422)
  assert.ok((await large.text()).length < 2_000_000)
})

test('an address that no row can have is not there, and no fault of ours', async () => {
  for (const path of ['/answers/%00', '/services/%00', '/answers/99999999999999999999'])
    assert.equal((await w.get(path)).status, 404, path)
  const planning = await w.get('/desk/visits/plan?customer=99999999999999999999', w.marieke)
  assert.ok([200, 404].includes(planning.status))
})

test('another site sends nothing in anybody’s name, whatever it calls what it sends', async () => {
  for (const type of [FORM, 'application/json', 'text/plain', undefined]) {
    const answer = await w.app.request('/sign-out', {
      method: 'POST',
      headers: {
        host: w.host,
        origin: 'https://elsewhere.example',
        cookie: w.marieke.cookie,
        ...(type && { 'content-type': type }),
      },
    })
    assert.equal(answer.status, 403, type)
  }
})

test('forms with files wait for each other, words alone wait for nobody', async () => {
  const bytes = 300_000
  const send = (body: ReadableStream | string) =>
    w.app.request('/questions', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        host: w.host,
        origin: `http://${w.host}`,
        'content-type': 'multipart/form-data; boundary=ok',
        'content-length': String(bytes),
      },
    } as RequestInit)
  const taps: ReadableStreamDefaultController[] = []
  const stalled = Array.from({ length: 4 }, () => send(new ReadableStream({ start: (tap) => void taps.push(tap) })))
  let answered = false
  const fifth = Promise.resolve(send(parts(2))).then((answer) => {
    answered = true
    return answer
  })
  assert.equal((await post('/questions', FORM, 'words=')).status, 422)
  assert.ok(!answered, 'the fifth waits while four come in')
  taps[0]?.close()
  assert.equal((await fifth).status, 422)
  for (const tap of taps.slice(1)) tap.close()
  await Promise.all(stalled)
})
