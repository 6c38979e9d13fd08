import type * as tables from '../../platform/database/tables.ts'

export type EndingKind = tables.ProblemEndings['ending']

/** Everything that is decided by how a problem ends. A new ending does not compile before it says all of this. */
interface Decided {
  /** Who was told is asked whether it works now; *not*, with a word about it, opens it again. */
  asksWhether: boolean
  /** What stands before our words on the public page; where there is nothing, it does not go there. */
  publicAs?: 'we_did' | 'we_do_not'
  /** Departments that were asked to own it answer first, or it is said why nobody waits for them. */
  waitsForAsked: boolean
  /** It goes on as another problem: everybody who raised it goes along. */
  goesOn: boolean
}

export const ENDINGS: Record<EndingKind, Decided> = {
  done: { asksWhether: true, publicAs: 'we_did', waitsForAsked: true, goesOn: false },
  declined: { asksWhether: false, publicAs: 'we_do_not', waitsForAsked: true, goesOn: false },
  merged: { asksWhether: false, waitsForAsked: false, goesOn: true },
}
