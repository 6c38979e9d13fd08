import type { Listening } from './platform/news.ts'

/** Who listens to which events. Each room lends its own; this is only the list. */
export const listening: readonly Listening[] = []
