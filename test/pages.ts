import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'
import type { Colleague, World } from './world.ts'

const LANGUAGES = ['nl', 'en'] as const

/** The standard's rules and those for accessibility; not those about how markup is laid out. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-trailing-whitespace': 'off',
    'long-title': 'off', // the customer's own words are the title
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'text-content': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }], // ticks make a list
  },
})

/** The address of a page in a language. */
export const inLanguage = (path: string, language: string): string => {
  const [before = '', anchor] = path.split('#')
  return `${before}${before.includes('?') ? '&' : '?'}lang=${language}${anchor ? `#${anchor}` : ''}`
}

/** Gets each page in both languages and holds it against the standard: it must be there and be sound. */
export async function assertSound(w: World, paths: readonly string[], as?: Colleague): Promise<void> {
  for (const path of paths) {
    for (const language of LANGUAGES) {
      const response = await w.get(inLanguage(path, language), as)
      assert.equal(response.status, 200, path)
      await assertValid(await response.text(), `${path} (${language})`)
    }
  }
}

/** Holds one document against the standard. */
export async function assertValid(markup: string, name: string): Promise<void> {
  assert.deepEqual(await problemsIn(markup), [], name)
}

/** What the standard has against a document. */
export async function problemsIn(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  )
}

/** What a reader sees of a page: its text without markup, on one line. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
