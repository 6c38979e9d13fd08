import { inSentence, unpointed } from '../../lib/sentences.ts'
import { wordsIn } from '../../pages/words.ts'
import type { PersonRow } from '../../people/person.ts'
import type { Settings } from '../../platform/settings.ts'
import { cookShown } from '../../services/in-confidence.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Step } from '../step.ts'
import type { WholeRequest } from '../whole-request.ts'

/**
 * A first version of the account, for an employee to make their own: what was done, by whom, on which day and why, in
 * the customer's language and with people as customers see them. Empty when nothing was done that we know of.
 */
export function accountDraft(whole: WholeRequest, settings: Settings): string {
  const t = wordsIn(whole.request.language, settings)
  const shown = (id: number | null) => personIn(whole, id)
  const lines = [
    ...whole.steps.filter(isDone).map((step) => stepLine(t, step, shown(step.finished_by))),
    ...whole.consultations
      .filter(({ answered_at }) => answered_at)
      .map(({ asked_by, asked_id }) =>
        t('requests.account_consulted', { asker: shown(asked_by), asked: shown(asked_id) }),
      ),
    ...answeredLine(t, whole, shown),
  ]
  return lines.join('\n')
}

const isDone = (step: Step) => step.finished_at !== null && step.skipped_because === null

function stepLine(t: Translate, { name, because, result, finished_at, customers_turn }: Step, person: string): string {
  const on = finished_at ? day(t, finished_at) : ''
  const what = customers_turn
    ? t('requests.account_your_step', { name: inSentence(name), day: on })
    : t('requests.account_step', { name: inSentence(name), person, day: on })
  return [what, result && sentence(result), because && t('requests.account_because', { because: unpointed(because) })]
    .filter(Boolean)
    .join(' ')
}

/** Who wrote, and how the last answer began, when nothing else tells what was done. */
function answeredLine(t: Translate, { messages, steps }: WholeRequest, shown: (id: number | null) => string): string[] {
  const last = messages
    .filter(({ author_kind, deliberation_id }) => author_kind === 'person' && deliberation_id === null)
    .at(-1)
  if (!last || steps.some(isDone)) return []
  return [t('requests.account_answered', { person: shown(last.person_id), day: day(t, last.happened_at) })]
}

function personIn({ people, request }: WholeRequest, id: number | null): string {
  const person: PersonRow | undefined = id === null ? undefined : people.get(id)
  return person ? cookShown(request, person).name : ''
}

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
