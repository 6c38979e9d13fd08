import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { ServiceStep, ServiceVersion } from './service.ts'

/** Everything a version says and promises. */
export type ServiceWords = Omit<
  ServiceVersion,
  'id' | 'service_id' | 'version' | 'slug' | 'department_id' | 'archived_at'
>

/** A step as it is given; its place follows from the order. */
export type StepInput = Pick<ServiceStep, 'name'> & Partial<Omit<ServiceStep, 'position'>>

type Given = ServiceWords & { department_id: Id<'departments'> }

const DEFAULTS: Omit<ServiceWords, 'name'> = {
  description: '',
  about: '',
  closed: false,
  open_kitchen: true, // openness is the default; closing needs a reason and an end
  openness: '',
  kitchen_closed_because: '',
  kitchen_closed_until: null,
  answer_amount: 2,
  answer_unit: 'working_days',
  objection_weeks: null,
  objection_how: '',
  what_else: '',
  ways_on: '',
  translations: {},
}

/** Fills in what was left out. An open kitchen has no reason for being closed. */
export function withDefaults(input: Partial<ServiceWords> & { name: string; department_id: Id<'departments'> }): Given {
  const given = { ...DEFAULTS, ...defined(input), name: input.name, department_id: input.department_id }
  return given.open_kitchen ? { ...given, kitchen_closed_because: '', kitchen_closed_until: null } : given
}

/** Without the fields that are undefined, which would hide a default. */
const defined = (input: object): Partial<ServiceWords> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

export interface NewVersion {
  serviceId: Id<'services'>
  version: number
  by: number | null
  given: Given
  steps: readonly StepInput[]
}

export async function insertVersion(tx: Tx, { serviceId, version, by, given, steps }: NewVersion): Promise<void> {
  const { id } = await tx.one<{ id: Id<'service_versions'> }>(sql`
    insert into service_versions (service_id, version, name, description, about, closed, open_kitchen,
      openness, kitchen_closed_because, kitchen_closed_until, answer_amount, answer_unit, objection_weeks,
      objection_how, what_else, ways_on, translations, created_by)
    values (${serviceId}, ${version}, ${given.name}, ${given.description}, ${given.about},
      ${given.closed}, ${given.open_kitchen}, ${given.openness}, ${given.kitchen_closed_because},
      ${given.kitchen_closed_until}, ${given.answer_amount}, ${given.answer_unit}, ${given.objection_weeks},
      ${given.objection_how}, ${given.what_else}, ${given.ways_on},
      ${JSON.stringify(given.translations)}, ${by})
    returning id`)
  for (const [index, step] of steps.entries()) await insertStep(tx, id, { ...step, position: index + 1 })
}

async function insertStep(tx: Tx, versionId: Id<'service_versions'>, step: StepInput & { position: number }) {
  const lasts = step.duration_amount && step.duration_unit ? step : { duration_amount: null, duration_unit: null }
  await tx.run(sql`
    insert into service_steps (service_version_id, position, name, because, department_id, role,
      duration_amount, duration_unit, customers_turn, waits_for, translations)
    values (${versionId}, ${step.position}, ${step.name}, ${step.because ?? ''},
      ${step.department_id ?? null}, ${step.role ?? ''}, ${lasts.duration_amount ?? null}, ${lasts.duration_unit ?? null},
      ${step.customers_turn ?? false}, ${step.waits_for ?? ''}, ${JSON.stringify(step.translations ?? {})})`)
}
