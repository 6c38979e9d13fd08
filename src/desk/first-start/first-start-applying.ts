import { addCannedText, everyCannedText } from '../../answers/canned-text.ts'
import { publishAnswer } from '../../answers/publishing.ts'
import { readReach } from '../../customers/recognising.ts'
import { type DepartmentRow, everyDepartment } from '../../people/departments/department.ts'
import { addDepartment } from '../../people/departments/reorganising.ts'
import { addPerson } from '../../people/employing/employing.ts'
import { invite } from '../../people/employing/inviting.ts'
import { answerMyself } from '../../people/employing/setting-up.ts'
import type { PersonRow } from '../../people/person.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { invalid } from '../../platform/refusal.ts'
import { type Opened, open } from '../../requests/opening.ts'
import { createService } from '../../services/offering.ts'
import type { StepInput } from '../../services/version.ts'
import type { DepartmentContent, SectorTemplate, ServiceContent, StepContent } from '../../templates/template.ts'
import { serviceInEnglish, stepInEnglish } from '../../templates/template.ts'
import type { Language } from '../../ui/words/i18n.ts'
import { isThere, nameOf } from './first-start.ts'

/** Which things of a template are taken, and what comes beside them. */
export interface Chosen {
  template: SectorTemplate | undefined
  keys: readonly string[]
  names: readonly string[]
  language: Language
}

/** Adds the chosen departments; what is already there is passed over. */
export async function makeDepartments(
  tx: Tx,
  actor: Actor,
  { template, keys, names, language }: Chosen,
): Promise<void> {
  const there = (await everyDepartment(tx)).map(({ name }) => name)
  for (const content of template?.departments ?? []) {
    if (keys.includes(content.key) && !isThere(content, there))
      there.push(await describedDepartment(tx, actor, content, language))
  }
  for (const name of names) {
    if (there.some((one) => one.toLowerCase() === name.toLowerCase())) continue
    await addDepartment(tx, actor, { name, about: '', phone: '' })
    there.push(name)
  }
}

/** A service that no template knows. `field` is where its department is chosen. */
export interface OwnService {
  name: string
  departmentId: Id<'departments'> | undefined
  field: string
}

/** Whose own service is: asked, where there is a choice; never the first of the alphabet. */
async function departmentOf(
  tx: Tx,
  actor: Actor,
  { departmentId, field }: OwnService,
  basis: Pick<Chosen, 'template' | 'language'>,
): Promise<Id<'departments'>> {
  const there = await everyDepartment(tx)
  const chosen = there.find(({ id }) => id === departmentId)
  if (chosen) return chosen.id
  if (there.length > 1) throw invalid({ [field]: 'start.choose_department' })
  return (await someDepartment(tx, actor, basis)).id
}

/** Adds the chosen services with their steps, and what the template already knows about them: answers and ready-made texts. */
export async function makeServices(
  tx: Tx,
  actor: Actor,
  chosen: Omit<Chosen, 'names'> & { own: readonly OwnService[]; answers: readonly string[] },
): Promise<void> {
  const { template, keys, own, language, answers } = chosen
  const taken = (template?.services ?? []).filter(({ key }) => keys.includes(key))
  const made = new Map<string, Id<'services'>>()
  for (const content of taken) made.set(content.key, await serviceFrom(tx, actor, content, chosen))
  for (const service of own) {
    const department_id = await departmentOf(tx, actor, service, chosen)
    await createService(tx, actor, { name: service.name, about: service.name, department_id })
  }
  if (template) await whatIsKnown(tx, actor, template, { made, answers, language })
}

export interface Newcomer {
  name: string
  mail: string
  departmentId: Id<'departments'> | undefined
}

/** Adds colleagues, and invites those with a mail address. Whoever sets this up answers too, if they like. */
export async function makePeople(
  tx: Tx,
  actor: Actor,
  { newcomers, myself, language }: { newcomers: Newcomer[]; myself: boolean; language: Language },
): Promise<void> {
  for (const { name, mail, departmentId } of newcomers) {
    const departmentIds = departmentId ? [departmentId] : []
    const id = await addPerson(tx, actor, { ...PLAIN, name, mail, departmentIds, language })
    if (mail) await invite(tx, actor, id)
  }
  if (actor.kind === 'person') await answerMyself(tx, actor, myself)
}

const PLAIN = { firstName: '', role: '', expertise: '', takesQuestions: true, administrator: false }

/** A question as a customer would ask it, by whoever sets this up: the whole way through, to be answered and judged. */
export async function askTest(
  tx: Tx,
  { words, me, language }: { words: string; me: PersonRow; language: Language },
): Promise<Opened> {
  const reach = me.mail ? readReach(me.mail) : undefined
  return await open(tx, visitor, { words, channel: 'web', asking: { name: me.name, reach, language } })
}

async function serviceFrom(
  tx: Tx,
  actor: Actor,
  content: ServiceContent,
  { template, language }: Pick<Chosen, 'template' | 'language'>,
): Promise<Id<'services'>> {
  const departments = await everyDepartment(tx)
  const named = (key: string | undefined): DepartmentRow | undefined => {
    const department = template?.departments.find((one) => one.key === key)
    return department && departments.find(({ name }) => isThere(department, [name]))
  }
  const home = named(content.department) ?? (await someDepartment(tx, actor, { template, language }))
  return await createService(tx, actor, {
    name: content.name,
    description: content.description,
    about: content.about,
    department_id: home.id,
    closed: content.closed,
    openness: content.openness,
    answer_amount: content.answerWithin.amount,
    answer_unit: content.answerWithin.unit,
    objection_weeks: content.objection?.weeks,
    objection_how: content.objection?.how,
    what_else: content.whatElse,
    ways_on: content.independentWaysOn,
    translations: serviceInEnglish(content),
    steps: content.steps.map((step) =>
      stepFrom(step, step.byDepartment ? (named(step.byDepartment) ?? home).id : null),
    ),
  })
}

const stepFrom = (step: StepContent, departmentId: Id<'departments'> | null): StepInput => ({
  name: step.name,
  because: step.because,
  department_id: departmentId,
  role: step.byRole ?? '',
  waits_for: step.outside ?? '',
  translations: stepInEnglish(step),
  duration_amount: step.duration.amount,
  duration_unit: step.duration.unit,
  customers_turn: step.customersTurn ?? false,
})

/** A service must be somebody's: the first department there is, else the first of the template, else one for all. */
async function someDepartment(
  tx: Tx,
  actor: Actor,
  { template, language }: Pick<Chosen, 'template' | 'language'>,
): Promise<DepartmentRow> {
  const [first] = await everyDepartment(tx)
  if (first) return first
  const content = template?.departments[0]
  if (content) await describedDepartment(tx, actor, content, language)
  else await addDepartment(tx, actor, { name: language === 'en' ? 'Everybody' : 'Iedereen', about: '', phone: '' })
  return await someDepartment(tx, actor, { template, language })
}

async function describedDepartment(
  tx: Tx,
  actor: Actor,
  content: DepartmentContent,
  language: Language,
): Promise<string> {
  const name = nameOf(content, language)
  await addDepartment(tx, actor, { name, about: language === 'en' ? content.aboutEn : content.about, phone: '' })
  return name
}

interface Known {
  made: ReadonlyMap<string, Id<'services'>>
  answers: readonly string[]
  language: Language
}

/** Only answers that somebody read and chose: what stands at the front door must be true here. */
async function whatIsKnown(tx: Tx, actor: Actor, template: SectorTemplate, { made, answers, language }: Known) {
  for (const { slug, service, question, body, language: spoken } of template.answers) {
    if (!answers.includes(slug)) continue
    const known = await tx.maybe(sql`select 1 as known from answers where question = ${question} limit 1`)
    if (!known)
      await publishAnswer(tx, actor, {
        question,
        body,
        language: spoken,
        serviceId: service ? made.get(service) : undefined,
      })
  }
  if (language !== 'nl') return // the ready-made texts of the templates are Dutch
  const shortcuts = (await everyCannedText(tx)).map(({ shortcut }) => shortcut)
  for (const text of template.cannedTexts) if (!shortcuts.includes(text.shortcut)) await addCannedText(tx, actor, text)
}
