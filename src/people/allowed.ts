import type { Actor } from '../platform/actor.ts'
import { notFound } from '../platform/refusal.ts'

/** For what only administrators do, and the program itself when it sets an organisation up. For others it is not there. */
export function mustAdminister(actor: Actor): void {
  if (actor.kind === 'system' || (actor.kind === 'person' && actor.administrator)) return
  throw notFound()
}

/** For what everybody who works here may do, and the program itself. For others it is not there. */
export function mustWorkHere(actor: Actor): void {
  if (actor.kind !== 'person' && actor.kind !== 'system') throw notFound()
}
