/**
 * What one room asks of rooms above it or beside it, filled in once at the top of the house. A question nobody answers is
 * a fault of ours and says which one it is: an answer made up here would let somebody see what they may not, or leave
 * words behind that were taken back.
 */
export function askedOfOthers<Asked extends object>(room: string) {
  let given: Asked | undefined
  return {
    lend(all: Asked): void {
      given = all
    },
    the<Name extends keyof Asked & string>(name: Name): Asked[Name] {
      if (!given) throw new Error(`${room} asks "${name}" of other rooms and nobody filled it in: app/lending.ts does`)
      return given[name]
    },
  }
}
