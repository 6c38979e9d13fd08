import { planMeeting } from '../src/meetings/meeting/planning.ts'
import { startSeries } from '../src/meetings/series/starting-series.ts'
import { sql } from '../src/platform/database/sql.ts'
import { forgetSettings } from '../src/platform/settings.ts'
import type { World } from './world.ts'

/** Makes the world a demo in which the second act of the tour can be played: the cast bears the names it asks for. */
export async function becomeStage(w: World, language: 'nl' | 'en' = 'nl'): Promise<void> {
  const mail = language === 'en' ? 'grace@obi.example' : 'gerard@hofman.example'
  await w.act(async (tx) => {
    await tx.run(sql`update settings set demo = true`)
    await tx.run(
      sql`update persons set mail = 'yusuf@zonnedam.example', first_name = 'Yusuf', name = 'Yusuf Aydın' where id = ${w.fatima.id}`,
    )
    await tx.run(
      sql`update persons set mail = 'willem@zonnedam.example', first_name = 'Willem', name = 'Willem de Graaf' where id = ${w.ada.id}`,
    )
    await tx.run(sql`
      update contact_ways set value = ${mail}, normalised = ${mail} where customer_id = ${w.otto.id}`)
    const seriesId = await startSeries(tx, w.ada.actor, {
      name: 'Maandagoverleg',
      kind: 'management',
      people: [w.joost.id, w.fatima.id],
    })
    await planMeeting(tx, w.ada.actor, { seriesId, startsAt: new Date(Date.now() + 3_600_000) })
  })
  forgetSettings(w.db.organisation.schema)
}
