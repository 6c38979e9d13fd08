import { cameIn } from '../people/person.ts'
import type { Db } from '../platform/database/database.ts'
import { anyWordOf } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'
import type { Settings } from '../platform/settings.ts'
import { isKitchenOpen, type ServiceStep, type ServiceVersion } from './service.ts'

/** What the organisation has ready for a service. Names only: who could do it, never how much or how fast. */
export interface Ground {
  /** People of the department who take questions. */
  takers: string[]
  /** People whose knowledge matches the words of the service. */
  knowers: string[]
  /** Somebody of the department can be reached at certain hours. */
  reachable: boolean
}

const NAMES = 4 // enough to recognise the team; the rest is "and others"

/** Who could do this service, and when they can be reached. */
export async function groundOf(
  db: Db,
  service: Pick<ServiceVersion, 'department_id' | 'name' | 'about'>,
): Promise<Ground> {
  return await db.one<Ground>(sql`
    with asked as materialized (select ${anyWordOf(`${service.name} ${service.about}`)} as any_word),
    takers as (select p.id, p.first_name from persons p join memberships m on m.person_id = p.id
                where m.department_id = ${service.department_id} and p.left_at is null and p.takes_questions and ${cameIn}),
    knowers as (select p.id, p.first_name, ts_rank(p.expertise_search, asked.any_word) as rank from persons p cross join asked
                 where p.left_at is null and p.takes_questions and ${cameIn} and p.expertise_search @@ asked.any_word)
    select array(select first_name from takers order by first_name, id limit ${NAMES}) as takers,
           array(select first_name from knowers order by rank desc, id limit ${NAMES}) as knowers,
           exists (select from reachable_hours h join takers on takers.id = h.person_id) as reachable`)
}

export type CheckName =
  | 'takers'
  | 'stand_in'
  | 'knowers'
  | 'reachable'
  | 'texts'
  | 'english'
  | 'words'
  | 'promise'
  | 'steps'
  | 'because'
  | 'who'
  | 'openness'
  | 'kitchen'
  | 'privacy'
  | 'no'

/** One thing that should be in order before customers look into the kitchen. `names` are shown beside it. */
export interface Check {
  name: CheckName
  ready: boolean
  names?: readonly string[]
}

export interface Inspected {
  service: ServiceVersion
  steps: readonly ServiceStep[]
  ground: Ground
  settings: Pick<Settings, 'languages'>
  /** The organisation's day. */
  today: string
}

/** The checklist of a service before its kitchen opens: people, hours, texts, promise, steps, openness, privacy. It advises; it never blocks. */
export function readiness({ service, steps, ground, settings, today }: Inspected): Check[] {
  const english = settings.languages.includes('en')
  return [
    { name: 'takers', ready: ground.takers.length > 0, names: ground.takers },
    { name: 'stand_in', ready: ground.takers.length > 1 },
    { name: 'knowers', ready: ground.knowers.length > 0, names: ground.knowers },
    { name: 'reachable', ready: ground.reachable },
    { name: 'texts', ready: isFilled(service.description) },
    ...(english ? [{ name: 'english', ready: hasEnglish(service, steps) } as const] : []),
    { name: 'words', ready: service.about.trim().split(/\s+/).length >= LEAST_WORDS },
    { name: 'promise', ready: true },
    { name: 'steps', ready: steps.length > 0 },
    { name: 'because', ready: steps.length > 0 && steps.every((step) => isFilled(step.because)) },
    {
      name: 'who',
      ready:
        steps.length > 0 &&
        steps.every(
          (step) =>
            step.customers_turn || step.department_id !== null || isFilled(step.role) || isFilled(step.waits_for),
        ),
    },
    { name: 'openness', ready: isFilled(service.openness) },
    { name: 'kitchen', ready: isKitchenOpen(service, today) },
    { name: 'privacy', ready: service.closed || !soundsSensitive(service) },
    {
      name: 'no',
      ready:
        isFilled(service.what_else) &&
        isFilled(service.ways_on) &&
        (service.objection_weeks === null || isFilled(service.objection_how)),
    },
  ]
}

const LEAST_WORDS = 3 // fewer, and customers' own words are not recognised

const isFilled = (text = '') => text.trim() !== ''

const hasEnglish = (service: ServiceVersion, steps: readonly ServiceStep[]) =>
  isFilled(service.translations.name?.en) &&
  isFilled(service.translations.description?.en) &&
  saidInBoth(service.what_else, service.translations.what_else?.en) &&
  saidInBoth(service.ways_on, service.translations.ways_on?.en) &&
  (service.objection_weeks === null || saidInBoth(service.objection_how, service.translations.objection_how?.en)) &&
  steps.every((step) => isFilled(step.translations.name?.en))

/** What is said in Dutch is said in English too. */
const saidInBoth = (text: string, english: string | undefined) => !isFilled(text) || isFilled(english)

/** Words of matters that are nobody else's business: money trouble, health, violence, family, crime (GDPR art. 9 and 10). */
const SENSITIVE =
  /uitkering|bijstand|schuld|armoede|jeugdzorg|jeugdhulp|mishandel|geweld|verslav|psych|ziek|medisch|gezondheid|zorg\b|wmo|strafblad|echtscheid|abortus|geloof|benefit|debt|abuse|violence|addict|health|medical|divorce/i

const soundsSensitive = ({ name, about, description }: ServiceVersion) =>
  SENSITIVE.test(`${name} ${about} ${description}`)
