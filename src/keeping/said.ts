/** A sentence in Dutch and in English, Dutch first. */
export type Said = readonly [nl: string, en: string]

/** It in the language of who reads. */
export const inWords = ([nl, en]: Said, language: string): string => (language === 'en' ? en : nl)
