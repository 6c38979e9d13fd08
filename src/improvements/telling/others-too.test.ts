import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROBLEMS, QUESTIONS } from '../../../test/data/others-too.ts'
import { isAboutTheSame } from './others-too.ts'

test('beside a question stands only what others ran into as well: at least nine of ten fit, and most that fit are there', () => {
  const shown = QUESTIONS.flatMap(([asked, fits]) =>
    Object.entries(PROBLEMS)
      .filter(([, problem]) => isAboutTheSame(problem, asked))
      .map(([key]) => ({ asked, key, fits: key === fits })),
  )
  const right = shown.filter(({ fits }) => fits).length
  const all = QUESTIONS.filter(([, fits]) => fits).length
  const wrong = shown.filter(({ fits }) => !fits)
  assert.ok(right >= 0.9 * shown.length, JSON.stringify(wrong))
  assert.ok(right >= 0.6 * all, `${right} of ${all}`)
})
