import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { deskPage } from '../pages/desk-page.ts'
import { complaintOf, typedFrom } from '../pages/typed.ts'
import { jargonOf } from '../platform/jargon.ts'
import { notFound, type Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line, words } from '../platform/web/fields.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import type { Html } from '../ui/html.ts'
import {
  addCannedText,
  type CannedTextRow,
  changeCannedText,
  everyCannedText,
  findCannedText,
  removeCannedText,
} from './canned-text.ts'
import { textFormPage, textsPage } from './texts.views.ts'

const Text = z.object({
  title: line(200),
  shortcut: z.preprocess(
    (given) =>
      String(given ?? '')
        .trim()
        .toLowerCase()
        .replace(/^:/, ''),
    z.string().regex(/^[a-z0-9-]{1,30}$/, 'answers.shortcut_unreadable'),
  ),
  body: words(10_000),
})

const Change = Text.extend({ revision: z.coerce.number().int().positive() })

/** Canned texts: every colleague may add, change and remove them. */
export function textsRoutes(at: Audiences): void {
  at.staff.get('/desk/texts', 'canned text', async (c) =>
    draw(c, c.var.t('answers.texts_title'), textsPage(c.var.t, await everyCannedText(c.var.db))),
  )
  at.staff.get('/desk/texts/new', 'nothing', (c) => showForm(c, { typed: {} }))
  at.staff.get('/desk/texts/:id', 'canned text', async (c) => {
    const text = await textIn(c)
    return await showForm(c, { text, typed: { ...text, id: '', revision: String(text.revision) } })
  })

  const onTexts = at.staff.on('/desk/texts')
  onTexts('', 'canned text made', Text, addCannedText, {
    again: async (c, typed, refusal) => await showForm(c, { typed: typedFrom(typed), refusal }),
  })
  onTexts(':id/changes', 'canned text corrected', Change, changeCannedText, { again: drawChange })
  onTexts(':id/removal', 'canned text withdrawn', (tx, actor, { id }) => removeCannedText(tx, actor, id))
}

async function textIn(c: Ctx): Promise<CannedTextRow> {
  const text = await findCannedText(c.var.db, idIn(c))
  if (!text) throw notFound()
  return text
}

interface ShownText {
  text?: CannedTextRow
  typed: Record<string, string>
  refusal?: Refusal
}

async function showForm(c: Ctx, { text, typed, refusal }: ShownText) {
  const { t } = c.var
  const body = textFormPage(t, {
    id: text?.id,
    typed: refusal?.status === 409 && text ? { ...typed, revision: String(text.revision) } : typed,
    jargon: jargonOf(c.var.settings),
    key: randomUUID(),
    ...complaintOf(t, refusal),
  })
  return await draw(c, t(text ? 'answers.text_change_title' : 'answers.text_add'), body, refusal?.status)
}

const drawChange = async (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { text: await textIn(c), typed: typedFrom(typed), refusal })

const draw = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  deskPage(c, { title, body, status })
