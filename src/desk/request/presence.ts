import type { Id } from '../../platform/database/ids.ts'
import type { Organisation } from '../../platform/database/organisations.ts'
import { type Live, PASSING } from '../../platform/events/live.ts'

const AGAIN_MS = 60_000 // said again while a page is open, so that a process that stopped is forgotten
const FORGET_MS = 150_000
const AWAY_MS = 4_000 // a page that reloads comes back within this time

/**
 * Who has which question open at this moment, so that two people see each other. It lives in the hints between
 * processes and in their memory while it lasts: stored nowhere, and nobody can look back in it.
 */
export class Presence {
  #live: Live
  #awayMs: number
  /** By place (organisation and question): by person, when last heard. */
  #here = new Map<string, Map<number, number>>()
  /** Open pages of this process, by place and person. */
  #pages = new Map<string, number>()
  #forgotAt = Date.now()

  constructor(live: Live, awayMs = AWAY_MS) {
    this.#live = live
    this.#awayMs = awayMs
    live.hearAll((schema, subject) => this.#hear(schema, subject))
  }

  /** What a page watches, to be drawn again when somebody comes or goes. */
  subject = (requestId: Id<'requests'>) => `${PASSING}around:${requestId}`

  /** Who else has this question open now. */
  others(organisation: Organisation, requestId: Id<'requests'>, me: number): number[] {
    const here = this.#here.get(placeOf(organisation.schema, requestId))
    const fresh = Date.now() - FORGET_MS
    return [...(here ?? [])].filter(([id, at]) => id !== me && at > fresh).map(([id]) => id)
  }

  /** Somebody opened the page; call what is returned when it closes. */
  enter(organisation: Organisation, requestId: Id<'requests'>, me: number): () => void {
    const page = `${placeOf(organisation.schema, requestId)}.${me}`
    this.#pages.set(page, (this.#pages.get(page) ?? 0) + 1)
    this.#say(organisation, 'here', { requestId, me })
    const again = setInterval(() => this.#live.announce(organisation, [hint('here', requestId, me)]), AGAIN_MS)
    again.unref()
    return () => {
      clearInterval(again)
      setTimeout(() => this.#leave(organisation, { requestId, me, page }), this.#awayMs).unref()
    }
  }

  #leave(organisation: Organisation, { requestId, me, page }: { requestId: Id<'requests'>; me: number; page: string }) {
    const left = (this.#pages.get(page) ?? 1) - 1
    if (left > 0) return void this.#pages.set(page, left)
    this.#pages.delete(page)
    this.#say(organisation, 'gone', { requestId, me })
  }

  /** The others' pages are drawn again only when there are others. */
  #say(
    organisation: Organisation,
    what: 'here' | 'gone',
    { requestId, me }: { requestId: Id<'requests'>; me: number },
  ) {
    const others = this.others(organisation, requestId, me).length > 0
    this.#live.announce(organisation, [hint(what, requestId, me), ...(others ? [this.subject(requestId)] : [])])
  }

  #hear(schema: string, subject: string) {
    const [, what, requestId, person] = HINT.exec(subject) ?? []
    if (!what) return
    this.#forget()
    const place = placeOf(schema, Number(requestId) as Id<'requests'>)
    const here = this.#here.get(place) ?? new Map<number, number>()
    if (what === 'here') here.set(Number(person), Date.now())
    else here.delete(Number(person))
    if (here.size > 0) this.#here.set(place, here)
    else this.#here.delete(place)
  }

  /** Lets go of who was heard of too long ago: a process that stopped does not say that its pages closed. */
  #forget() {
    const now = Date.now()
    if (now - this.#forgotAt < FORGET_MS) return
    this.#forgotAt = now
    for (const [place, here] of this.#here) {
      for (const [person, at] of here) if (now - at > FORGET_MS) here.delete(person)
      if (here.size === 0) this.#here.delete(place)
    }
  }
}

const placeOf = (schema: string, requestId: Id<'requests'>) => `${schema}/${requestId}`

const hint = (what: 'here' | 'gone', requestId: Id<'requests'>, person: number) =>
  `${PASSING}${what}:${requestId}.${person}`

const HINT = new RegExp(`^${PASSING}(here|gone):(\\d+)\\.(\\d+)$`)
