import { customerFace } from '../../customers/customer.views.ts'
import type { PledgeRow } from '../../improvements/pledges/pledge.ts'
import type { AskedProblem } from '../../improvements/problems/asked.ts'
import type { MendedQuestion } from '../../improvements/problems/of-request.ts'
import { problemTitle } from '../../improvements/problems/title.views.ts'
import type { Letter } from '../../improvements/telling/desk.ts'
import type { ToBring } from '../../requests/bringing.ts'
import type { Undelivered } from '../../requests/mails/undelivered.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list, type Row } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fullName } from '../people.views.ts'
import { bringRow } from '../request/bringing.views.ts'
import { undeliveredRow } from '../request/undelivered.views.ts'

/** What I said I would do for customers, beside their questions. */
export interface MyWord {
  /** What I still have to let somebody know. */
  letters: Letter[]
  /** Good intentions whose day has come. */
  pledges: PledgeRow[]
  /** Mail about what I answer for that did not arrive. */
  mails: Undelivered[]
  /** What stands on a customer's page and no mail carried: I call or write. */
  bring: ToBring[]
  /** Problems of which my department was asked to be an owner, and has not answered. */
  asked: AskedProblem[]
  /** My open questions of which the cause was mended and told. */
  mended: MendedQuestion[]
}

/** Letters to send and intentions to look back on. Only I see them, and nobody counts them. */
export const myWord = (t: Translate, { letters, pledges, mended }: MyWord): Html | undefined =>
  letters.length + pledges.length + mended.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="my-word">
        <h2 id="my-word">${t('desk.my_word')}</h2>
        <p class="soft small">${t('desk.my_word_private')}</p>
        ${list([...letters.map((letter) => letterRow(t, letter)), ...mended.map((one) => mendedRow(t, one)), ...pledges.map((pledge) => pledgeRow(t, pledge))])}
      </section>`

const letterRow = (t: Translate, letter: Letter): Row => ({
  id: `letter-${letter.id}`,
  title: t('desk.letter_to', { name: fullName(t, letter), ending: letter.ending }),
  href: `/desk/improvements/${letter.problem_id}/telling`,
  lead: customerFace(letter),
  detail: html`<bdi>${letter.title}</bdi>`,
})

const mendedRow = (t: Translate, { request_id, title, problem }: MendedQuestion): Row => ({
  id: `mended-${request_id}`,
  title: html`<bdi>${title}</bdi>`,
  href: `/desk/requests/${request_id}`,
  detail: html`${t('desk.mended')} <bdi>${problem}</bdi>`,
})

const pledgeRow = (t: Translate, { id, words, for_whom }: PledgeRow): Row => ({
  id: `pledge-${id}`,
  title: html`<span dir="auto">${words}</span>`,
  href: `/desk/pledges/${id}`,
  detail: t('desk.pledge_due', { whom: for_whom }),
})

/** Mail that did not arrive, of what I answer for: nobody else would notice. */
export const mailToMend = (t: Translate, { mails }: MyWord): Html | undefined =>
  mails.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="mail-to-mend">
        <h2 id="mail-to-mend">${t('desk.mails_undelivered')}</h2>
        ${list(mails.map((mail) => undeliveredRow(t, mail)))}
      </section>`

/** Whom I still have to call or write to, because no mail goes there. */
export const toBring = (t: Translate, { bring }: MyWord, key: string): Html | undefined =>
  bring.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="to-bring">
        <h2 id="to-bring">${t('desk.to_bring')}</h2>
        ${list(bring.map((one) => bringRow(t, one, key)))}
      </section>`

/** What was asked of my department: to solve it together, or to say why not. */
export const askedOfUs = (t: Translate, { asked }: MyWord): Html | undefined =>
  asked.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="asked-of-us">
        <h2 id="asked-of-us">${t('desk.asked_of_us')}</h2>
        ${list(asked.map((one) => askedRow(t, one)))}
      </section>`

const askedRow = (t: Translate, { problem_id, title, in_own_words, department, asked_by }: AskedProblem): Row => ({
  id: `asked-${problem_id}`,
  title: html`<bdi>${problemTitle({ title, in_own_words })}</bdi>`,
  href: `/desk/improvements/${problem_id}#owners`,
  detail: joined([t('desk.asked_department', { department }), asked_by && t('desk.asked_by', { who: asked_by })]),
})
