/** All forms of English verbs; one with _ behind it is passed over. */
export const englishForms = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => !word.endsWith('_'))
    .flatMap(formsOf)

/** The forms that rules give: "stop", "stops", "stopped", "stopping". */
function formsOf(verb: string): string[] {
  const bare = verb.replace(/e$/, '')
  const y = verb.replace(/y$/, 'i')
  return [
    verb,
    `${verb}s`,
    `${verb}es`,
    `${bare}ed`,
    `${bare}ing`,
    `${verb}${verb.at(-1)}ed`,
    `${verb}${verb.at(-1)}ing`,
    `${y}es`,
    `${y}ed`,
  ]
}
