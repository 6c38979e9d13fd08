import { DUTCH_VERBS, FAINT_DUTCH_VERBS } from './subjects/dutch-verbs.ts'
import { ENGLISH_VERBS, FAINT_ENGLISH_VERBS } from './subjects/english-verbs.ts'

/** The languages our own words exist in. */
export type Language = 'nl' | 'en'

const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Small words that a language uses all the time. Those of neighbours stand beside ours: "die" and "was" are German too. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(`aan alle alleen als altijd bij daar dan dat de deze die dit door een eens elke en er even geen goed graag haar hebben heeft het hier hoe hoeveel hun ik in
    is iemand iets ja je jij jou jouw jullie kan komt laatste maar me mee met mij mijn morgen naar nee niet nieuwe nog nu of om onder ons onze ook op over per sinds
    straks te tot tussen u uit uur uw van vandaag vanaf vanavond veel volgende voor voordat vorige waar waarom wanneer wat week weer welk welke wie wij wil worden wordt ze zei zich zijn zo
    zonder zou zoek alsjeblieft alstublieft deze vanmiddag vanmorgen vannacht avond ochtend middag dag dagen jaar maand weken twee drie vier vijf zes zeven acht negen tien`),
  en: words(`a about after again all am an and any are at be because been before but by can could day do does every few first for from get give has have he her here his how i
    if in into is it its just last like long many may me more much my near next new no not of off on or our out over please she should show some than that the their them then there
    these they this to today tomorrow tonight up us was we week what when where which who why will with would yes yesterday you your whats its im dont minutes hours days weeks
    morning evening afternoon night tell let one two three five six seven eight nine ten any anything`),
}

/** The same of neighbours that are taken for Dutch or English: German, the Scandinavian ones, French, Spanish and Italian, Turkish. */
const NEIGHBOURS = [
  words(`aber alle alles als am an auf aus bei bin bis bitte das dass dem den der des die diese dieser doch du ein eine einem einen einer er es für gibt habe haben hat heute ich ihr im in ist
    kann kein keine können mein meine meinen mir mit morgen muss nach nicht noch nur oder schon sein sich sie sind soll um und uns von vor wann war was wegen wenn werden wie wir wird wo
    zu zum zur über uhr`),
  words(`af alle alt at av da de den der deres det dette dig din du efter eller en er et fik for fra få gå har hun hvad hvem hvis hvor hvordan hvornår i idag ikke ind inte jag jeg kan kom kommer kun man
    med men mig min mine mit mitt mod mycket nogle når när och også og om op opp på se sig skal ska slå som så til till ud var ved vi vil vill være är åt`),
  words(`à au aux avec ce ces cette combien comme comment dans de des du elle en est et être il ils je la le les leur ma mais me mes moi mon ne nous on ou où par pas pour plus pourquoi qu que quel
    quelle quand qui sa se son sont sur tu un une vous y`),
  words(`a al como con cuál cuando da de del dei della di dove e el ella en es está estoy gli hay ho i il io la las le lo los me mi mio mia muy non no o para per perché por que qué quando quanto se
    si sin sono su sul te tu un una uno y ya ha`),
  words(
    `ama bana bir bu bugün çok da daha de değil en geri gün her hangi hava için ile kaç kadar ki mi mı mu mü nasıl ne nerede olacak olan olarak saat sonra şu var ve veya ya yarın yok`,
  ),
]

// Letters that hardly stand in the other one, nor in neighbours: what a few words without any small one are told by.
const LETTERS: Readonly<Record<Language, RegExp>> = {
  nl: /ij|sch(?!ule|on)|aa|uu|oei|ieuw|eeuw|[^aeiou]ee[^aeiou]|oo[nmrt](?!h)|cht|tje\b|ui[^l]|\bge.*[dt]\b|isch/u,
  en: /th|wh|sh|ck|gh|ing\b|ough|tion\b|ea[^uu]|ow|\by|y\b|ould|[^s]s's\b|qu/u,
}
const NOT_OURS = /(?<![aeo])[äöü]|[ßåæøñçğışãõčšžřěąęłńśźżőűțț¿¡]|[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/u

/**
 * Dutch or English, by its small words, its everyday verbs and its letters; nothing for any other language, for too
 * little text, and when in doubt. A text of a few words is judged as well: then we answer in that language.
 */
export function guessLanguage(text: string): Language | undefined {
  const { words, ours, best, foreign } = judged(text)
  if (words < LEAST_WORDS || foreign > words * FEW) return undefined
  return ours ? best : undefined
}

/**
 * Is this surely in another language than ours? Then who wrote it is answered in both of ours. What is too short to tell
 * is not.
 */
export function isNeitherOfOurs(text: string): boolean {
  const { words, said, foreign, otherScript, share, ours, other, most } = judged(text)
  if (otherScript > said * HALF) return true
  if (words < LEAST_WORDS || (ours && foreign <= words * FEW)) return false
  return foreign > words * FOREIGN || (other > most && other >= LEAST_OTHER) || (words >= ENOUGH && share < HARDLY)
}

function judged(text: string) {
  const start = text.slice(0, 5000).toLowerCase()
  const found = start.replaceAll(/['’]/g, '').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const nl = score(found, 'nl')
  const en = score(found, 'en')
  const other = Math.max(...NEIGHBOURS.map((small) => found.filter((word) => small.has(word)).length * SMALL))
  const [most, least] = [Math.max(nl, en), Math.min(nl, en)]
  const share = most / Math.max(1, found.length)
  return {
    words: found.length,
    said: found.join('').length,
    foreign: found.filter((word) => NOT_OURS.test(word)).length,
    otherScript: found.join('').match(OTHER_SCRIPT)?.length ?? 0,
    other,
    most,
    share,
    best: nl > en ? ('nl' as const) : ('en' as const),
    ours: most >= LEAST && share >= LEAST_SHARE && most > least * CLEARLY && most > other,
  }
}

const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/gu
const HALF = 0.5
const FOREIGN = 0.25 // of the words have letters we do not use: more than names and loans
const LEAST_OTHER = 4 // two small words of a neighbour
const ENOUGH = 5 // words, of which hardly any is like ours
const HARDLY = 0.25

const LEAST_WORDS = 2
const FEW = 0.12 // foreign letters: names and loans have them ("coördinatie", "café")
const SMALL = 2
const VERB = 1.5
const LETTER = 0.8
const LEAST = 1.5 // one small word is chance, two are a language
const LEAST_SHARE = 0.45 // of a text in another language some words look like ours
const CLEARLY = 1.3

const VERBS: Readonly<Record<Language, readonly ReadonlySet<string>[]>> = {
  nl: [DUTCH_VERBS, FAINT_DUTCH_VERBS],
  en: [ENGLISH_VERBS, FAINT_ENGLISH_VERBS],
}

const isVerb = (word: string, language: Language) => VERBS[language].some((verbs) => verbs.has(word))

function score(said: readonly string[], language: Language): number {
  const another = language === 'nl' ? 'en' : 'nl'
  return said.reduce((sum, word) => {
    if (SMALL_WORDS[language].has(word)) return sum + SMALL
    if (isVerb(word, language) && !isVerb(word, another)) return sum + VERB
    return sum + (LETTERS[language].test(word) && !LETTERS[another].test(word) ? LETTER : 0)
  }, 0)
}
