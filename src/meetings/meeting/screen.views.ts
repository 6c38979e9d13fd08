import { type Html, html } from '../../ui/html.ts'
import { qrCode } from '../../ui/qr.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { looksBack } from '../items/origins.ts'
import { sentenceView } from '../lens/sentence.views.ts'
import { askedHere, isQuestion } from '../six-questions.ts'
import { strip } from './held.views.ts'
import { deskTable } from './table.ts'
import type { WholeItem, WholeMeeting } from './whole-meeting.ts'

/** For the wall of the meeting room: one question and one sentence, large. Phones do the tapping. */
export const screenPage = (
  t: Translate,
  { whole, item, room, now }: { whole: WholeMeeting; item: WholeItem | undefined; room: string; now: Date },
): Html => html`
  <div class="screen">
    ${strip(t, { whole, table: deskTable(whole.meeting.id), item, now })}
    <div class="screen__main">
      ${
        item
          ? html`<div><p class="screen__item"><bdi>${item.title}</bdi></p>
              ${isQuestion(item.question) && html`<h1 class="screen__question">${askedHere(t, item.question)}</h1>`}
              ${looksBack(item) && html`<h1 class="screen__question">${t('meetings.did_it_come')}</h1>`}
              ${item.procedural && html`<h1 class="screen__question"><bdi>${item.title}</bdi></h1>`}
              ${item.sentence && sentenceView(t, item.sentence, { now, named: false, large: true })}</div>`
          : html`<h1 class="screen__question">${t('meetings.all_done')}</h1>`
      }
    </div>
    <footer class="screen__foot">
      <div class="screen__code">${qrCode(room, t('meetings.join_code'))}</div>
      <p>${t('meetings.join')}<br><a class="small" href="/desk/meetings/${whole.meeting.id}">${t('meetings.back_to_meeting')}</a></p>
    </footer>
  </div>`
