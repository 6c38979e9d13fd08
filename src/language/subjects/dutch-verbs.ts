/** All forms of Dutch verbs; in a line they stand between strokes, each with the forms that no rule gives. */
export const dutchForms = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('/')).flatMap(formsOfGroup)

/** Of an infinitive, and after it the forms that no rule gives. */
function formsOfGroup(group: string): string[] {
  const [infinitive = '', ...irregular] = group.trim().split(/\s+/)
  return infinitive ? [...regularForms(infinitive), ...irregular] : []
}

/** What rules give: "hoop", "hoopt", "hoopte", "hoopten", "gehoopt", "hopende". */
function regularForms(infinitive: string): string[] {
  const verb = stemOfVerb(infinitive)
  return [
    infinitive,
    `${infinitive}d`,
    `${infinitive}de`,
    verb,
    ...['t', 'te', 'ten', 'de', 'den'].map((ending) => verb + ending),
    `ge${verb}${verb.endsWith('t') || verb.endsWith('d') ? '' : 't'}`,
    `ge${verb}d`,
  ]
}

const LONG_VOWEL = /(^|[^aeiou])([aou]|(?<=^[^aeiou]*)e)([bcdfgklmnprstvz])$/

/** "halen" haal, "zeggen" zeg, "leven" leef, "reizen" reis. */
const stemOfVerb = (infinitive: string) =>
  infinitive
    .replace(/en$/, '')
    .replace(LONG_VOWEL, '$1$2$2$3')
    .replace(/(.)\1$/, (double, letter) => ('aeou'.includes(letter) ? double : letter))
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
