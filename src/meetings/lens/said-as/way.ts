/** How something stands on an agenda, and words in which customers speak of it. */
export type Way = readonly [onAgenda: RegExp, said: string]
