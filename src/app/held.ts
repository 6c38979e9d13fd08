import { workingPerson } from '../people/person.ts'
import type { Subject } from '../platform/events/events.ts'
import { type Leaving, leaveFirst } from '../platform/held/leaving.ts'
import type { Server } from '../platform/server.ts'
import type { Ctx } from '../platform/web/context.ts'
import type { Route } from '../platform/web/routes.ts'

/** What lets held deeds leave: the deeds are those of the routes. */
export const leavingOf = ({ files, log }: Server, routes: readonly Route[]): Leaving => ({
  deed: (name) => routes.find(({ deed }) => deed?.name === name)?.deed,
  store: files,
  actorNow: workingPerson,
  log,
})

/** What a form at the desk is about, by its address. */
const SUBJECTS: readonly [RegExp, string][] = [
  [/^\/desk\/(?:work\/)?requests\/(\d+)\//, 'request'],
  [/^\/desk\/meetings\/(\d+)\//, 'meeting'],
  [/^\/desk\/customers\/(\d+)\//, 'customer'],
  [/^\/desk\/improvements\/(\d+)\//, 'problem'],
]

function subjectAt(path: string): Subject | undefined {
  for (const [address, kind] of SUBJECTS) {
    const id = Number(address.exec(path)?.[1])
    if (id > 0) return { kind, id }
  }
}

/** Whoever does something more about a subject sees what they did before leave first. */
export function keepOrder(c: Ctx, leaving: Leaving): void {
  if (c.req.method !== 'POST') return
  const here = subjectAt(c.req.path)
  c.set('leaveFirst', (sent, about) =>
    leaveFirst(c.var.db, leaving, { personId: c.var.me.id, about: here ? [here, ...about] : about, sent }),
  )
}
