const LONGEST = 400 // twice a title; the patterns that read it look back at every sign, and would take seconds for a page on one line

/** As much of a line as is read to find its title, or to weigh it. */
export const titleStart = (line: string): string => line.slice(0, LONGEST).trim()
