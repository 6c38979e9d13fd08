import { z } from 'zod'
import type { Translated } from '../language/translated.ts'
import { day, id, line, optionalId, optionalLine, optionalWords, ticked } from '../platform/web/fields.ts'
import { fieldsFor, gathering, inOthers, spread } from '../platform/web/translated-fields.ts'
import { type ServiceStep, type ServiceVersion, TRANSLATED_FIELDS, TRANSLATED_STEP_FIELDS } from './service.ts'

const UNITS = ['working_hours', 'working_days', 'days'] as const

const emptyIsNothing = (given: unknown) => (given === '' || given === undefined ? null : given)

const amount = z.coerce
  .number('services.amount_unreadable')
  .int('services.amount_unreadable')
  .min(1, 'services.amount_unreadable')
  .max(999, 'services.amount_unreadable')

const Step = z
  .object({
    ...inOthers(['because'], optionalLine()),
    ...inOthers(['name', 'waits_for'], optionalLine(200)),
    name: line(200),
    because: optionalLine(),
    department_id: optionalId.transform((id) => id ?? null),
    role: optionalLine(200),
    waits_for: optionalLine(200),
    duration_amount: z.preprocess(emptyIsNothing, amount.nullable()),
    duration_unit: z.enum(UNITS, 'platform.choose'),
    customers_turn: z.preprocess((given) => given === 'customers', z.boolean()),
  })
  .transform(gathering(TRANSLATED_STEP_FIELDS))

const Words = z.object({
  ...inOthers(['description', 'openness', 'objection_how', 'what_else', 'ways_on'], optionalWords(5_000)),
  ...inOthers(['name'], optionalLine(200)),
  name: line(200),
  description: optionalWords(5_000),
  about: optionalWords(5_000),
  department_id: id,
  closed: ticked,
  open_kitchen: ticked,
  openness: optionalWords(5_000),
  kitchen_closed_because: optionalWords(2_000),
  kitchen_closed_until: z.preprocess(emptyIsNothing, day.nullable()),
  answer_amount: amount,
  answer_unit: z.enum(UNITS, 'platform.choose'),
  objection_weeks: z.preprocess(
    emptyIsNothing,
    z.coerce
      .number('services.weeks_unreadable')
      .int('services.weeks_unreadable')
      .min(1, 'services.weeks_unreadable')
      .max(52, 'services.weeks_unreadable')
      .nullable(),
  ),
  objection_how: optionalWords(5_000),
  what_else: optionalWords(5_000),
  ways_on: optionalWords(5_000),
  steps: z.array(Step).max(40, 'services.too_many_steps'),
})

/** The form of a service. Its steps come as columns: every `step_name[]` in order, every `step_role[]` in order, and so on. */
export const ServiceForm = z.preprocess(
  (given) => ({ ...asFields(given), steps: typedSteps(asFields(given)).filter(isFilled) }),
  Words.transform(gathering(TRANSLATED_FIELDS)),
)

/** The same with the version that was on the screen. */
export const ServiceChangeForm = z.preprocess(
  (given) => ({ ...asFields(given), steps: typedSteps(asFields(given)).filter(isFilled) }),
  Words.extend({ version: z.coerce.number().int().positive() }).transform(gathering(TRANSLATED_FIELDS)),
)

type Fields = Record<string, unknown>

/** A step as it stands in the form, right or wrong. */
export type TypedStep = Record<Exclude<keyof ServiceStep, 'position' | 'translations'>, string> &
  Readonly<Record<string, string>>

/** What stands in the form, right or wrong. */
export interface TypedService {
  fields: Record<string, string>
  steps: TypedStep[]
}

const STEP_FIELDS = [
  'name',
  'because',
  'department_id',
  'role',
  'waits_for',
  'duration_amount',
  'duration_unit',
  'customers_turn',
  ...fieldsFor(TRANSLATED_STEP_FIELDS),
]

/** A step nobody has said anything about yet. */
export const emptyStep = (): TypedStep => ({
  name: '',
  because: '',
  department_id: '',
  role: '',
  waits_for: '',
  duration_amount: '',
  duration_unit: 'working_days',
  customers_turn: 'ours',
  ...spread(TRANSLATED_STEP_FIELDS, {}),
})

/** What was typed, to show it again. */
export function typedService(given: Fields): TypedService {
  const texts = Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return { fields: Object.fromEntries(texts), steps: typedSteps(given) }
}

/** A service as it stands, to change it. */
export function typedOf(service: ServiceVersion, steps: readonly ServiceStep[]): TypedService {
  return {
    fields: {
      ...textsOf(service, TRANSLATED_FIELDS),
      closed: service.closed ? 'yes' : '',
      open_kitchen: service.open_kitchen ? 'yes' : '',
    },
    steps: steps.map((step) => ({
      ...emptyStep(),
      ...textsOf(step, TRANSLATED_STEP_FIELDS),
      duration_unit: step.duration_unit ?? 'working_days',
      customers_turn: step.customers_turn ? 'customers' : 'ours',
    })),
  }
}

const textsOf = (
  { translations, ...row }: object & { translations: Readonly<Record<string, Translated | undefined>> },
  names: readonly string[],
) => ({ ...texts(row), ...spread(names, translations) })

const texts = (row: object): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))

function typedSteps(given: Fields): TypedStep[] {
  const columns = STEP_FIELDS.map((name) => [name, column(given[`step_${name}[]`])] as const)
  const rows = Math.max(...columns.map(([, values]) => values.length))
  return Array.from({ length: rows }, (_, row) => ({
    ...emptyStep(),
    ...Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? ''])),
  }))
}

function column(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

/** A row nobody wrote anything in is no step. */
const isFilled = (step: TypedStep) =>
  [
    step.name,
    step.because,
    step.role,
    step.waits_for,
    step.department_id,
    step.duration_amount,
    ...fieldsFor(['name', 'because']).map((name) => step[name] ?? ''),
  ].some((text) => text.trim() !== '')

const asFields = (given: unknown): Fields => (typeof given === 'object' && given !== null ? { ...given } : {})

/** Moves, removes or adds a step: `up.2`, `down.2`, `remove.2`, `add`. Anything else leaves the form as it is. */
export function arranged({ fields, steps }: TypedService, how: unknown): TypedService {
  const [verb, place] = String(how).split('.')
  const at = Number(place)
  if (verb === 'add') return { fields, steps: [...steps, emptyStep()] }
  if (!Number.isInteger(at) || !steps[at]) return { fields, steps }
  if (verb === 'remove') return { fields, steps: steps.toSpliced(at, 1) }
  if (verb === 'up' && at > 0) return { fields, steps: swapped(steps, at - 1) }
  if (verb === 'down' && at < steps.length - 1) return { fields, steps: swapped(steps, at) }
  return { fields, steps }
}

const swapped = (steps: TypedStep[], at: number) => steps.toSpliced(at, 2, ...steps.slice(at, at + 2).reverse())
