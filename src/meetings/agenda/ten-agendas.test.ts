import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectors } from '../../../test/data/ten-agendas.ts'
import { moreSectors } from '../../../test/data/ten-more-agendas.ts'
import { world } from '../../../test/world.ts'
import { observe } from '../../insights/observations/observing.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { itemsOf } from '../items/item.ts'
import { fittingQuestions } from '../lens/choosing-question.ts'
import { sentencesOn } from '../lens/sentences.ts'
import { planMeeting } from '../meeting/planning.ts'
import { startSeries } from '../series/starting-series.ts'
import { isQuestion, SIX_QUESTIONS } from '../six-questions.ts'
import { pasteAgenda } from './putting.ts'

// Prints what is proposed for twice ten agendas, so that somebody who did not make it can judge: node --test (this file).
for (const { name, agendas, voices } of [...sectors, ...moreSectors]) {
  const w = await world()
  for (const words of voices) {
    const { id } = await w.db.one<{ id: Id<'customers'> }>(
      sql`insert into customers (name) values ('Anoniem') returning id`,
    )
    await w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: id }))
  }

  for (const agenda of agendas) {
    test(`${name}: ${agenda.name}`, async (context) => {
      const items = await w.act(async (tx) => {
        const seriesId = await startSeries(tx, w.marieke.actor, { name: agenda.name })
        const meetingId = await planMeeting(tx, w.marieke.actor, {
          seriesId,
          startsAt: new Date(Date.now() + 86_400_000),
        })
        await pasteAgenda(tx, w.marieke.actor, { meetingId, text: agenda.text })
        return await itemsOf(tx, meetingId)
      })
      const asked = items.filter(({ procedural }) => !procedural)
      assert.ok(asked.length >= 3 && asked.length <= 7, items.map(({ title }) => title).join(' / '))
      const said = await sentencesOn(w.db, asked)
      for (const item of asked) {
        assert.ok(isQuestion(item.question) && fittingQuestions(item).includes(item.question))
        const voice = item.observation_id === null ? undefined : said.get(item.observation_id)
        context.diagnostic(
          `${item.title} [${item.subject}] — ${SIX_QUESTIONS[item.question].nl} — ${voice ? `‘${voice.words}’` : '(nothing fits)'}`,
        )
      }
    })
  }
}
