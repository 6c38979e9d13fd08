/** Chance that falls the same way every time, so that a demo that is laid down again looks alike. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to `sides`. */
  upTo(sides: number): number
  chance(share: number): boolean
  one<Item>(items: readonly Item[]): Item
}

/** A die with a name: another name falls otherwise. (Mulberry32, a small generator in the public domain.) */
export function dice(name: string): Dice {
  let state = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (sides: number) => Math.floor(next() * sides)
  return {
    next,
    upTo,
    chance: (share) => next() < share,
    one(items) {
      const item = items[upTo(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}
