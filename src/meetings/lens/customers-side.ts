import { stemsOf } from '../../language/same-word.ts'
import { care } from './said-as/care.ts'
import { everywhere } from './said-as/everywhere.ts'
import { living } from './said-as/living.ts'
import { school } from './said-as/school.ts'
import { shop } from './said-as/shop.ts'
import { town } from './said-as/town.ts'
import type { Way } from './said-as/way.ts'

/** What customers call what we call something else: nobody asks a town hall about its fleet, but about the van that did not come. */
const CALLED_BY_CUSTOMERS: readonly Way[] = [...everywhere, ...town, ...living, ...care, ...school, ...shop]

/** The ways in which customers speak of such an item. */
export const waysOf = (title: string): Way[] => {
  const plain = title.replace(NAMED_STREET, ' ')
  return CALLED_BY_CUSTOMERS.filter(([onAgenda]) => onAgenda.test(plain))
}

/** An item in the words of customers, one line per way of saying it, to find what they said about it. */
export const onCustomersSide = (title: string): string[] => waysOf(title).map(([, said]) => said)

/** A street or a park by its name is not about streets and parks. */
const NAMED_STREET =
  /(?<=\S\s*)\p{Lu}[\p{L}-]+(?:straat|laan|weg|plein|kade|dijk|park|singel|hof|buurt|wijk|kwartier)(?!\p{L})/gu

const ways = new Map<string, number>()
for (const [, said] of CALLED_BY_CUSTOMERS)
  for (const { stem } of stemsOf(said)) ways.set(stem, (ways.get(stem) ?? 0) + 1)

/** Of how many things customers speak in this word; at least one. */
export const thingsCalled = (stem: string): number => ways.get(stem) ?? 1
