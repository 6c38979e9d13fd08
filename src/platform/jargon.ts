import type { Settings } from './settings.ts'

/** The organisation's own list, "conform = volgens" a line: word → plainer word, as the writing aid takes it. */
export const jargonOf = ({ jargon }: Pick<Settings, 'jargon'>): Record<string, string> =>
  Object.fromEntries(
    jargon.map((line) => {
      const [word = '', plainer = ''] = line.split(/=|→/).map((part) => part.trim())
      return [word, plainer]
    }),
  )
