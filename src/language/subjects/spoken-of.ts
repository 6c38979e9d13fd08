import { tellsOfBadManners } from './bad-manners.ts'
import { plain } from './stems.ts'

/**
 * How people tell of something without its name: what they say, and the words under which organisations offer it. Only
 * what nearly always means that; what is nobody's here finds nothing.
 */
const SPOKEN_OF: readonly (readonly [said: RegExp, offered: string])[] = [
  [
    /\b(zoon|zoontje|dochter|dochtertje|kindje|tweeling|jongetje|meisje) (gekregen|gebaard)|net (vader|moeder|ouders) geworden|had a baby/,
    'geboorte',
  ],
  [/passed away/, 'overlijden'],
  [
    /\b(ergens anders|elders|in een ander(e)? (dorp|stad|huis)|samen) (gaan )?wonen|nieuwe? (adres|woonadres)|emigreren|uitschrijven|naar een ander adres|moved house/,
    'verhuizen',
  ],
  [/\bja-?woord|elkaar trouw beloven|get(ting)? married/, 'trouwen'],
  [/\b(baan|werk) (kwijt|verloren)|ontslagen|werkloos|zonder werk|zoek .{0,20}werk|lost my job/, 'bijstand uitkering'],
  [
    /\bvoor (mezelf|mijzelf) (beginnen|werken)|eigen (zaak|bedrijf|winkel) (beginnen|starten)|starten als/,
    'onderneming bedrijf',
  ],
  [/\b(weg|vertrek\w*|ga|gaan) uit (mijn|onze|het|de) (flat|huis|woning|appartement|kamer)/, 'huuropzegging opzeggen'],
  [/\b(woning|huis|flat|woon|woont)\b.{0,60}\bruil|\bruil.{0,60}\b(woning|woont|woon|groter|kleiner)/, 'woningruil'],
  [
    /\b(doet|doen) het niet( meer)?|(gaat|wil|kan|valt) niet (meer )?(open|dicht|uit|aan|in het slot)|lekt\b|drup(t|pelt)|klemt|los(ge)?laten|krom ?getrokken|afgebroken|doorgebrand|\b(is|zijn|weer|alweer|al) (stuk|kapot|defect)\b|\b(loopt|liep|ligt|valt|viel|springt) er (steeds |weer |telkens |altijd )?af\b|\b(ligt|liggen|is|zijn) er ?af\b|\b(came|fell|comes|falls) off\b|stopped working/,
    'reparatie storing',
  ],
  [
    /\bop de (muur|wand|muren)\b.{0,20}\b(plek|plekken|vlek|vlekken|aanslag)|(zwarte|natte|groene) (plek|plekken|vlekken|aanslag)/,
    'schimmel vocht',
  ],
  [/\b(bedrag|maand|huur)\w*\b.{0,30}\b(omhoog|gestegen|verhoogd|hoger geworden)/, 'huurverhoging'],
  [
    /\bin (twee|drie|delen|stukjes|termijnen)( keer)?( betalen)?\b.{0,20}\bbetal|betal.{0,40}\bin (twee|drie|delen|termijnen)/,
    'betalingsregeling termijnen',
  ],
  [
    /\b(naar|bij) de (dokter|huisarts|tandarts|orthodontist|specialist|fysio)|naar het ziekenhuis|blijft .{0,20}(thuis|in bed)|ligt (ziek )?in bed/,
    'afwezig ziekmelden',
  ],
  [
    /\b(eerder|dag|week|dagen) .{0,20}(op|naar|met) vakantie|vrij (krijgen|vragen|hebben) .{0,30}(school|les)|van school halen|buiten de vakantie/,
    'verlof',
  ],
  [
    /\bverveelt zich|alles .{0,20}als eerste af|loopt (ver )?(voor|achter)|kan niet meekomen|leest .{0,20}(moeizaam|slecht|niet)|misschien getest/,
    'begeleiding dyslexie hoogbegaafd',
  ],
  [
    /\b(jas|tas|gymtas|trui|broodtrommel|beker|sjaal|muts|handschoen\w*|bril)\b.{0,60}\b(laten liggen|vergeten|kwijt|blijven liggen)|laten liggen/,
    'gevonden',
  ],
  [
    /\b(kan|kunnen) (het )?niet meer( alleen| aan| volhouden)|ben (helemaal )?op\b|houd(en)? het niet (meer )?vol|zorg .{0,40}voor mijn (demente |zieke )?(man|vrouw|moeder|vader|partner)/,
    'mantelzorger overbelast',
  ],
  [/\bverslikt|slikken|vloeibaar|gemalen|kauwen|allergi/, 'maaltijd dieet'],
  [/\bzelf bijdragen|eigen bijdrage|wat kost .{0,40}(zorg|plek|kamer)/, 'bijdrage'],
  [/\b(te|laten) maken\b.{0,10}$|laten maken|op maat|(op)?nieuw bekleden|nagekeken|beurt gehad/, 'maatwerk reparatie'],
  [
    /\b(ligt|liggen) .{0,30}(open|opengebroken|opgebroken)|modderpoel|modderig|onbegaanbaar|spekglad|vol (kuilen|gaten)/,
    'stoep onderhoud kuil',
  ],
  [/water (blijft|blijven|bleef) .{0,20}staan|\bvol water\b/, 'plas'],
  [/staat .{0,30}blank|loopt .{0,20}(onder|over)\b/, 'wateroverlast'],
  [
    /\bde (weg|straat) (afzetten|afsluiten)|met de hele (straat|buurt) (buiten )?(eten|barbecue\w*|feest)/,
    'straatfeest',
  ],
  [/\bte hard .{0,20}(gereden|rijden)|hard gereden/, 'verkeersveiligheid'],
  [
    /\b(uitbouw|aanbouw|dakkapel|schuurtje|serre)\b.{0,40}\b(zetten|bouwen|plaatsen|maken)/,
    'verbouwing omgevingsvergunning',
  ],
  [
    /\b(staat|parkeert|geparkeerd)\b.{0,20}\b(voor mijn|voor onze|op mijn) (uitrit|inrit|oprit|garage)/,
    'foutgeparkeerd',
  ],
  [/\b(grof|grove) (huis)?(vuil|afval)/, 'grofvuil'],
  [/\b(oude|kapotte) (koelkast|wasmachine|bank|matras|kast|televisie)\b/, 'grofvuil'],
]

/** The words under which it may be offered, in the order of the list. */
export function offeredAs(text: string): string[] {
  const said = plain(text.slice(0, LOOKED_AT))
  const found = SPOKEN_OF.filter(([how]) => how.test(said)).flatMap(([, offered]) => offered.split(' '))
  return tellsOfBadManners(said) ? [...found, 'klacht'] : found
}

/**
 * What lies on a public way is a matter of that way, when nothing says better whose it is: "er ligt glas op het fietspad".
 * Only of what is told to lie there: a car of one's own that stands in the street says where it is.
 */
export function lyingOn(text: string): string | undefined {
  const [, dutch, english] = LIES_THERE.exec(plain(text.slice(0, LOOKED_AT))) ?? []
  return (dutch ?? english) && `stoep ${dutch ?? english}` // in front, as what a question begins with is what it is about
}

const LIES_THERE =
  /\b(?:er (?:ligt|liggen|zit|zitten|hangt|hangen)|(?:ligt|liggen|zit|zitten|hangt|hangen) er)\b.{0,40}?\b(?:op|in|over) (?:de|het|een|ons|onze|mijn) (stoep|trottoir|fietspad|voetpad|pad|weg|rijbaan|straat|plein|brug|tunnel)\b|\bthere(?:s| is| are)\b.{0,40}?\bon (?:the|our|my) (?:cycle |bike |foot)?(pavement|sidewalk|path|road|street|bridge)\b/

const LOOKED_AT = 600 // characters: what a long text tells by the way is not what it asks
