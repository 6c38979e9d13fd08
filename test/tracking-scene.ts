import { close } from '../src/requests/ending/closing.ts'
import { sayNo } from '../src/requests/ending/saying-no.ts'
import type { World } from './world.ts'

export type Asked = Awaited<ReturnType<World['ask']>>

/** Questions as their customers see them, in some of their states. */
export function trackingScene(w: World) {
  const hedge = () =>
    w.ask({ words: 'Wanneer wordt de heg bij nummer 12 gesnoeid?', expectation: 'Dat mijn moeder erlangs kan' })
  const ended = async () => {
    const asked = await hedge()
    const letGo = 'het is gedaan'
    await w.act((tx) =>
      close(tx, w.marieke.actor, {
        id: asked.id,
        outcome: 'done',
        account: 'De heg is gesnoeid.',
        nextStep: 'In het voorjaar weer.',
        letGo,
      }),
    )
    return asked
  }
  const refusedNo = async () => {
    const asked = await w.ask({ words: 'Mag de heg van de buren helemaal weg?' })
    await w.act((tx) =>
      sayNo(tx, w.marieke.actor, {
        id: asked.id,
        partly: false,
        why: 'De heg is niet van u.',
        account: 'We keken naar de grens.',
        possible: 'Praten met de buren.\nWij snoeien de kant van de stoep.',
      }),
    )
    return asked
  }
  return { hedge, ended, refusedNo }
}
