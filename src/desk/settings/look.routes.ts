import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { mainColour, readTheme, themeOf, writeTheme } from '../../lib/theme.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { changeMark, changeSettings } from '../../people/settings-changing.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { forgetSettings, settingsOf } from '../../platform/settings.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { files, optionalWords, ticked } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { lookPage } from './look.views.ts'

const DAY = 86_400

const Revision = z.object({ revision: z.coerce.number('platform.mend_this').int('platform.mend_this') })

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'settings.colour_unreadable')
  .transform(themeOf)

const theme = optionalWords(200_000).transform((text, context) => {
  if (text.trim() === '') return ''
  const read = readTheme(text)
  if ('css' in read) return read.css
  context.addIssue({ code: 'custom', message: `settings.theme_${read.problem}` })
  return ''
})

/** One colour, or a whole theme; `preview` only shows it. */
const Look = z.object({ ...Revision.shape, preview: ticked, colour: colour.optional(), theme_css: theme })
const Mark = z.object({ ...Revision.shape, mark: files })

/** The organisation's colours and its mark. Colours can be looked at, on the whole page, before anybody else sees them. */
export function lookRoutes(at: Audiences): void {
  at.public.get('/theme/:revision', 'nothing', (c) =>
    c.body(c.var.settings.theme_css, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': `public, max-age=${DAY}`, // the address changes with the settings
    }),
  )

  at.admin.get('/desk/settings/look', 'nothing', (c) => showLook(c))

  at.admin.post(
    '/desk/settings/look',
    'organisation corrected',
    again((c, typed, refusal) => showLook(c, { typed: typedFrom(typed), refusal })),
    form(Look, async (c, given) => {
      const theme_css = given.colour ?? given.theme_css
      if (given.preview) return await showLook(c, { previewed: theme_css })
      const change = { theme_css, revision: given.revision }
      return forgetting(c, await act(c, (tx) => changeSettings(tx, c.var.actor, change), '/desk/settings/look'))
    }),
  )

  at.admin.post(
    '/desk/settings/mark',
    'organisation corrected',
    again((c, _typed, refusal) => showLook(c, { refusal })),
    form(Mark, async (c, { mark, revision }) => {
      const given = { mark: mark[0], revision, store: c.var.files }
      return forgetting(c, await act(c, (tx) => changeMark(tx, c.var.actor, given), '/desk/settings/look'))
    }),
  )
}

interface ShownLook {
  typed?: Typed
  refusal?: Refusal
  previewed?: string
}

async function showLook(c: Ctx, { typed, refusal, previewed }: ShownLook = {}): Promise<Response> {
  forgetSettings(c.var.organisation.schema)
  const settings = await settingsOf(c.var.db)
  const css = previewed ?? settings.theme_css
  const body = lookPage(c.var.t, {
    settings,
    previewed: previewed !== undefined,
    typed: { colour: mainColour(css) ?? '', theme_css: writeTheme(css), ...typed },
    complaint: complaintOf(c.var.t, refusal),
    key: randomUUID(),
  })
  const { shell } = c.var
  const brand =
    previewed === undefined ? shell.brand : { ...shell.brand, themeUrl: undefined, themeCss: css || undefined }
  return await c.html(
    page(c.var.t, { ...shell, brand, kind: 'desk', title: c.var.t('settings.look'), body }),
    refusal?.status,
  )
}

/** After the change was committed, pages of this process show it at once; others within seconds. */
function forgetting(c: Ctx, answer: Response): Response {
  forgetSettings(c.var.organisation.schema)
  return answer
}
