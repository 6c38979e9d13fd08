import type { Event } from '../../platform/events/events.ts'
import { timelineHappenings } from '../happenings/all.ts'
import type { TurnMove } from '../happenings/columns.ts'
import type { Turn } from '../request.ts'
import type { WholeRequest } from '../whole-request.ts'

type Steps = WholeRequest['steps']

/** How it stands at some moment of a request. */
export interface TurnState {
  turn: Turn
  closed: boolean
  /** Steps of the customer that are under way and whose turn they did not give back. */
  theirs: readonly number[]
}

export const BEGINNING: TurnState = { turn: 'ours', closed: false, theirs: [] }

/** Whose turn it is after these events: the same as stands beside the request. */
export function turnAfter(events: readonly Event[], { steps }: { steps: Steps }): Turn {
  return events.reduce((state, event) => after(state, event, steps), BEGINNING).turn
}

/** How it stands after one more event. */
export function after(state: TurnState, event: Event, steps: Steps): TurnState {
  const move = timelineHappenings.get(event.type)?.turn
  return move ? { ...state, ...MOVES[move](state, event, steps) } : state
}

type Move = (state: TurnState, event: Event, steps: Steps) => Partial<TurnState>

const ours: Move = () => ({ turn: 'ours' })

/** The step of an event, where it is one that the customer does. */
const theirStep = ({ data }: Event, steps: Steps) => steps.find((one) => one.id === data.step && one.customers_turn)

const without = (theirs: TurnState['theirs'], id: number) => theirs.filter((one) => one !== id)

const MOVES: Readonly<Record<TurnMove, Move>> = {
  ours,
  customer_asks: (_, { actor_kind }) => (actor_kind === 'customer' ? { turn: 'ours' } : {}),
  given_back: () => ({ turn: 'ours', theirs: [] }),
  answered: ({ closed, theirs }, { data }) => {
    if (data.asks === true) return { turn: 'customers' }
    return { turn: closed ? 'nobodys' : theirs.length > 0 ? 'customers' : 'ours' }
  },
  read: ({ closed, turn }) => ({ turn: closed ? 'nobodys' : turn }),
  judged: ({ turn }, { data }) => ({ turn: data.says === true ? 'ours' : turn }),
  ended: () => ({ turn: 'nobodys', closed: true }),
  parted: (_, { data }) => (data.from ? { turn: 'ours', closed: false } : {}), // the other goes on as it was
  reopened: () => ({ turn: 'ours', closed: false }),
  step_started: ({ theirs }, event, steps) => {
    const step = theirStep(event, steps)
    return step ? { turn: 'customers', theirs: [...theirs, step.id] } : {}
  },
  step_reopened: (_, event, steps) => (theirStep(event, steps)?.started_at ? { turn: 'customers' } : {}),
  step_finished: ({ theirs }, event, steps) => {
    const step = theirStep(event, steps)
    return step ? { turn: 'ours', theirs: without(theirs, step.id) } : {}
  },
  step_skipped: ({ theirs, turn }, event, steps) => {
    const step = theirStep(event, steps)
    return step ? { turn: step.started_at ? 'ours' : turn, theirs: without(theirs, step.id) } : {}
  },
}
