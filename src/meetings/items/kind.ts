import type { SeriesKind } from './series.ts'

const SIGNS: readonly (readonly [SeriesKind, RegExp])[] = [
  ['two', /\b1[- ]?(?:op|on|:)[- ]?1\b|een[- ]op[- ]een|\bbila\b|voortgangsgesprek|one[- ]on[- ]one/iu],
  ['shift', /dagstart|dienst|ploeg|overdracht|shift|day start|stand[- ]?up/iu],
  ['board', /\braad\b|raadsvergadering|bestuur|college|toezicht|board|commissie|council/iu],
  ['management', /\bmt\b|management|directie|leiding/iu],
  ['project', /project|stuurgroep|werkgroep/iu],
]

/** What kind of meeting a name points to. */
export const guessKind = (name: string): SeriesKind => SIGNS.find(([, sign]) => sign.test(name))?.[0] ?? 'team'
