import type { DemoAct } from '../content.ts'
import { row } from '../text/rows.ts'
import type { Read } from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { channel } from './people.ts'
import { amount, at, oneOf, text, words, yes } from './words.ts'

export type Deed = DemoAct['do']

/** What an act says besides when, who and which deed it is. */
type Said<Doing extends Deed> = Omit<Extract<DemoAct, { do: Doing }>, 'at' | 'by' | 'do'>

/** Who and what may be named in the acts of one story. */
export interface Scene extends Cast {
  step: Read<string>
  promise: Read<string>
}

/** In a play days are filled in, and ¶ begins a new line. */
const said: Read<string> = (line) => words('days')(line).replace(/ ?¶ ?/g, '\n')

const nothing = row<Record<never, never>>([], {})
const saying = row<{ text: string }>(['text'], { text: said })

type AddedStep = Said<'step_add'>['step'] & Omit<Said<'step_add'>, 'step'>

const file = row<Omit<Said<'file'>, 'type'>>(['name', 'content'], {
  name: text,
  content: said,
  audience: oneOf('customer', 'staff'),
})

/** After the deed, the words that belong to it. */
export const deedsOf = ({ person, department, step, promise }: Scene): { [Doing in Deed]: Read<Said<Doing>> } => ({
  ask: saying,
  expect: row<Said<'expect'>>(['text'], { text: said, wantedBy: at }),
  take: nothing,
  say: row<Said<'say'>>(['text'], { text: said, channel }),
  step_add: (line) => {
    const { after, plannedOn, ...added } = row<AddedStep>(
      ['after', 'name', 'nameEn', 'because', 'becauseEn', 'duration'],
      {
        after: step,
        name: text,
        nameEn: text,
        because: text,
        becauseEn: text,
        duration: amount,
        byDepartment: department,
        byRole: text,
        outside: text,
        outsideEn: text,
        customersTurn: yes,
        plannedOn: at,
      },
    )(line)
    return { step: added, after, ...(plannedOn && { plannedOn }) }
  },
  step_plan: row<Said<'step_plan'>>(['step', 'plannedOn'], { step, plannedOn: at, doer: person }),
  step_skip: row<Said<'step_skip'>>(['step', 'because'], { step, because: said }),
  step_start: row<Said<'step_start'>>(['step'], { step, text: said }),
  step_done: row<Said<'step_done'>>(['step', 'result'], { step, result: said }),
  promise: row<Said<'promise'>>(['promise', 'due', 'text'], { promise, due: at, text: said, step }),
  renegotiate: row<Said<'renegotiate'>>(['promise', 'due', 'reason'], { promise, due: at, reason: said }),
  agree: row<Said<'agree'>>(['promise'], { promise }),
  keep: row<Said<'keep'>>(['promise'], { promise }),
  break: row<Said<'break'>>(['promise', 'reason'], { promise, reason: said, due: at }),
  consult: row<Said<'consult'>>(['whom', 'text'], { whom: person, text: said }),
  consult_answer: saying,
  deliberate: row<Said<'deliberate'>>(['topic', 'until', 'withheldBecause'], {
    topic: said,
    until: at,
    withheldBecause: text,
  }),
  deliberate_say: saying,
  deliberate_end: nothing,
  hand_over: row<Said<'hand_over'>>(['to', 'reason'], { to: person, reason: said }),
  read: nothing,
  read_words: nothing,
  no: row<Said<'no'>>(['why', 'possible', 'account', 'nextStep', 'lookAgain'], {
    why: said,
    possible: said,
    account: said,
    nextStep: said,
    lookAgain: person,
    cost: text,
  }),
  close: row<Said<'close'>>(['outcome', 'account', 'nextStep'], {
    outcome: oneOf('done', 'partly', 'withdrawn', 'disagree'),
    account: said,
    nextStep: said,
    cost: text,
  }),
  need: saying,
  verdict: row<Said<'verdict'>>(['helped', 'expectation', 'text'], {
    helped: oneOf('yes', 'partly', 'no'),
    expectation: oneOf('met', 'exceeded', 'missed'),
    text: said,
  }),
  thank: saying,
  wall: saying,
  reopen: row<Said<'reopen'>>(['because', 'to', 'text'], {
    because: oneOf('not_helped', 'look_again', 'comes_back'),
    to: person,
    text: said,
  }),
  file: (line) => ({ type: 'text/plain', ...file(line) }),
})
