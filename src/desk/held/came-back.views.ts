import { excerpt } from '../../lib/text.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { CameBack } from './came-back.ts'
import { throwAwayForm, whyBack } from './held.views.ts'

const WORDS = 120

/** On Vandaag: what was not sent, why, and the way to its form, where everything typed still stands. */
export const cameBack = (t: Translate, drafts: readonly CameBack[]): Html | undefined =>
  drafts.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="came-back">
        <h2 id="came-back">${t('desk.came_back')}</h2>
        ${list(
          drafts.map((draft) => ({
            id: `draft-${draft.id}`,
            title: joined([
              t('desk.came_back_what', { deed: draft.deed }),
              draft.title && html`<bdi>${draft.title}</bdi>`,
            ]),
            href: draft.form,
            detail: joined([whyBack(t, draft), html`<span dir="auto">${wordsOf(draft)}</span>`]),
            end: throwAwayForm(t, draft),
            tone: draft.refused_key ? ('copper' as const) : undefined,
          })),
        )}
      </section>`

/** The longest of what was typed: what its writer knows it by. */
const wordsOf = ({ fields }: CameBack): string =>
  excerpt(
    Object.values(fields)
      .flat()
      .reduce((one, other) => (other.length > one.length ? other : one), ''),
    WORDS,
  )
