import { createHash } from 'node:crypto'
import { cleanText } from '../lib/text.ts'

/** By what the page knows the words it asked about again, without repeating them. */
export const markOf = (words: string): string => createHash('sha256').update(cleanText(words)).digest('base64url')
