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
