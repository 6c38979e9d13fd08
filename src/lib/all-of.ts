/**
 * Waits for everything in a record at once and gives it back under the same names. What is asked of a database inside
 * goes out in the order it is written, without waiting in between.
 */
export async function allOf<Asked extends Record<string, unknown>>(
  asked: Asked,
): Promise<{ [Name in keyof Asked]: Awaited<Asked[Name]> }>
export async function allOf(asked: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answers = await Promise.all(Object.values(asked))
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, answers[at]]))
}
