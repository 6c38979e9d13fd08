import { anyPattern, oneOf } from './lists.ts'

/** How a message begins that greets, in any of our languages; some of these begin an ordinary sentence as well. */
export const OPENING = oneOf([
  anyPattern('greetings', 'openings'),
  anyPattern('greetings', 'openings of sentences too'),
])

/** What begins a message and nothing else. */
export const SURELY_OPENING = anyPattern('greetings', 'openings')

/** What stands before a name: "mevrouw", "Mrs". */
export const TITLE = anyPattern('greetings', 'titles')

/** How a message ends, wherever it stands: "met vriendelijke groet", "kind regards". */
export const CLOSING = anyPattern('greetings', 'closings')

/** The same below a letter, where less is enough: "gr." */
export const SIGNING = oneOf([CLOSING, anyPattern('greetings', 'short closings')])

export const THANKS = anyPattern('greetings', 'thanks')
export const SEE_YOU = anyPattern('greetings', 'see you')

const GREETING = new RegExp(String.raw`^\s*${OPENING}(?=[\s,!.]|$)[^\n.?;:]{0,60}?(?:[,!\n]|$)`, 'iu')

/** Whether a text begins by greeting somebody: "Dag Vera,", "Goedemorgen!", "Dear Mr De Wit". Then nobody greets again. */
export const opensWithGreeting = (text: string): boolean => GREETING.test(text)

/** A text without the greeting it begins with. */
export const withoutGreeting = (text: string): string => text.replace(GREETING, '')
