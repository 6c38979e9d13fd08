import type { Typed } from '../../pages/redraw.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import { button, check, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'

/** What was just done and is on its way out, with the way back. Several at once are told one under the other. */
export function heldNotice(t: Translate, rows: readonly HeldRow[], now: Date): Html | undefined {
  if (rows.length === 0) return
  const batches = Map.groupBy(rows, ({ batch }) => batch)
  return html`
    <div class="undo" id="held" tabindex="-1" role="group" aria-label="${t('desk.undo_group')}" data-controller="undo">
      ${[...batches.values()].map((batch) => undoable(t, batch, now))}
    </div>`
}

const undoable = (t: Translate, batch: readonly HeldRow[], now: Date): Html | undefined => {
  const [first] = batch
  if (!first) return
  const left = Math.max(0, first.due_at.getTime() - now.getTime())
  return html`
    <div class="undo__row" id="held-${first.id}" data-undo-target="row" data-left="${left}">
      <p>${t('desk.held', { deed: whatLeaves(first), count: batch.length })} <span class="undo__count" data-undo-target="count" aria-hidden="true"></span></p>
      ${form({ action: `/desk/held/${first.id}/undoing` }, button({ label: t('desk.undo'), kind: 'second' }))}
    </div>`
}

/** A question back changes whose turn it is, and a word in between keeps no promise: whoever sends it reads which it is. */
const whatLeaves = ({ deed, fields: { is, asks, channel } }: HeldRow): string => {
  if (deed === 'tell_raiser') return channel === 'phone' || channel === 'post' ? 'told_by_hand' : deed
  if (deed !== 'answer') return deed
  return asks || is === 'asks' ? 'answer_asks' : is === 'news' ? 'answer_news' : 'answer'
}

/** A form with what was typed in it before it was undone, or refused by the time it left. */
export const typedBefore = (t: Translate, draft: HeldRow): Typed => {
  const all = (name: string) => [draft.fields[name] ?? []].flat()
  return { value: (name) => all(name)[0], values: all, error: () => undefined, refused: whyBack(t, draft), status: 200 }
}

/** Why it was not sent. */
export const whyBack = (t: Translate, { refused_key, refused_details }: HeldRow): string =>
  refused_key ? t('desk.not_sent_because', { why: sayKey(t, refused_key, refused_details) }) : t('desk.not_sent_yet')

/** Above a form with a draft in it: that it was not sent, and the way to be rid of it. */
export const draftNotice = (t: Translate, draft: HeldRow): Html =>
  notice({ tone: draft.refused_key ? 'copper' : 'calm', text: whyBack(t, draft), action: throwAwayForm(t, draft) })

export const throwAwayForm = (t: Translate, draft: HeldRow): Html =>
  form({ action: `/desk/held/${draft.id}/removal` }, button({ label: t('desk.throw_away'), kind: 'quiet' }))

/** The files that were to come along come along again, unless they are unticked. */
export const draftFiles = (t: Translate, draft: HeldRow | undefined): Html[] =>
  (draft?.files ?? []).map(({ key, name }) =>
    check({
      name: 'draft_file',
      id: `draft-${key.slice(-8)}`,
      label: t('desk.file_again', { name }),
      value: key,
      checked: true,
    }),
  )
