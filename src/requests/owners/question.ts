import type { Id } from '../../platform/database/ids.ts'
import type { Circumstances } from './circumstances.ts'

/** A question looking for its person. */
export interface Question {
  words: string
  departmentId?: Id<'departments'> | undefined
  customerId?: Id<'customers'> | undefined
  /** A closed service: only people of its department are asked. */
  closed?: boolean | undefined
  /** The department's people go before anybody who knows more. */
  departmentFirst?: boolean | undefined
  /** It fits nothing: for the people of `departmentId`, the front desk, unless colleagues said otherwise or somebody helped this customer before. */
  frontDesk?: boolean | undefined
  /** Who it must not go to: who decided before, when another person looks again; whom a complaint names. */
  not?: readonly number[]
  /** What speaks for whom, when that was looked up before. */
  circumstances?: Circumstances | undefined
}

/** Somebody a question could go to, with what speaks for it. */
export interface Candidate {
  person_id: Id<'persons'>
  score: number
  /** How much of the subject this person knows, by what they filled in themselves; rare words weigh more. */
  expertise: number
  in_department: boolean
  /** Of the front desk, where it comes because it fits nowhere else. */
  front_desk?: boolean
  helped_before: boolean
  /** How much colleagues sent such questions here (above 0) or away from here (below 0). */
  corrected: number
  reachable: boolean
  carries: number
}
