import { FIRST } from '../../language/languages.ts'
import { inLanguage } from '../../language/translated.ts'
import { type DayTerm, lastDayToObject } from '../../lib/terms.ts'
import { dayOf } from '../../lib/time.ts'
import { wordsIn } from '../../pages/words.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { Refusal, refused } from '../../platform/refusal.ts'
import type { Settings } from '../../platform/settings.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import type { ServiceVersion } from '../../services/service.ts'
import type { Language } from '../../ui/words/i18n.ts'
import { lockOpenRequest, type RequestRow } from '../request.ts'
import { type WholeRequest, wholeRequest } from '../whole-request.ts'
import { accountDraft } from './account.ts'
import { type Ending, endRequest } from './ending.ts'
import { whoLooksAgain } from './second-look.ts'

/** Where a no comes from: of these a figure says how many are ours to change. */
export const NO_KINDS = ['law', 'policy', 'own_process', 'capacity', 'not_ours', 'price'] as const

export type NoKind = (typeof NO_KINDS)[number]

export interface SayingNo {
  id: Id<'requests'>
  /** Part of it is granted. */
  partly: boolean
  /** Why not, in plain words. */
  why: string
  /** What is possible instead. */
  possible: string
  account?: string | undefined
  nextStep?: string | undefined
  /** Who can look again; somebody else than the one who decides. Chosen when left out. */
  lookAgainId?: Id<'persons'> | undefined
  /** Where it comes from, as far as whoever says it knows. */
  kind?: NoKind | undefined
  letGo?: string | undefined
  cost?: string | undefined
  steps?: Ending['steps']
}

/**
 * Says no, or partly no. Two boxes are written by hand: why, and what is possible instead. The rest is there already:
 * who can look again, the legal way to object with its last day where the service has one, the ways on, the account.
 */
export async function sayNo(tx: Tx, actor: Actor, { id, partly, why, possible, ...rest }: SayingNo): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (!why.trim()) throw refused('requests.no_needs_why')
  if (!possible.trim())
    throw new Refusal(422, 'requests.no_needs_possible', {}, { possible: 'requests.no_needs_possible' })
  const lookAgainId = await otherEyes(tx, actor, request, rest.lookAgainId)

  const draft = noDraft(await wholeRequest(tx, request), await settingsOf(tx))
  const closure = await endRequest(tx, actor, request, {
    outcome: partly ? 'partly' : 'no',
    answer: 'given', // a no is an answer
    account: rest.account?.trim() ? rest.account : draft.account,
    nextStep: rest.nextStep?.trim() ? rest.nextStep : draft.nextStep,
    cost: rest.cost,
    sentOn: rest.kind === 'not_ours', // somebody else is needed for it
    steps: rest.steps,
    letGo: rest.letGo ?? why, // what was promised follows from the no: its reason is the reason
  })
  await tx.run(sql`
    insert into noes (closure_id, request_id, kind, why, possible, look_again_id, objection_how, objection_until, objection_counted, ways_on)
    values (${closure}, ${id}, ${rest.kind ?? null}, ${why}, ${possible}, ${lookAgainId ?? null}, ${draft.objection?.how ?? ''},
            ${draft.objection?.until ?? null}, ${JSON.stringify(draft.objection?.counted ?? {})}, ${draft.waysOn})`)
  return closure
}

/** What is already known when somebody starts to write a no. */
export interface NoDraft {
  account: string
  nextStep: string
  /**
   * What the service says is possible instead, a line each, only in the customer's language. To choose from: a service
   * knows more than one question, and what nobody chose would be sent unread.
   */
  possible: string[]
  waysOn: string
  /** Where the law gives a way to object: how, and the last day if the no is sent on `today`. */
  objection?: { how: string; until: string; counted: DayTerm['counted'] } | undefined
}

/** Prefills a no from the service and from what was done, in the customer's language. */
export function noDraft(
  whole: WholeRequest,
  settings: Settings,
  today = dayOf(new Date(), settings.time_zone),
): NoDraft {
  const { service } = whole
  const t = wordsIn(whole.request.language, settings)
  return {
    account: accountDraft(whole, settings) || t('requests.account_looked'), // whoever says no did
    nextStep: t('requests.no_next_step'),
    possible: linesOf(
      service && (t.language === FIRST ? service.what_else : service.translations.what_else?.[t.language]),
    ),
    waysOn: service ? inLanguage(t.language, service.ways_on, service.translations.ways_on) : '',
    objection: service && objectionOf(service, t.language, today),
  }
}

const linesOf = (text = ''): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)

function objectionOf(service: ServiceVersion, language: Language, today: string): NoDraft['objection'] {
  if (!service.objection_weeks) return
  const { due, counted } = lastDayToObject(today, service.objection_weeks)
  return { how: inLanguage(language, service.objection_how, service.translations.objection_how), until: due, counted }
}

/** Who could look again at a no by this person, to show beside the form; nobody when there is nobody else. */
export async function otherEyesFor(
  db: Db,
  deciderId: Id<'persons'>,
  request: RequestRow,
): Promise<Id<'persons'> | undefined> {
  return await whoLooksAgain(db, request, deciderId)
}

async function otherEyes(
  tx: Tx,
  decider: Person,
  request: RequestRow,
  named: number | undefined,
): Promise<number | undefined> {
  if (!named) return await whoLooksAgain(tx, request, decider.id)
  if (named === decider.id) throw refused('requests.look_again_by_another')
  const here = await tx.maybe(sql`
    select p.id from persons p where p.id = ${named} and p.left_at is null
       and (not ${request.closed_service}
            or exists (select from memberships m where m.person_id = p.id and m.department_id = ${request.department_id}))`)
  if (!here) throw refused('requests.look_again_in_department')
  return named
}
