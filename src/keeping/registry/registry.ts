import { CUSTOMERS } from './customers.ts'
import { COMMON, type Entry, type Field } from './field.ts'
import { HEARD } from './heard.ts'
import { HOUSE } from './house.ts'
import { KEEPING } from './keeping.ts'
import { QUESTIONS } from './questions.ts'
import { TABLES } from './tables.ts'

/**
 * Every table and field that is stored, with what it is for and what a customer has of it. What stands on the page about
 * privacy and in the dossier for the works council is read from here; a test refuses a field that is not.
 */
export const REGISTRY: readonly Entry[] = [...CUSTOMERS, ...QUESTIONS, ...HEARD, ...TABLES, ...HOUSE, ...KEEPING]

const byTable = new Map(REGISTRY.map((entry) => [entry.table, entry]))

/** The fields of a table, with those that mean the same everywhere. */
export const fieldsOf = (table: string): Readonly<Record<string, Field>> => {
  const entry = byTable.get(table)
  return entry ? { ...COMMON, ...entry.fields } : {}
}
