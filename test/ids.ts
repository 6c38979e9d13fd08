import type { GivenId } from '../src/platform/database/ids.ts'

/** A number as the id of whatever asks for it: of rows that a test made by hand, or that are not there. */
export const anId = (number: number): GivenId => number as GivenId
