import { FULL } from '../language/subjects/little-words.ts'
import { topicalWords } from '../language/subjects/question-words.ts'
import { matchesIn, type SubjectIndex } from '../language/subjects/subject-index.ts'
import type { Translations } from '../language/translated.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { kept } from '../platform/database/kept.ts'
import { sql } from '../platform/database/sql.ts'
import { indexOfServices, SURE, serviceOf } from './choosing.ts'
import { everyService, type ServiceVersion } from './service.ts'

/** A service that a question is probably about, with how well it matches. */
export interface Likely {
  service_version_id: Id<'service_versions'>
  service_id: Id<'services'>
  department_id: Id<'departments'>
  name: string
  translations: Translations<'name'>
  /** About 1 for one topical word that no other department has. */
  rank: number
}

/** From this rank on the words name it, rather than one of its many subjects: enough to offer it to who did not ask for it. */
export const NAMES_IT = 1

/** What can be asked for now, ready to be asked which of it a question is about. */
export interface Catalogue {
  /** By the id of their version. */
  services: ReadonlyMap<Id<'service_versions'>, ServiceVersion>
  index: SubjectIndex<Id<'service_versions'>>
}

const STAMP = sql`
  select coalesce(sum(hashtextextended(concat_ws(' ', id, department_id, archived_at), 0)), 0) from current_services`

/** Kept in memory, and made anew when any of it changed: costs one wait, which goes along with other reads. */
export const catalogueOf = (db: Db): Promise<Catalogue> =>
  kept(db, { name: 'services', stamp: STAMP, make: readCatalogue })

async function readCatalogue(db: Db): Promise<Catalogue> {
  const services = (await everyService(db)).sort((one, other) => one.service_id - other.service_id)
  return { services: new Map(services.map((one) => [one.id, one])), index: indexOfServices(services) }
}

/** The current version of a service that is offered. */
export const serviceIn = ({ services }: Catalogue, serviceId: Id<'services'>): ServiceVersion | undefined =>
  [...services.values()].find(({ service_id }) => service_id === serviceId)

/** The service a question is about; nothing when its words only brush what there is. */
export function serviceAbout({ services, index }: Catalogue, words: string): ServiceVersion | undefined {
  const chosen = serviceOf(index, services, words)
  return chosen && services.get(chosen.id)
}

/** The services nearest to some words, best first, however far. */
export async function likelyServices(db: Db, words: string, most = 3): Promise<Likely[]> {
  const catalogue = await catalogueOf(db)
  return matchesIn(catalogue.index, topicalWords(words))
    .slice(0, most)
    .flatMap(({ id, score }) => asLikely(catalogue, id, score))
}

/** Whether the words tell of what is told here in confidence, whatever else they are about. */
export const touchesClosed = ({ services, index }: Catalogue, words: string): boolean =>
  matchesIn(index, topicalWords(words)).some(
    ({ id, score, full }) => services.get(id)?.closed === true && full > 0 && score >= SURE,
  )

function asLikely({ services }: Catalogue, id: Id<'service_versions'>, rank: number): Likely[] {
  const service = services.get(id)
  if (!service) return []
  const { service_id, department_id, name, translations } = service
  return [{ service_version_id: id, service_id, department_id, name, translations, rank }]
}

/** Departments of which anybody may read along: those with a service that is not closed, or without any service. */
export function closedDepartments({ services }: Catalogue): Set<number> {
  const all = [...services.values()]
  const open = new Set(all.filter(({ closed }) => !closed).map(({ department_id }) => department_id))
  return new Set(all.map(({ department_id }) => department_id).filter((id) => !open.has(id)))
}

/** Which words of a question name what this organisation does: they stand in the name or the subjects of a service. */
export async function subjectsIn(db: Db, words: string): Promise<string[]> {
  const { index } = await catalogueOf(db)
  const named = (stem: string) => Math.max(0, ...(index.whole.get(stem)?.values() ?? [])) >= NAMED
  return topicalWords(words)
    .filter(({ topicality, stems }) => topicality >= FULL && stems.some(named))
    .map(({ word }) => word)
}

const NAMED = 0.8 // what a word of a name or a subject weighs at least, see `choosing.ts`
