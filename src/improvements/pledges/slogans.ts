/** What is said of every customer and so of none. */
const SLOGANS: readonly RegExp[] = [
  /\b(klant|inwoner|cliënt|patiënt|huurder|leerling|burger|mens)(en)?\s+(altijd\s+)?(staat\s+|staan\s+|op\s+)?(centraal|voorop|één|nummer\s+1|1)\b/iu,
  /\bcentraal\s+(stellen|zetten|staan)\b/iu,
  /\b(klant|mens)gericht(er|heid)?\b/iu,
  /\b(beter|meer|optimaal|excellent)e?\s+(service|dienstverlening|communicatie|klantbeleving|klantfocus)\b/iu,
  /\b(extra\s+mile|outside[- ]in|klantreis|customer\s+journey|customer\s+(first|centric|focus)|customers?\s+first|put\s+the\s+customer)\b/iu,
]

/** Everybody, and so nobody in particular. */
const EVERYBODY =
  /^\s*(al(le)?|iedere?|elke|onze|de|het|the|our|all|every|any)?\s*(onze|de|our|the|my)?\s*(klant(en)?|inwoner(s)?|burger(s)?|cliënt(en)?|patiënt(en)?|huurder(s)?|leerling(en)?|mens(en)?|iedereen|allemaal|customers?|residents?|clients?|patients?|tenants?|pupils?|people|everybody|everyone)\s*[.!]?\s*$/iu

/** Does it say something about every customer, and so about none? A nudge, never a wall. */
export const isSlogan = (words: string): boolean => SLOGANS.some((slogan) => slogan.test(words))

/** Is this nobody in particular? */
export const isEverybody = (forWhom: string): boolean => EVERYBODY.test(forWhom)
