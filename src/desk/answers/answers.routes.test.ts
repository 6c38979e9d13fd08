import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { latestAnswers } from '../../answers/answer.ts'

const w = await world()

const filled = {
  key: 'form-00001',
  question: 'Wanneer komt de vuilniswagen?',
  body: 'Op **maandag**.\n\n<script>alert(1)</script>',
  language: 'nl',
  serviceId: String(w.services.hedge),
  source: '',
}

test('an employee publishes an answer, and reads it as everybody does', async () => {
  const made = await w.post('/desk/answers', filled, w.marieke)
  assert.equal(made.status, 303)
  const page = await (await w.get(made.headers.get('location') ?? '', w.marieke)).text()
  assert.match(page, /<strong>maandag<\/strong>/)
  assert.doesNotMatch(page, /alert\(1\)/)
  assert.match(page, /Heg of boom snoeien/)
  assert.equal(
    (await w.post('/desk/answers', filled, w.marieke)).headers.get('location'),
    made.headers.get('location'),
    'sent twice counts once',
  )
  assert.equal((await latestAnswers(w.db)).rows.length, 1)
})

test('what was typed comes back with the error beside its field', async () => {
  const refused = await w.post('/desk/answers', { ...filled, key: 'form-00002', question: '' }, w.marieke)
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /id="field-question-error"/)
  assert.match(page, /Op \*\*maandag\*\*/)
})

test('searching finds it, and nothing found offers to write it', async () => {
  assert.match(
    await (await w.get('/desk/answers?q=de+vuilniswagen+komt', w.joost)).text(),
    /1 antwoord lijkt op “de vuilniswagen komt”/,
  )
  const nothing = await (await w.get('/desk/answers?q=%3Cb%3Ezeppelin', w.joost)).text()
  assert.match(nothing, /Over “&lt;b&gt;zeppelin” staat er nog niets/)
  assert.match(nothing, /href="\/desk\/answers\/new\?question=%3Cb%3Ezeppelin"/)
})

test('canned texts are added on a page, with a shortcut that reads', async () => {
  assert.equal(
    (await w.post('/desk/texts', { title: 'Dank', shortcut: ':Dank', body: 'Dank u.' }, w.marieke)).status,
    303,
  )
  assert.match(await (await w.get('/desk/texts', w.marieke)).text(), /:dank/)
  assert.match(
    await (await w.post('/desk/texts', { title: 'Dank', shortcut: 'dank u!', body: 'Dank u.' }, w.marieke)).text(),
    /field-shortcut-error/,
  )
})

test('the desk is for colleagues', async () => {
  for (const path of ['/desk/answers', '/desk/answers/new', '/desk/texts'])
    assert.equal((await w.get(path)).status, 303, path)
  assert.equal((await w.post('/desk/answers', filled)).status, 401)
})
