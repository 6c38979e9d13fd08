import { mistake, readEach } from '../text/mistakes.ts'
import { inWords, type Read } from '../text/shapes.ts'

const BAR = / *\| */
const NAMED = /^([a-z]+(?: [a-z]+)*)(?:: *(.+))?$/

export const cellsOf = (text: string): string[] => (text === '' ? [] : text.split(BAR))

/**
 * A line with bars between its parts: those of `columns` first, then by name what may be left out, as in
 * `web | nl | Hoe … | dank u, … | answered` or `Dat ik er langs kan. | suits: tegel, stoep`.
 */
export const row =
  <T extends object>(columns: readonly (keyof T & string)[], readers: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> =>
  (line) => {
    const others = Object.keys(readers).filter((key) => !columns.some((column) => column === key))
    const whole = [...columns.map(inWords), ...others.map((key) => `(${inWords(key)})`)].join(' | ')
    const cells = cellsOf(line.text)
    const empty = columns.findIndex((_, index) => !cells[index])
    if (empty >= 0) throw mistake(line, `«${inWords(columns[empty] ?? '')}» is missing; expected ${whole}`)
    const read = readEach(cells.entries(), ([index, cell]) => {
      const [, name = '', value = ''] = NAMED.exec(cell) ?? []
      const key = columns[index] ?? others.find((other) => inWords(other) === name)
      if (!key) throw mistake(line, `«${cell}» is too much here; expected ${whole}`)
      return [key, readers[key as keyof T]({ ...line, text: index < columns.length ? cell : value })]
    })
    return Object.fromEntries(read) as T // every column is there, and the rest may be left out
  }
