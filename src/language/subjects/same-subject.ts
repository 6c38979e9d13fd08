import { plain, stemsOf } from './stems.ts'

/**
 * Words that people and organisations use for one thing, a line each, Dutch and English together: who asks says "kliko",
 * the catalogue says "container". Only what nearly always means the same; an organisation's own words stand in its services.
 */
const LINES = `
trouwen trouw huwelijk bruiloft trouwerij trouwdatum wedding marriage
geboorte baby pasgeboren bevallen bevalling birth newborn
overlijden overlijd uitvaart begrafenis begraven crematie death died deceased
verhuizen verhuizing verhuisbericht adreswijziging moving
paspoort passport reisdocument
identiteitskaart idkaart idbewijs identiteitsbewijs
rijbewijs
container kliko vuilnisbak rolcontainer vuilbak bin
afval vuilnis vuil rommel troep zwerfvuil huisvuil waste rubbish garbage trash litter
grofvuil grofafval
milieustraat milieupark afvalbrengstation stort
trottoir voetpad pavement sidewalk stoep
tegel klinker
gat kuil pothole wegdek asfalt
put kolk straatkolk straatput riool riolering rioolwater sewer sewage drain
plas puddle
toilet wc
lantaarn lantaarnpaal straatlamp straatlantaarn lamp licht verlichting streetlight light donker
boom tree eik berk beuk kastanje wilg linde populier esdoorn
tak branch
heg haag hedge
gras gazon grass berm
speeltuin speelplaats speelplek speeltoestel schommel glijbaan wip klimrek zandbak playground
ongedierte rat muis wesp rups kakkerlak
hond dog puppy teckel labrador
fiets rijwiel bicycle
parkeren parkeer parker parkeerplaats parkeerplek
zebrapad oversteekplaats oversteek
geluidsoverlast geluid lawaai herrie muziek dreun noise kabaal
uitkering bijstand benefits
schuld deurwaarder incasso debt aanmaning
belasting aanslag heffing tax
termijn stukjes instalment
huurwoning huurhuis huur
zonnepaneel verduurzamen isolatie isoleren
vergunning permit
evenement feest straatfeest buurtfeest braderie barbecue buurtbarbecue festival optocht party
markt weekmarkt kraam marktkraam
cafe horeca restaurant kroeg
onderneming ondernemer bedrijf zzp firma
bezwaar objection beroep bezwaarschrift
schade aansprakelijk kras deuk damage
zwembad zwemles zwemmen swimming
sporthal gymzaal sportzaal gymlokaal sportveld
bibliotheek library
subsidie grant
leerplicht spijbel verzuim schoolverzuim
kinderopvang peuterspeelzaal creche opvang daycare
schoonmaken schoonhouden stofzuigen poetsen dweilen huishouden huishoudelijk cleaning
rolstoel scootmobiel wheelchair
mantelzorg mantelzorger
sleutel sleutelbos key
afspraak appointment
laadpaal oplaadpunt opladen
factuur nota rekening invoice bill
bestelling bestel order
pakket pakje parcel levering bezorging bezorg delivery
ruilen ruil retour terugsturen terugstuur refund
garantie guarantee warranty
reparatie repareren repareer herstellen opknappen repair
lekkage lek druppelt druppelen leak
verwarming cv ketel radiator heating boiler
lift elevator
dokter huisarts arts doctor
medicijn medicatie pil recept medicine prescription
wijkverpleging thuiszorg verpleegkundige nurse
toets examen tentamen exam herkansing
rooster lesrooster timetable
ziekmelden ziekmelding afwezig absentie absent koorts griep verkouden
maaltijd middageten avondeten ontbijt lunch soep meal
cijfer onvoldoende rapportcijfer
overlast hangjongeren drugs wiet nuisance
afvalbak prullenbak
operatie opereren geopereerd operation surgery
bewegwijzering wegwijzer bord bordje verkeersbord
pesten gepest pestgedrag buitengesloten treiteren bullying
douchen wassen aankleden wasbeurt
klacht ontevreden onvriendelijk onbeleefd kortaf onbeschoft bejegening complaint rude
`

const LINE_OF: ReadonlyMap<string, readonly string[]> = byStem()

/** What stands for all the words that mean the same, for each stem that has any. */
export const sameAs = (stem: string): readonly string[] => LINE_OF.get(stem) ?? []

/** The other words for what a word stands for: to look for these too. */
export const othersFor = (word: string): string[] =>
  stemsOf(plain(word))
    .flatMap(sameAs)
    .flatMap((line) => LINES.trim().split('\n')[Number(line.slice(1))]?.split(' ') ?? [])

function byStem() {
  const found = new Map<string, string[]>()
  for (const [line, words] of LINES.trim().split('\n').entries())
    for (const stem of new Set(words.split(/\s+/).map(plain).flatMap(stemsOf)))
      found.set(stem, [...(found.get(stem) ?? []), `=${line}`])
  return found
}
