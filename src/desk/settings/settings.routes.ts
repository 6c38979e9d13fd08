import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { changeSettings } from '../../people/settings-changing.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { forgetSettings, settingsOf } from '../../platform/settings.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { act, form, query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { lookRoutes } from './look.routes.ts'
import { mailServerRoutes } from './mail-server.routes.ts'
import { settingsPage } from './settings.views.ts'
import { sectionPage } from './settings-forms.views.ts'
import { mailsRoutes } from './settings-mails.routes.ts'
import { SECTION_NAMES, SECTIONS, type Section, type SectionName } from './settings-sections.ts'

const Saved = z.object({ saved: z.enum(SECTION_NAMES).optional().catch(undefined) })
const Revision = z.object({ revision: z.coerce.number('platform.mend_this').int('platform.mend_this') })

/** What an organisation chooses for itself, a page for each part; and the mail that was kept. */
export function settingsRoutes(at: Audiences): void {
  mailsRoutes(at)
  mailServerRoutes(at)
  at.admin.get(
    '/desk/settings',
    'organisation',
    query(Saved, (c, { saved }) => {
      const props = { settings: c.var.settings, saved }
      return showSettings(c, c.var.t('settings.title'), settingsPage(c.var.t, props))
    }),
  )
  sectionRoutes(at, 'organisation', SECTIONS.organisation)
  sectionRoutes(at, 'words', SECTIONS.words)
  sectionRoutes(at, 'reach', SECTIONS.reach)
  sectionRoutes(at, 'jargon', SECTIONS.jargon)
  sectionRoutes(at, 'alarm', SECTIONS.alarm)
  lookRoutes(at)
  sectionRoutes(at, 'display', SECTIONS.display)
}

function sectionRoutes<Schema extends z.ZodType>(at: Audiences, name: SectionName, section: Section<Schema>): void {
  const path = `/desk/settings/${name}`
  const whole = z.intersection(section.schema, Revision)
  const draw = async (c: Ctx, typed?: Typed, refusal?: Refusal) => {
    forgetSettings(c.var.organisation.schema)
    const settings = await settingsOf(c.var.db)
    const props = {
      settings,
      typed: { ...(typed ?? section.typed(settings)), revision: String(settings.revision) },
      complaint: complaintOf(c.var.t, refusal),
      key: randomUUID(),
    }
    return showSettings(c, c.var.t(`settings.${name}`), sectionPage(c.var.t, name, props), refusal?.status)
  }
  at.admin.get(path, 'organisation', (c) => draw(c))
  at.admin.post(
    path,
    'organisation corrected',
    again((c, typed, refusal) => draw(c, typedFrom(typed), refusal)),
    form(whole, async (c, given) => {
      const change = { ...section.change(given), revision: given.revision }
      return forgetting(
        c,
        await act(c, (tx) => changeSettings(tx, c.var.actor, change), `/desk/settings?saved=${name}`),
      )
    }),
  )
}

/** After the change was committed, pages of this process show it at once; others within seconds. */
function forgetting(c: Ctx, answer: Response): Response {
  forgetSettings(c.var.organisation.schema)
  return answer
}

const showSettings = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  deskPage(c, { title, body, status })
