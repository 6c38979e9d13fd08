/** How something stands on an agenda, words in which customers speak of it, and how they put it where no word tells by itself. */
export type Way = readonly [onAgenda: RegExp, said: string, put?: RegExp]
