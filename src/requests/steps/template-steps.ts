import type { Translated } from '../../language/translated.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { raw, type Sql, sql } from '../../platform/database/sql.ts'
import type { ServiceVersion, TranslatedStepField } from '../../services/service.ts'
import { SPACING } from './step-places.ts'

/** Of a step (as `s`) of a request (as `r`): what the template calls it in each language. Of a free step nothing. */
export const namesInTemplate: Sql = sql`left join lateral (
  select name as step_nl, translations -> 'name' as step_in from service_steps
   where service_version_id = r.service_version_id and not s.free
     and (s.name = name or exists (select from jsonb_each_text(translations -> 'name') other where other.value = s.name)) limit 1) template on true`

/** A step as it was written down, and as its template calls it. */
export interface NamedStep {
  step: string
  step_nl: string | null
  step_in: Translated | null
}

/** Lays out the steps of the service's version on a request, in the request's language, behind the steps it has. */
export async function stepsFromService(
  tx: Tx,
  requestId: Id<'requests'>,
  service: ServiceVersion,
  { language, after = 0 }: { language: string; after?: number },
): Promise<void> {
  const inLanguage = (field: TranslatedStepField) =>
    sql`coalesce(nullif(translations -> ${field} ->> ${language}, ''), ${raw(field)})`
  await tx.run(sql`
    insert into steps (request_id, position, name, because, department_id, role, duration_amount, duration_unit, customers_turn, waits_for)
    select ${requestId}, ${after} + position * ${SPACING}, ${inLanguage('name')},
           ${inLanguage('because')},
           department_id, role, duration_amount, duration_unit, customers_turn,
           ${inLanguage('waits_for')}
      from service_steps where service_version_id = ${service.id} order by position`)
}
