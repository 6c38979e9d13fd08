import { z } from 'zod'
import { day, line, optionalId, optionalLine, optionalWords, ticked } from '../platform/web/fields.ts'
import type { ServiceStep, ServiceVersion } from './service.ts'

const UNITS = ['working_hours', 'working_days', 'days'] as const

const emptyIsNothing = (given: unknown) => (given === '' || given === undefined ? null : given)

const amount = z.coerce
  .number('services.amount_unreadable')
  .int('services.amount_unreadable')
  .min(1, 'services.amount_unreadable')
  .max(999, 'services.amount_unreadable')

const Step = z.object({
  name: line(200),
  name_en: optionalLine(200),
  because: optionalLine(),
  because_en: optionalLine(),
  department_id: optionalId.transform((id) => id ?? null),
  role: optionalLine(200),
  waits_for: optionalLine(200),
  waits_for_en: optionalLine(200),
  duration_amount: z.preprocess(emptyIsNothing, amount.nullable()),
  duration_unit: z.enum(UNITS, 'platform.choose'),
  customers_turn: z.preprocess((given) => given === 'customers', z.boolean()),
})

const Words = z.object({
  name: line(200),
  name_en: optionalLine(200),
  description: optionalWords(5_000),
  description_en: optionalWords(5_000),
  about: optionalWords(5_000),
  department_id: z.coerce.number('platform.choose').int('platform.choose').positive('platform.choose'),
  closed: ticked,
  open_kitchen: ticked,
  openness: optionalWords(5_000),
  openness_en: optionalWords(5_000),
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
  objection_how_en: optionalWords(5_000),
  what_else: optionalWords(5_000),
  what_else_en: optionalWords(5_000),
  ways_on: optionalWords(5_000),
  ways_on_en: optionalWords(5_000),
  steps: z.array(Step).max(40, 'services.too_many_steps'),
})

/** The form of a service. Its steps come as columns: every `step_name[]` in order, every `step_role[]` in order, and so on. */
export const ServiceForm = z.preprocess(
  (given) => ({ ...asFields(given), steps: typedSteps(asFields(given)).filter(isFilled) }),
  Words,
)

/** The same with the version that was on the screen. */
export const ServiceChangeForm = z.preprocess(
  (given) => ({ ...asFields(given), steps: typedSteps(asFields(given)).filter(isFilled) }),
  Words.extend({ version: z.coerce.number().int().positive() }),
)

type Fields = Record<string, unknown>

/** A step as it stands in the form, right or wrong. */
export type TypedStep = Record<Exclude<keyof ServiceStep, 'position'>, string>

/** What stands in the form, right or wrong. */
export interface TypedService {
  fields: Record<string, string>
  steps: TypedStep[]
}

const STEP_FIELDS = [
  'name',
  'name_en',
  'because',
  'because_en',
  'department_id',
  'role',
  'waits_for',
  'waits_for_en',
  'duration_amount',
  'duration_unit',
  'customers_turn',
] as const

/** A step nobody has said anything about yet. */
export const emptyStep = (): TypedStep => ({
  name: '',
  name_en: '',
  because: '',
  because_en: '',
  department_id: '',
  role: '',
  waits_for: '',
  waits_for_en: '',
  duration_amount: '',
  duration_unit: 'working_days',
  customers_turn: 'ours',
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
      ...texts(service),
      closed: service.closed ? 'yes' : '',
      open_kitchen: service.open_kitchen ? 'yes' : '',
    },
    steps: steps.map((step) => ({
      ...emptyStep(),
      ...texts({ ...step, duration_unit: step.duration_unit ?? 'working_days' }),
      customers_turn: step.customers_turn ? 'customers' : 'ours',
    })),
  }
}

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
    step.name_en,
    step.because,
    step.because_en,
    step.role,
    step.waits_for,
    step.department_id,
    step.duration_amount,
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
