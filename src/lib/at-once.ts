type Results<Errands extends readonly Promise<unknown>[]> = { -readonly [At in keyof Errands]: Awaited<Errands[At]> }

/**
 * Several errands in one transaction, each with waits of its own. When one fails the others are let finish before it is
 * told (the first that failed; what came after it fails because of it): nobody goes on writing on a connection whose
 * transaction is over.
 */
export async function atOnce<const Errands extends readonly Promise<unknown>[]>(
  ...errands: Errands
): Promise<Results<Errands>> {
  let failed: { error: unknown } | undefined
  await Promise.all(errands.map((errand) => errand.catch((error: unknown) => (failed ??= { error }))))
  if (failed) throw failed.error
  return (await Promise.all(errands)) as Results<Errands>
}
