import { anyPattern } from './lists.ts'

const LOOKED_AT = 5_000 // signs: whoever was sent by somebody says so in the beginning
const RECOMMENDED = new RegExp(anyPattern('recommended'), 'iu')

/** Does somebody say that another recommended us to them? What we recommended ourselves does not count. */
export const saysRecommended = (words: string): boolean => RECOMMENDED.test(words.slice(0, LOOKED_AT))
