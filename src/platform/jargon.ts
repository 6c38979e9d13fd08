import { everyRow } from '../language/lists.ts'
import type { Settings } from './settings.ts'

/** Official words and what people say instead, in every language we speak. */
const OFFICIALESE: Readonly<Record<string, string>> = Object.fromEntries(
  everyRow('officialese').map(([word = '', plainer = '']) => [word, plainer]),
)

/** Words customers may not know, as the writing aid takes them: word → plainer word. The organisation's own list ("conform = volgens" a line) goes before ours. */
export const jargonOf = ({ jargon }: Pick<Settings, 'jargon'>): Record<string, string> => ({
  ...OFFICIALESE,
  ...Object.fromEntries(
    jargon.map((line) => {
      const [word = '', plainer = ''] = line.split(/=|→/).map((part) => part.trim())
      return [word, plainer]
    }),
  ),
})
