import type { Language } from './guessing.ts'

/** The Dutch telephone alphabet, and the one of the ICAO: how letters are read out. */
const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    A: 'Anton',
    B: 'Bernhard',
    C: 'Cornelis',
    D: 'Dirk',
    E: 'Eduard',
    F: 'Ferdinand',
    G: 'Gerard',
    H: 'Hendrik',
    I: 'Izak',
    J: 'Johan',
    K: 'Karel',
    L: 'Lodewijk',
    M: 'Maria',
    N: 'Nico',
    O: 'Otto',
    P: 'Pieter',
    Q: 'Quotiënt',
    R: 'Richard',
    S: 'Simon',
    T: 'Theodor',
    U: 'Utrecht',
    V: 'Victor',
    W: 'Willem',
    X: 'Xantippe',
    Y: 'Ypsilon',
    Z: 'Zaandam',
  },
  en: {
    A: 'Alfa',
    B: 'Bravo',
    C: 'Charlie',
    D: 'Delta',
    E: 'Echo',
    F: 'Foxtrot',
    G: 'Golf',
    H: 'Hotel',
    I: 'India',
    J: 'Juliett',
    K: 'Kilo',
    L: 'Lima',
    M: 'Mike',
    N: 'November',
    O: 'Oscar',
    P: 'Papa',
    Q: 'Quebec',
    R: 'Romeo',
    S: 'Sierra',
    T: 'Tango',
    U: 'Uniform',
    V: 'Victor',
    W: 'Whiskey',
    X: 'X-ray',
    Y: 'Yankee',
    Z: 'Zulu',
  },
}

/** A short code as it is read out over the phone: 'K7F-3QX' → 'Karel 7 Ferdinand, 3 Quotiënt Xantippe'. */
export const spelledOut = (code: string, language: Language): string =>
  code
    .split('-')
    .map((half) => [...half].map((sign) => NAMES[language][sign] ?? sign).join(' '))
    .join(', ')
