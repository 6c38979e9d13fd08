import { FILE_MEGABYTES, FORM_MEGABYTES } from '../../lib/upload-limits.ts'
import { Refusal } from '../refusal.ts'
import { isTaken, LOOKED_AT } from './kinds.ts'
import { cleanAhead } from './pictures.ts'

const MOST_BYTES = FILE_MEGABYTES * 1024 * 1024

/**
 * Looks at the files of a form before anything is done with it: what we do not take is refused beside its field, with
 * everything typed still there. Pictures are cleaned right away, before a transaction is begun.
 */
export async function receiveFiles(fields: Record<string, unknown>, { anyKind = false } = {}): Promise<void> {
  for (const [name, values] of Object.entries(fields)) {
    for (const file of [values].flat()) {
      if (!(file instanceof File)) continue
      const why = await whyNot(file, anyKind)
      if (why) throw refusedFile(422, name, why)
    }
  }
  try {
    await cleanAhead(Object.values(fields).flat())
  } catch (error) {
    const field = Object.keys(fields).find((name) => [fields[name]].flat().some((one) => one instanceof File))
    throw error instanceof Refusal && error.status === 422 && field ? refusedFile(422, field, error.key) : error
  }
}

/** A refusal with its reason beside the field of the file. */
export const refusedFile = (status: 413 | 422, field: string, why: string): Refusal =>
  new Refusal(status, why, { megabytes: FILE_MEGABYTES, all: FORM_MEGABYTES }, { [field]: why })

async function whyNot(file: File, anyKind: boolean): Promise<string | undefined> {
  if (file.size === 0) return 'platform.file_empty'
  if (file.size > MOST_BYTES) return 'platform.file_too_large'
  if (anyKind || isTaken(file.name, new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer()))) return
  return 'platform.file_kind'
}
