import type { DemoAct } from '../content.ts'
import { row } from '../text/rows.ts'
import type { Read } from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { channel } from './people.ts'
import { amount, at, oneOf, text, words, yes } from './words.ts'

export type Deed = DemoAct['do']

/** What an act says besides when, who and which deed it is. */
type FieldsOf<Doing extends Deed> = Omit<Extract<DemoAct, { do: Doing }>, 'at' | 'by' | 'do'>

/** Who and what may be named in the acts of one story. */
export interface Scene extends Cast {
  step: Read<string>
  promise: Read<string>
}

/** In a play days are filled in, and ¶ begins a new line. */
const prose: Read<string> = (line) => words('days')(line).replace(/ ?¶ ?/g, '\n')

const nothing = row<Record<never, never>>([], {})
const saying = row<{ text: string }>(['text'], { text: prose })

type AddedStep = FieldsOf<'step_add'>['step'] & Omit<FieldsOf<'step_add'>, 'step'>

const file = row<Omit<FieldsOf<'file'>, 'type'>>(['name', 'content'], {
  name: text,
  content: prose,
  audience: oneOf('customer', 'staff'),
})

/** After the deed, the words that belong to it. */
export const deedsOf = ({ person, department, step, promise }: Scene): { [Doing in Deed]: Read<FieldsOf<Doing>> } => ({
  ask: saying,
  expect: row<FieldsOf<'expect'>>(['text'], { text: prose, wantedBy: at }),
  take: nothing,
  say: row<FieldsOf<'say'>>(['text'], { text: prose, channel }),
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
  step_plan: row<FieldsOf<'step_plan'>>(['step', 'plannedOn'], { step, plannedOn: at, doer: person }),
  step_skip: row<FieldsOf<'step_skip'>>(['step', 'because'], { step, because: prose }),
  step_start: row<FieldsOf<'step_start'>>(['step'], { step, text: prose }),
  step_done: row<FieldsOf<'step_done'>>(['step', 'result'], { step, result: prose }),
  promise: row<FieldsOf<'promise'>>(['promise', 'due', 'text'], { promise, due: at, text: prose, step }),
  renegotiate: row<FieldsOf<'renegotiate'>>(['promise', 'due', 'reason'], { promise, due: at, reason: prose }),
  agree: row<FieldsOf<'agree'>>(['promise'], { promise }),
  keep: row<FieldsOf<'keep'>>(['promise'], { promise }),
  break: row<FieldsOf<'break'>>(['promise', 'reason'], { promise, reason: prose, due: at }),
  consult: row<FieldsOf<'consult'>>(['whom', 'text'], { whom: person, text: prose }),
  consult_answer: saying,
  deliberate: row<FieldsOf<'deliberate'>>(['topic', 'until', 'withheldBecause'], {
    topic: prose,
    until: at,
    withheldBecause: text,
  }),
  deliberate_say: saying,
  deliberate_end: nothing,
  hand_over: row<FieldsOf<'hand_over'>>(['to', 'reason'], { to: person, reason: prose }),
  read: nothing,
  read_words: nothing,
  no: row<FieldsOf<'no'>>(['why', 'possible', 'account', 'nextStep', 'lookAgain'], {
    why: prose,
    possible: prose,
    account: prose,
    nextStep: prose,
    lookAgain: person,
    cost: text,
  }),
  close: row<FieldsOf<'close'>>(['outcome', 'account', 'nextStep'], {
    outcome: oneOf('done', 'partly', 'withdrawn', 'disagree'),
    account: prose,
    nextStep: prose,
    cost: text,
  }),
  need: saying,
  verdict: row<FieldsOf<'verdict'>>(['helped', 'expectation', 'text'], {
    helped: oneOf('yes', 'partly', 'no'),
    expectation: oneOf('met', 'exceeded', 'missed'),
    text: prose,
  }),
  thank: saying,
  wall: saying,
  reopen: row<FieldsOf<'reopen'>>(['because', 'to', 'text'], {
    because: oneOf('not_helped', 'look_again', 'comes_back'),
    to: person,
    text: prose,
  }),
  file: (line) => ({ type: 'text/plain', ...file(line) }),
})
