import sql, { join, raw, Sql } from 'sql-template-tag'

/** SQL as a tagged template: values go in as parameters, nested `sql` fragments as text. */
export { join, raw, Sql, sql }

/** Nothing at all: for a condition that does not apply. */
export const nothing: Sql = sql``
