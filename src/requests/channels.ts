import type { Channel } from './request.ts'

/** Everything that is decided by the way something comes in or goes out. A new one does not compile before it says all of this. */
interface Decided {
  /** What we say by it nobody heard or held in their hands yet: it stands on a page, and goes by mail where there is one. */
  written: boolean
  /** A colleague writes down what somebody says by it. */
  takenDown: boolean
}

export const CHANNELS = {
  web: { written: true, takenDown: false },
  mail: { written: true, takenDown: false },
  phone: { written: false, takenDown: true },
  counter: { written: false, takenDown: true },
  letter: { written: false, takenDown: true },
  chat: { written: true, takenDown: false },
  social: { written: false, takenDown: false },
  api: { written: true, takenDown: false },
} as const satisfies Record<Channel, Decided>

/** Every way in, in the order in which they are shown. */
export const EVERY_CHANNEL = Object.keys(CHANNELS) as [Channel, ...Channel[]]

type TakenDown = { [Each in Channel]: (typeof CHANNELS)[Each]['takenDown'] extends true ? Each : never }[Channel]

export const TAKEN_DOWN = EVERY_CHANNEL.filter((channel): channel is TakenDown => CHANNELS[channel].takenDown)
