import { everythingToldTo } from '../../improvements/telling/told.ts'
import { firstSentence } from '../../language/first-sentence.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { day } from '../../ui/words/when.ts'

/** In a customer's own file: what came of what they brought up, each leading to where it is told whole. */
export async function cameOfCustomersWords(c: Ctx, customerId: Id<'customers'>): Promise<Html | undefined> {
  const { t } = c.var
  const { told, raised } = await everythingToldTo(c.var.db, customerId)
  if (told.length + raised.length === 0) return undefined
  const now = new Date()
  return list([
    ...told.map((one) => ({
      title: html`<span dir="auto">${firstSentence(one.words, 110)}</span>`,
      href: `/mine#told-${one.id}`,
      detail: t('improvements.told_eyebrow', { day: day(t, one.sent_at, now) }),
    })),
    ...raised.map((one) => ({
      title: html`<span dir="auto">${one.title}</span>`,
      href: '/mine#told',
      detail: t('improvements.raised_state', { state: one.state }),
    })),
  ])
}
