import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { weekWritten } from '../../people/absence/week.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { everyPerson } from '../../people/person.ts'
import { openDoor } from '../../people/settings-changing.ts'
import type { Tx } from '../../platform/database/database.ts'
import { operatorsServer, ownServer } from '../../platform/mail/mail-server.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { forgetSettings, settingsOf } from '../../platform/settings.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Does } from '../../platform/web/deeds.ts'
import { act, form } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { trackingToken } from '../../requests/links.ts'
import { everyService } from '../../services/service.ts'
import { serviceName } from '../../services/service-words.ts'
import type { Html } from '../../ui/html.ts'
import { page } from '../../ui/page/page.ts'
import { chooseMailServer } from '../settings/choosing-mail-server.ts'
import { tryMailServer, typedServer } from '../settings/mail-server.routes.ts'
import { after, pathOf, type Step, sectors, templateOf } from './first-start.ts'
import { beginPage, hoursPage, type StepProps, wordsPage } from './first-start.views.ts'
import { askTest, makeDepartments, makePeople, makeServices } from './first-start-applying.ts'
import {
  Begin,
  Departments,
  Hours,
  Mail,
  namesIn,
  ownServicesIn,
  People,
  Services,
  Test,
  typedWords,
  Words,
} from './first-start-form.ts'
import { departmentsStep, peopleStep, servicesStep } from './first-start-lists.views.ts'
import { mailStep, openPage } from './first-start-open.views.ts'
import { saveBegin, saveHours, saveWords } from './first-start-saving.ts'

type Draw = (c: Ctx, props: StepProps & { fresh: boolean }) => Promise<Html>

/** From nothing to a working front door: seven steps, most filled in already, each to be skipped. */
export function firstStartRoutes(at: Audiences): void {
  stepRoutes(at, 'begin', {
    does: 'organisation corrected',
    schema: Begin,
    draw: drawBegin,
    save: (c, tx, given) => saveBegin(tx, c.var.actor, given),
  })
  stepRoutes(at, 'words', {
    does: 'organisation corrected',
    schema: Words,
    draw: drawWords,
    save: (c, tx, given) => saveWords(tx, c.var.actor, given),
  })
  stepRoutes(at, 'departments', {
    does: 'department made',
    schema: Departments,
    draw: drawDepartments,
    save: (c, tx, given) => makeDepartments(tx, c.var.actor, { ...given, names: namesIn(given), ...basis(c) }),
  })
  stepRoutes(at, 'services', {
    does: 'service made',
    schema: Services,
    draw: drawServices,
    save: (c, tx, given) => makeServices(tx, c.var.actor, { ...given, own: ownServicesIn(given), ...basis(c) }),
  })
  stepRoutes(at, 'hours', {
    does: 'organisation corrected',
    schema: Hours,
    draw: drawHours,
    save: (c, tx, given) => saveHours(tx, c.var.actor, given),
  })
  stepRoutes(at, 'mail', {
    does: 'organisation corrected',
    schema: Mail,
    draw: drawMail,
    save: async (c, tx, given) => {
      if (given) await chooseMailServer(tx, c.var.actor, { ...given, password: given.password || undefined })
    },
    afterwards: async (c, given) => {
      if (given && c.var.me.mail) await tryMailServer(c, c.var.me.mail)
    },
  })
  stepRoutes(at, 'people', {
    does: ['person made', 'organisation advanced'],
    schema: People,
    draw: drawPeople,
    save: async (c, tx, given) => {
      await makePeople(tx, c.var.actor, { ...given, language: c.var.t.language })
      await openDoor(tx, c.var.actor)
    },
  })
  at.admin.get(
    '/desk/first-start/open',
    'organisation',
    async (c) => await startPage(c, c.var.t('start.open_title'), await drawOpen(c)),
  )
  at.admin.post(
    '/desk/first-start/question',
    'request made',
    form(Test, (c, { words }) => {
      if (words === '') throw refused('platform.text_blank')
      return act(
        c,
        (tx) => askTest(tx, { words, me: c.var.me, language: c.var.t.language }),
        (request) => `/track/${trackingToken(c.var.organisation, request)}`,
      )
    }),
  )
}

interface StepParts<Schema extends z.ZodType> {
  does: Does
  schema: Schema
  draw: Draw
  save: (c: Ctx, tx: Tx, given: z.output<Schema>) => Promise<unknown>
  /** What follows once it is saved, outside the transaction. Its refusal shows the step again. */
  afterwards?: (c: Ctx, given: z.output<Schema>) => Promise<void>
}

function stepRoutes<Schema extends z.ZodType>(
  at: Audiences,
  step: Step,
  { does, schema, draw, save, afterwards }: StepParts<Schema>,
): void {
  const drawn = async (c: Ctx, typed: Typed, refusal?: Refusal) => {
    c.set('settings', await settingsOf(c.var.db))
    const props = { typed, complaint: complaintOf(c.var.t, refusal), key: randomUUID(), fresh: refusal === undefined }
    return startPage(c, c.var.t(`start.${step}_title`), await draw(c, props), refusal?.status)
  }
  at.admin.get(pathOf(step), 'nothing', (c) => drawn(c, {}))
  at.admin.post(
    pathOf(step),
    does,
    again((c, typed, refusal) => drawn(c, typedFrom(typed), refusal)),
    form(schema, async (c, given) => {
      const answer = await act(c, (tx) => save(c, tx, given), after(step))
      forgetSettings(c.var.organisation.schema)
      await afterwards?.(c, given)
      return answer
    }),
  )
}

const startPage = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  await c.html(page(c.var.t, { ...c.var.shell, kind: 'plain', languageLinks: [], foot: 'none', title, body }), status)

const basis = (c: Ctx) => ({ template: templateOf(c.var.settings.sector), language: c.var.t.language })

const drawBegin: Draw = async (c, { fresh, typed, ...rest }) => {
  const { me, settings, t } = c.var
  const named = me.mail !== null || settings.ready_at !== null
  const now = {
    name: settings.sector !== null || settings.ready_at ? settings.name : '',
    sector: settings.sector ?? 'municipality',
    my_name: named ? me.name : '',
    my_mail: me.mail ?? '',
    language: me.language,
  }
  return beginPage(t, { ...rest, typed: fresh ? now : typed, sectors: sectors(t.language) })
}

const drawWords: Draw = async (c, { fresh, typed, ...rest }) =>
  wordsPage(c.var.t, { ...rest, typed: fresh ? typedWords(c.var.settings) : typed })

const drawHours: Draw = async (c, { fresh, typed, ...rest }) =>
  hoursPage(c.var.t, { ...rest, typed: fresh ? weekWritten(c.var.settings.opening_hours) : typed })

/** After a test that failed the server stands as it was saved: its fields are drawn from there. */
const drawMail: Draw = async (c, { fresh, typed, ...rest }) => {
  const own = await ownServer(c.var.db)
  const now = typedServer(own, c.var.settings.name)
  const from = operatorsServer()?.from.address ?? (fresh && own?.host ? own.from_address : undefined)
  const shown = { ...(fresh ? now : typed), password: '', revision: now.revision ?? '0' }
  return mailStep(c.var.t, { ...rest, from, to: c.var.me.mail, typed: shown })
}

const drawDepartments: Draw = async (c, { fresh, typed, ...rest }) => {
  const contents = basis(c).template?.departments ?? []
  const there = (await everyDepartment(c.var.db)).map(({ name }) => name)
  const now = { keys: there.length === 0 ? keysOf(contents) : '' }
  return departmentsStep(c.var.t, { ...rest, there, contents, typed: fresh ? now : typed })
}

const drawServices: Draw = async (c, { fresh, typed, ...rest }) => {
  const { template } = basis(c)
  const contents = template?.services ?? []
  const [services, departments] = await c.var.db.together((db) => Promise.all([everyService(db), everyDepartment(db)]))
  const there = services.map((one) => serviceName(c.var.t, one))
  const now = { keys: there.length === 0 ? keysOf(contents.slice(0, 3)) : '' }
  const answers = template?.answers ?? []
  return servicesStep(c.var.t, { ...rest, there, contents, answers, departments, typed: fresh ? now : typed })
}

const drawPeople: Draw = async (c, { fresh, typed, ...rest }) => {
  const [departments, people] = await c.var.db.together((db) => Promise.all([everyDepartment(db), everyPerson(db)]))
  const there = people.filter(({ id }) => id !== c.var.me.id).map(({ name }) => name)
  const props = { ...rest, departments, there, typed: fresh ? { myself: 'yes' } : { myself: '', ...typed } }
  return peopleStep(c.var.t, props)
}

async function drawOpen(c: Ctx): Promise<Html> {
  const [service] = await everyService(c.var.db)
  const question = service
    ? c.var.t('start.test_about', {
        service: serviceName(c.var.t, service),
      })
    : c.var.t('start.test_plain')
  const { address } = c.var.organisation
  return openPage(c.var.t, { address, local: isLocal(address), question, key: randomUUID() })
}

const keysOf = (contents: readonly { key: string }[]) => contents.map(({ key }) => key).join(',')

/** Only this machine reaches it: on a website it would lead nobody anywhere. */
const isLocal = (address: string): boolean =>
  /^(localhost|127\.|\[::1\]|.*\.localhost$)/.test(new URL(address).hostname)
