import { customerFace } from '../../customers/customer.views.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import { empty } from '../../ui/empty.ts'
import { button, hidden, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { day, since } from '../../ui/words/when.ts'
import { calledOf } from '../drawing.ts'
import type { ProblemRow } from '../problems/problem.ts'
import type { EndingRow } from '../problems/problem-ending.ts'
import type { Reach } from '../problems/raiser.ts'
import { problemTitle } from '../problems/title.views.ts'
import type { Loop } from './desk.ts'
import { type Draft, goesByWire } from './telling.ts'

export interface LoopDesk {
  loops: Loop[]
  again: { id: number; title: string; look_again_on: string; in_own_words: boolean }[]
  now: Date
}

/** Who must still be told, and what those who were told say. */
export const loopDesk = (t: Translate, { loops, again, now }: LoopDesk): Html => {
  const waiting = loops.filter(({ counts }) => !counts)
  const told = loops.filter(({ counts }) => counts)
  return html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="/desk/improvements">${t('improvements.title')}</a></p>
      <h1 class="title">${t('improvements.telling')}</h1>
      <p class="soft">${t('improvements.telling_lead')}</p>
    </header>
    ${
      loops.length + again.length === 0 &&
      empty({
        title: t('improvements.all_told'),
        text: t('improvements.all_told_text'),
        action: { label: t('improvements.to_board'), href: '/desk/improvements' },
      })
    }
    ${
      waiting.length > 0 &&
      html`<section class="section" aria-labelledby="to-tell"><h2 id="to-tell">${t('improvements.to_tell')}</h2>${list(
        waiting.map((loop) => ({
          id: `loop-${loop.problem_id}`,
          title: problemTitle(loop),
          href: `/desk/improvements/${loop.problem_id}/telling`,
          detail: joined([
            t('improvements.ending', { ending: loop.ending }),
            since(t, loop.since, now),
            loop.unreachable > 0 && t('improvements.unreachable_count', { count: loop.unreachable }),
          ]),
          end: t('improvements.to_tell_count', { count: loop.to_tell }),
          tone: 'copper' as const,
        })),
      )}</section>`
    }
    ${
      told.length > 0 &&
      html`<section class="section" aria-labelledby="listening"><h2 id="listening">${t('improvements.waiting_for_word')}</h2>${list(
        told.map((loop) => ({
          id: `loop-${loop.problem_id}`,
          title: problemTitle(loop),
          href: `/desk/improvements/${loop.problem_id}/telling`,
          detail: joined([
            t('improvements.told_count', { count: loop.told }),
            loop.unreachable > 0 && t('improvements.unreachable_count', { count: loop.unreachable }),
          ]),
          end: t('improvements.answers', { solved: loop.solved, partly: loop.partly, not: loop.not_solved }),
        })),
      )}</section>`
    }
    ${
      again.length > 0 &&
      html`<section class="section" aria-labelledby="again"><h2 id="again">${t('improvements.look_again_now')}</h2>${list(
        again.map((one) => ({
          id: `again-${one.id}`,
          title: problemTitle(one),
          href: `/desk/improvements/${one.id}`,
          end: day(t, one.look_again_on, now),
        })),
      )}</section>`
    }
  </div>`
}

/** What was typed in a letter that was not sent; and why not, when it was refused. */
export interface CameBack extends Pick<HeldRow, 'refused_key' | 'refused_details'> {
  words: string
}

export interface TellingPage {
  problem: ProblemRow
  ending: EndingRow
  drafts: Draft[]
  /** Some came through a closed service the reader may not open: a colleague there tells them. */
  others: number
  /** It leaves in some seconds, and can be undone until then. */
  waits(draft: Draft): boolean
  /** What was typed in it and was not sent. */
  cameBack(draft: Draft): CameBack | undefined
  key: string
  now: Date
}

/** Every raiser with what they will read, to be edited and sent by a person. */
export const tellingPage = (t: Translate, page: TellingPage): Html => {
  const { problem, ending, drafts, others, key, now } = page
  const at = `/desk/improvements/${problem.id}`
  const left = drafts.filter((draft) => !draft.sent_at && !page.waits(draft))
  const reachable = left.filter(({ reach }) => reach !== null)
  const byWire = reachable.filter(({ reach }) => goesByWire(reach))
  const nobodyKnows = !ending.ended_at && drafts.every((draft) => !draft.sent_at && !page.waits(draft))
  return html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="${at}" dir="auto">${problemTitle(problem)}</a></p>
      <h1 class="title">${t('improvements.tell_them')}</h1>
      <p class="soft">${ending.ended_at ? t('improvements.everybody_told', { day: day(t, ending.ended_at, now) }) : t('improvements.tell_them_lead', { ending: ending.ending, count: reachable.length })}</p>
      ${nobodyKnows && onceForm({ action: `${at}/endings/letting-go`, key, name: 'let-go' }, button({ label: t('improvements.let_go'), kind: 'quiet' }))}
    </header>
    ${others > 0 && notice({ tone: 'calm', text: t('improvements.told_by_others', { count: others }) })}
    <ul class="letters" id="letters">${drafts.map((draft) => letterOf(t, draft, page, draft === reachable[0]))}</ul>
    ${byWire.length > 1 && onceForm({ action: `${at}/messages`, key, name: 'all', className: 'bar needs-scripts' }, html`<span hidden data-controller="as-shown">${byWire.map((draft) => html`${hidden('message', draft.id)}<input type="hidden" name="words" value="${page.cameBack(draft)?.words || draft.words}" data-shown="words-${draft.id}">`)}</span>${button({ label: t('improvements.send_all', { count: byWire.length }), kind: 'second' })}<span class="soft small">${t('improvements.send_all_hint')}</span>`)}
  </div>`
}

const BYS: Reach[] = ['mail', 'page', 'phone', 'post']

function letterOf(t: Translate, draft: Draft, page: TellingPage, next: boolean): Html {
  const { problem, key, now } = page
  const name = calledOf(t, draft)
  const back = page.cameBack(draft)
  return html`
  <li class="to-tell" id="message-${draft.id}">
    <p class="beside">${customerFace({ ...draft, id: draft.customer_id, name: calledOf(t, draft) })}<span><b dir="auto">${name}</b><br><span class="soft small">${joined(
      [
        draft.reach
          ? t('improvements.reached_by', { reach: draft.reach })
          : html`<span class="at-risk">${t('improvements.unreachable')}</span>`,
        t('improvements.in_language', { language: draft.language }),
      ],
    )}</span></span></p>
    ${
      draft.sent_at
        ? html`<div class="to-tell__text typed" dir="auto" lang="${draft.language}">${draft.words}</div><p class="soft small beside to-tell__sent">${icon('check')}<span>${t('improvements.sent_on', { day: day(t, draft.sent_at, now), by: draft.channel ?? 'page' })}</span></p>`
        : page.waits(draft)
          ? html`<p class="soft small">${t('improvements.letter_waits')}</p>`
          : draft.reach
            ? onceForm(
                {
                  action: `/desk/improvements/${problem.id}/messages/${draft.id}`,
                  key,
                  name: `send${draft.id}`,
                  className: 'stack stack--tight',
                },
                html`${back && notice({ tone: back.refused_key ? 'copper' : 'calm', text: back.refused_key ? t('improvements.letter_refused', { why: sayKey(t, back.refused_key, back.refused_details) }) : t('improvements.letter_undone') })}${textArea(t, { name: 'words', id: `words-${draft.id}`, label: t('improvements.they_read', { name }), hideLabel: true, lang: draft.language, value: back?.words || draft.words, required: true, rows: 9 })}
              <div class="bar">${button({ label: t(draft.reach === 'phone' || draft.reach === 'post' ? 'improvements.told_so' : 'improvements.send', { name }), kind: next ? 'primary' : 'second' })}
              ${draft.reach === 'mail' ? hidden('channel', 'mail') : select(t, { name: 'channel', id: `by-${draft.id}`, label: t('improvements.told_by'), hideLabel: true, value: draft.reach, options: BYS.filter((by) => by !== 'mail' && (by !== 'page' || draft.request_id !== null)).map((by) => ({ value: by, label: t('improvements.reached_by', { reach: by }) })) })}</div>`,
              )
            : html`<p class="soft">${t('improvements.unreachable_text')}</p>`
    }
  </li>`
}
