import { readTown } from './reading/town.ts'

/** Gemeente Zonnedam: invented, down to the last street. What it says stands in town/*.txt. */
export const town = readTown('town')
