import { anyPattern } from '../../language/lists.ts'
import { stemsOf } from '../../language/same-word.ts'
import { SAYINGS, type Saying } from '../../language/sayings.ts'

/** The ways in which customers speak of such an item: nobody asks a town hall about its fleet, but about the van that did not come. */
export const sayingsOf = (title: string): Saying[] => {
  const plain = title.replace(NAMED_STREET, ' ')
  return SAYINGS.filter(([onAgenda]) => onAgenda.test(plain))
}

/** An item in the words of customers, one line per way of saying it, to find what they said about it. */
export const inCustomersWords = (title: string): string[] => sayingsOf(title).map(([, said]) => said)

/** A street or a park by its name is not about streets and parks. */
const NAMED_STREET = new RegExp(String.raw`(?<=\S\s*)\p{Lu}[\p{L}-]+${anyPattern('names', 'places')}(?!\p{L})`, 'gu')

const counted = new Map<string, number>()
for (const [, said] of SAYINGS) for (const { stem } of stemsOf(said)) counted.set(stem, (counted.get(stem) ?? 0) + 1)

/** Of how many things customers speak in this word; at least one. */
export const thingsCalled = (stem: string): number => counted.get(stem) ?? 1
