/** Each sentence begins with a capital, also one that begins with a role: "De klantmanager leest dit." */
export const sentences = (text: string): string =>
  text.replace(/(?<=^|[.?!] )\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The first letter small, for a step's name inside a sentence; abbreviations stay: "ID-kaart maken", "u komt langs". */
export const inSentence = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|U )/u.test(text) ? text.replace(/^\p{L}/u, (letter) => letter.toLowerCase()) : text

/** Without its full stop or exclamation mark, to go on after it. */
export const unpointed = (text: string): string => text.trim().replace(/[.!]+$/, '')

/** One whole sentence of what somebody typed: a capital in front and a full stop behind, whatever they left out. */
export function wholeSentence(text: string): string {
  const trimmed = text.trim()
  const begun = trimmed.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return begun === '' || /[.!?…]$/.test(begun) ? begun : `${begun}.`
}
