import { randomUUID } from 'node:crypto'
import { FIRST, isLanguage, LANGUAGES } from '../language/languages.ts'
import { dayOf } from '../lib/time.ts'
import { deskPage } from '../pages/desk-page.ts'
import { complaintOf } from '../pages/typed.ts'
import { wordsIn } from '../pages/words.ts'
import { everyDepartment } from '../people/departments/department.ts'
import { jargonOf } from '../platform/jargon.ts'
import { notFound, type Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { fieldsOf } from '../platform/web/forms.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import type { Language } from '../ui/words/i18n.ts'
import { LANGUAGE_OPTIONS } from '../ui/words/language-options.ts'
import { archiveService, changeService, createService, offerService } from './offering.ts'
import { groundOf, readiness } from './readiness.ts'
import { archivedServices, everyService, findService, type ServiceVersion, stepsOfVersion } from './service.ts'
import {
  arranged,
  emptyStep,
  ServiceChangeForm,
  ServiceForm,
  type TypedService,
  typedOf,
  typedService,
} from './service-form.ts'
import { serviceFormPage } from './service-form.views.ts'
import { servicePreview } from './service-preview.views.ts'
import { serviceName } from './service-words.ts'
import { cataloguePage, readinessPanel, servicePage } from './services.views.ts'

/** The catalogue at the desk: everybody reads it, administrators change it. */
export function servicesRoutes(at: Audiences): void {
  at.staff.get('/desk/services', 'service', catalogue)
  at.admin.get('/desk/services/new', 'nothing', async (c) => await showForm(c, { typed: fresh(c) }))
  at.staff.get('/desk/services/:id', 'service', showService)
  at.admin.get('/desk/services/:id/change', 'nothing', async (c) => {
    const service = await serviceIn(c)
    return await showForm(c, { service, typed: typedOf(service, await stepsOfVersion(c.var.db, service.id)) })
  })

  const onServices = at.admin.on('/desk/services')
  onServices('', 'service made', ServiceForm, createService, { again: drawNew, to: (id) => `/desk/services/${id}` })
  const onService = at.admin.on('/desk/services/:id')
  onService('versions', 'service corrected', ServiceChangeForm, changeService, { again: drawChange })
  onService('archiving', 'service withdrawn', (tx, actor, { id }) => archiveService(tx, actor, id))
  onService('offering', 'service undone', (tx, actor, { id }) => offerService(tx, actor, id))

  at.admin.post('/desk/services/arrangement', 'nothing', async (c) => await showForm(c, { typed: await arrangedIn(c) }))
  at.admin.post(
    '/desk/services/:id/arrangement',
    'nothing',
    async (c) => await showForm(c, { service: await serviceIn(c), typed: await arrangedIn(c) }),
  )
}

async function catalogue(c: Ctx) {
  const archived = c.req.query('archived') === 'yes'
  const [services, departments] = await c.var.db.together((db) =>
    Promise.all([archived ? archivedServices(db) : everyService(db), everyDepartment(db)]),
  )
  const title = c.var.t(archived ? 'services.archived_title' : 'services.title')
  const props = {
    services,
    departments: namesOf(departments),
    archived,
    mayChange: c.var.me.administrator,
    today: today(c),
  }
  return deskPage(c, { title, body: cataloguePage(c.var.t, props) })
}

async function showService(c: Ctx) {
  const service = await serviceIn(c)
  const [steps, departments, ground] = await c.var.db.together((db) =>
    Promise.all([stepsOfVersion(db, service.id), everyDepartment(db), groundOf(db, service)]),
  )
  const names = namesOf(departments)
  const language = previewLanguage(c)
  const said = wordsIn(language, c.var.settings)
  const body = servicePage(c.var.t, {
    service,
    department: names.get(service.department_id) ?? '',
    mayChange: c.var.me.administrator,
    preview: servicePreview(said, { service, steps, departments: names, today: today(c) }),
    previews: LANGUAGE_OPTIONS.map(({ value, label }) => ({
      label,
      href: `/desk/services/${service.service_id}?in=${value}`,
      current: value === language,
    })),
    key: randomUUID(),
  })
  const checks = readiness({ service, steps, ground, settings: c.var.settings, today: today(c) })
  return deskPage(c, {
    title: serviceName(c.var.t, service),
    body,
    aside: readinessPanel(c.var.t, checks),
  })
}

function previewLanguage(c: Ctx): Language {
  const asked = c.req.query('in')
  return isLanguage(asked) ? asked : c.var.t.language
}

async function serviceIn(c: Ctx): Promise<ServiceVersion> {
  const service = await findService(c.var.db, idIn(c))
  if (!service) throw notFound()
  return service
}

const namesOf = (departments: { id: number; name: string }[]) => new Map(departments.map(({ id, name }) => [id, name]))

const today = (c: Ctx) => dayOf(new Date(), c.var.settings.time_zone)

/** A new service: open, answered within two working days, with the usual words about openness to start from. */
function fresh(c: Ctx): TypedService {
  const said = (language: Language) => wordsIn(language, c.var.settings)('services.openness_proposal')
  const others = LANGUAGES.filter((language) => said(language) !== said(FIRST)) // what is missing would be said in the first
  return {
    fields: {
      open_kitchen: 'yes',
      answer_amount: '2',
      answer_unit: 'working_days',
      openness: said(FIRST),
      ...Object.fromEntries(others.map((language) => [`openness_${language}`, said(language)])),
    },
    steps: [emptyStep(), emptyStep()],
  }
}

const arrangedIn = async (c: Ctx): Promise<TypedService> => {
  const typed = await fieldsOf(c)
  return arranged(typedService(typed), typed.arrange)
}

interface ShownService {
  service?: ServiceVersion
  typed: TypedService
  refusal?: Refusal
}

async function showForm(c: Ctx, { service, typed, refusal }: ShownService) {
  const { t } = c.var
  const departments = await everyDepartment(c.var.db)
  const body = serviceFormPage(t, {
    service: service && { id: service.service_id, name: serviceName(t, service) },
    typed:
      refusal?.status === 409 && service
        ? { ...typed, fields: { ...typed.fields, version: String(service.version) } }
        : typed,
    departments,
    jargon: jargonOf(c.var.settings),
    key: randomUUID(),
    ...complaintOf(t, refusal),
  })
  const title = t(service ? 'services.change_title' : 'services.add_title')
  return deskPage(c, { title, body, status: refusal?.status })
}

const drawNew = async (c: Ctx, given: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { typed: typedService(given), refusal })

const drawChange = async (c: Ctx, given: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { service: await serviceIn(c), typed: typedService(given), refusal })
