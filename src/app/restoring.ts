import { restore } from '../platform/backup/restoring.ts'
import type { Config } from '../platform/config.ts'

/** Reads a backup into an empty place, and says what came back. */
export async function restoreHere(
  url: string,
  config: Config,
  path: string,
  say: (line: string) => void,
): Promise<void> {
  const { manifest, end, tables } = await restore(url, config, path)
  const names = manifest.organisations.map(({ name }) => name).join(', ')
  say(`The backup of ${manifest.made_at} is back: ${names}.`)
  say(`${tables.size} tables came back row by row as they were, with ${end.files} files.`)
}
