import { equal, ok } from 'node:assert/strict'
import { startSession } from '../src/platform/web/sessions.ts'
import { openScene } from './audiences-scene.ts'
import { injections, naughty } from './hostile.ts'
import type { Posted } from './hostile-forms.ts'
import { type Colleague, world } from './world.ts'

// An organisation to try bad input on, with who is signed in.

export const w = await world()
const cookieOf = async (who: Colleague) => `desk=${await w.act((tx) => startSession(tx, 'person', who.id))}`
export const marieke = await cookieOf(w.marieke)
export const ada = await cookieOf(w.ada)
export const scene = () => openScene(w, { owner: w.marieke, adviser: w.joost, service: w.services.hedge })
/** What breaks programs, and what tries to run. */
export const hostile = [...naughty, ...injections]

/** Faults of ours, as the log tells them. */
export const faults: string[] = []
Object.assign(w.server.log, { error: (facts: { err?: Error }) => faults.push(facts.err?.stack ?? '') })

/** It was refused, with a sentence. */
export function refusesInWords(sent: Posted, text: string) {
  equal(sent.status, 422, `${sent.status} for ${JSON.stringify(text)}: ${faults.at(-1)}`)
  tellsWhy(sent)
}

export function tellsWhy({ page, html }: Posted) {
  ok(
    page.element(({ attribs }) => attribs.role === 'alert' || attribs.class?.includes('error') === true) ||
      page.text.length > 50,
    'says what is wrong',
  )
  ok(!html.includes('Error:'))
}
