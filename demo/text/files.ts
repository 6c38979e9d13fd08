import { readFileSync } from 'node:fs'
import { mistake } from '../text/mistakes.ts'
import { type Section, sectionsIn } from '../text/sections.ts'

/** The bytes of a file such as `demo/town/people.txt`. */
export type Open = (file: string) => Uint8Array

/** A file of this folder, as a section with its name for a heading. */
export function fileAt(folder: string, title: string, open: Open): Section {
  const file = `demo/${folder}/${title.replace(' ', '-')}.txt`
  return { ...sectionsIn(file, lettersOf(file, open(file))), title }
}

function lettersOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw mistake({ file, number: 1 }, 'its letters cannot be read; expected a file saved as UTF-8')
  }
}

export const openHere: Open = (file) => {
  try {
    return readFileSync(new URL(`../../${file}`, import.meta.url))
  } catch {
    throw mistake({ file, number: 1 }, 'it cannot be opened; expected a file of this name')
  }
}
