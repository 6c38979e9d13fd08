import { readTown } from './reading/town.ts'

/** Kuiper & Dochters: a flower-bulb grower with a web shop, whose customers are mostly English. What it says stands in grower/*.txt. */
export const grower = readTown('grower')
