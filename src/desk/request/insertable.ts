import type { AnswerRow } from '../../answers/answer.ts'
import { type CannedTextRow, filledIn } from '../../answers/canned-text.ts'

/** A text that a colon and a few letters put into a reply; always to be changed afterwards. */
export interface Insertable {
  title: string
  text: string
}

const LONGEST = 1_500 // a longer answer is read on its own page

/** Ready-made texts with the names filled in, then what we already answer publicly about this service. */
export function insertable(
  { texts, answers, address }: { texts: CannedTextRow[]; answers: AnswerRow[]; address: string },
  names: { called: string; me: string },
): Insertable[] {
  return [
    ...texts.map(({ shortcut, title, body }) => ({ title: `${shortcut} · ${title}`, text: filledIn(body, names) })),
    ...answers.map((answer) => ({ title: answer.question, text: answerText(answer, address) })),
  ]
}

/** The answer itself where it is short and plain, and where it stands. */
function answerText({ slug, body, question }: AnswerRow, address: string): string {
  const link = `${address}/answers/${slug}`
  const plain = !/<[a-z]/i.test(body) && body.length <= LONGEST
  return `${plain ? body.trim() : question}\n${link}`
}
