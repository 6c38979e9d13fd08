import type { Bilingual } from '../bilingual.ts'
import type { Kind } from '../retention/kinds.ts'

/** Whose life a field tells of: a customer's, a colleague's, or nobody's. */
export type Whose = 'customer' | 'staff' | 'nobody'

export interface Field {
  whose: Whose
  what: Bilingual
}

/** How long rows stay: a kind of the retention settings, or a rule that is not a setting. */
export type Kept = Kind | 'organisation' | 'at_once' | 'log' | 'works_here'

/** Under which heading a customer reads of it. */
export type Group = 'you' | 'questions' | 'heard' | 'better' | 'tables' | 'mail' | 'doors' | 'us' | 'inside'

/** What one table keeps: why, what a customer has of it, how long, and every field of it. */
export interface Entry {
  table: string
  group: Group
  kept: Kept
  /** What it is for. */
  why: Bilingual
  /** What the customer has of it. */
  benefit: Bilingual
  fields: Record<string, Field>
}

/** A field that tells of a customer. */
export const theirs = (nl: string, en: string): Field => ({ whose: 'customer', what: [nl, en] })

/** A field that tells of somebody who works here. */
export const ours = (nl: string, en: string): Field => ({ whose: 'staff', what: [nl, en] })

/** A field that tells of nobody. */
export const plain = (nl: string, en: string): Field => ({ whose: 'nobody', what: [nl, en] })

/** Fields that mean the same wherever they stand. */
export const COMMON: Readonly<Record<string, Field>> = {
  id: plain('nummer, om naar te verwijzen', 'number, to refer to'),
  revision: plain(
    'telt wijzigingen, zodat niemand iets overschrijft',
    'counts changes, so that nobody overwrites anything',
  ),
  search: plain(
    'de woorden waarop het gevonden wordt; weg als de tekst weg is',
    'the words it is found by; gone when the text is',
  ),
  position: plain('de volgorde', 'the order'),
  language: plain('in welke taal het geschreven is', 'the language it is written in'),
  request_id: theirs('bij welke vraag het hoort', 'the question it belongs to'),
  customer_id: theirs('van of over wie', 'whom it is of'),
  group_id: plain('bij welke groep {customers}', 'which group of {customers}'),
  person_id: ours('wie van ons', 'who of us'),
  department_id: plain('welke afdeling', 'which department'),
  service_id: plain('welke dienst', 'which service'),
  visit_id: theirs('bij welk bezoek', 'which visit'),
  closure_id: plain('bij welk einde van de vraag', 'which ending of the question'),
  step_id: plain('bij welke stap', 'which step'),
  item_id: plain('bij welk agendapunt', 'which agenda item'),
  meeting_id: plain('bij welk overleg', 'which meeting'),
  series_id: plain('bij welke reeks overleggen', 'which series of meetings'),
  problem_id: plain('bij welk probleem van {customers}', 'which {customer} problem'),
  decision_id: plain('bij welk besluit', 'which decision'),
  insight_id: plain('bij welk inzicht', 'which insight'),
  observation_id: plain('bij welke waarneming', 'which observation'),
  moment: plain('op welk moment van de reis langs ons', 'at which moment of their way with us'),
  made_at: plain('wanneer het gemaakt is', 'when it was made'),
  created_at: plain('wanneer het gemaakt is', 'when it was made'),
  changed_at: plain('wanneer er voor het laatst iets veranderde', 'when something last changed'),
  ended_at: plain('wanneer het eindigde', 'when it ended'),
  said_at: plain('wanneer het gezegd is', 'when it was said'),
  added_at: plain('wanneer het erbij kwam', 'when it was added'),
  withdrawn_at: plain('wanneer het is ingetrokken', 'when it was withdrawn'),
  closed_service: plain(
    'of het over een besloten dienst gaat: dan ziet bijna niemand het',
    'whether it is of a closed service: then hardly anybody sees it',
  ),
  made_by: ours('wie van ons het maakte', 'who of us made it'),
}
