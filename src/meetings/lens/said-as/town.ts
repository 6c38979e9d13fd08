import type { Way } from './way.ts'

/** A container may be full of rubble, or of somebody’s furniture: it is one of waste where it is emptied, stinks or has bags beside it. */
const A_BIN =
  /^(?!.*(?:puin|sloop|aannemer|verbouw|verhui)).*(?:container.{0,40}(?:\bvol\b|\bleeg|geleegd|stink|stonk|stank|deksel|klep|zak|afval|vuil|rommel|troep)|(?:afval|vuil|zak|rommel|troep|ondergrondse|grijze|groene).{0,40}container)/iu

/** Of towns: papers, help and the public space. */
export const town: readonly Way[] = [
  [
    /vergunning|aanvraag|formulier|indicatie|intake|inschrijv|aanmeld|permit|application/iu,
    'vergunning aanvraag aangevraagd aanvragen formulier formulieren invullen papieren inschrijven permit form',
  ],
  [
    /paspoort|rijbewijs|identiteitskaart|burgerzaken|reisdocument|publiekszaken|passport/iu,
    'paspoort rijbewijs identiteitskaart ophalen afspraak passport',
  ],
  [/verhui|adres|\bbrp\b/iu, 'verhuisd verhuizing doorgeven adres ingeschreven moved'],
  [/huwelijk|trouw(?:locatie|en)|geboorte|wedding|birth/iu, 'trouwen trouwdag geboren baby wedding born'],
  [
    /overlijden|begraaf|begrafenis|grafrecht|graven\b|kerkhof|crematie|uitvaart|nabestaande|funeral|grave|cemetery/iu,
    'overleden gestorven begraven begraafplaats graf kerkhof uitvaart crematie funeral grave cemetery',
  ],
  [
    /wmo|huishoudelijke hulp|hulp bij het huishouden|keukentafel|hulpmiddel|scootmobiel|traplift/iu,
    'huishouden scootmobiel traplift rolstoel keukentafel',
    /(?<!\p{L})(?:geen|minder|meer|nog steeds|andere) (?:huishoudelijke )?hulp(?!\p{L})|hulp (?:meer )?in (?:de )?huis|help at home/iu,
  ],
  [/jeugd(?:zorg|hulp|wet)|jongeren|jeugd|youth/iu, 'jongeren zoon dochter jeugd hangen puber kind jeugdzorg'],
  [/grofvuil|zwerfvuil|bijplaats|milieustraat|bulky/iu, 'grofvuil zwerfvuil milieustraat troep rommel bankstel matras'],
  [
    /(?<!grof|zwerf)afval|container|inzamel|reiniging|diftar|waste|litter/iu,
    'vuilnis afval ophalen opgehaald stonk stinkt kliko troep zakken rommel rubbish',
    A_BIN,
  ],
  [/verlichting|lantaarn|lichtmast|lighting/iu, 'lantaarn lantaarns lantaarnpaal lamp lampen donker licht dark'],
  [/snoei|(?<!ver)groen(?!t)|plantsoen|heg|hedge/iu, 'heg gesnoeid takken plantsoen onkruid hedge'],
  [/bomen|\bboom\b|\bkap\b|kapvergunning|\bessen\b|tree/iu, 'boom bomen gekapt takken schaduw bladeren tree'],
  [/maai|gras|\bberm|blad(?:korven|blazers|ruim)/iu, 'gras gemaaid maait bladeren bladblazers'],
  [
    /speel(?:plek|tuin|plaats|toestel|ruimte|veld)|schoolplein|playground/iu,
    'speeltuin schommel glijbaan spelen speelt schoolplein kinderen playground',
  ],
  [
    /straat(?!naam)|wegen|weg\b|verkeer|stoep|tegel|bestrating|herinricht|riool|drempel|30 ?km|kruising|street|road|traffic/iu,
    'straat stoep tegel tegels gevallen struikel gevaarlijk hard rijden auto’s oversteken drempel afgesloten fietspad road',
  ],
  [
    /riool|riolering|wateroverlast|grondwater|\bkolk|straatput|drain|sewer/iu,
    'riool kolk verstopt put water regent vijver blank overstroomd kelder',
    /(?<!\p{L})(?:put|putje|kolk|riool)(?!\p{L}).{0,40}(?:verstopt|vol|stinkt|loopt|stroomt)|als het regent/iu,
  ],
  [
    /snelheid|te hard|verkeersveilig|drempel|30 ?km|verkeer rond|schoolroute|speed/iu,
    'hard rijden racen scheuren snelheid oversteken',
    /(?<!\p{L})(?:rijdt|rijden|reed|racet|racen|scheurt|scheuren|drive|driving|cars)(?!\p{L}).{0,40}(?:hard|[4-9]0(?!\d)|hun leven|too fast)/iu,
  ],
  [/ongedierte|ratten|luizen|bestrijding|plaagdier/iu, 'ratten muizen wespen luizen kam nest ongedierte rats'],
  [/gemaal|pomp|installatie|warmtepomp/iu, 'gebrom brommen pompen gezoem pomp'],
  [/\bdijk|versterking|bouwverkeer|heiwerk/iu, 'vrachtwagens scheuren trillingen heien gevel'],
  [/diefstal|inbraak|slotenbeleid/iu, 'gestolen inbraak ingebroken sleutels slot'],
  [/fiets|cycl|bicycle/iu, 'fiets fietsen fietspad fietsenrek bike'],
  [
    /eenrichting|omleiding|afsluiting|wegwerk|werkzaamheden|reconstructie|detour|roadworks/iu,
    'omrijden omweg afgesloten opgebroken winkel winkeltje hekken bereikbaar werkzaamheden rij straat auto',
  ],
  [/gladheid|strooi|sneeuw|winterdienst|snow/iu, 'glad gestrooid sneeuw gevallen uitgegleden ijs winter icy'],
  [/wateroverlast|grondwater|klimaat|hitte|flood/iu, 'kelder kruipruimte blank hitte overstroming flooded'],
  [
    /parke(?!t)|laadpa|parking/iu,
    'parkeren parkeerplaats parkeerplek rondjes kwijt laadpaal geparkeerd bekeuring auto parking',
  ],
  [
    /openbaar vervoer|buslijn|halte|\bov\b|public transport/iu,
    'bus halte trein buschauffeur',
    /(?<!\p{L})(?:bus|trein|tram|bus stop|train)(?!\p{L}).{0,40}(?:stopt|rijdt|halte|lijn|vertrek|gemist|vertraging|stops|missed)/iu,
  ],
  [
    /evenement|festival|feest(?!dag)|kermis|horeca|terras|\bevent/iu,
    'feest muziek festival kermis terras herrie lawaai buren music',
  ],
  [
    /geluid|overlast|hinder|burengerucht|noise|nuisance/iu,
    'herrie lawaai overlast geluid slapen slaapt muziek schreeuwt schreeuwen buurman buurvrouw verward buren bladblazers trillen noise',
  ],
  [/veiligheid|ondermijning|cameratoezicht|handhav|\bboa|safety/iu, 'onveilig ingebroken inbraak politie unsafe'],
  [/valgevaar|valpreventie|valincident|\bval\b|vallen|falls?\b/iu, 'gevallen vallen val badkamer drempel fell'],
  [/hondenbeleid|honden|dogs?\b/iu, 'hond honden hondenpoep poep losloopveld dog'],
  [/toilet|sanitair/iu, 'toilet wc plassen'],
  [
    /woningbouw|nieuwbouw|bestemmingsplan|omgevingsplan|woningen|gebiedsontwikkeling|housing/iu,
    'woning uitzicht bouwen gebouwd bouw starters woningen flat',
  ],
  [/opvang|asiel|oekra|statushouder|refugee/iu, 'asielzoekers opvang vluchtelingen gezinnen buurt'],
  [/\bsport|zwembad|gymzaal|accommodatie|swimming/iu, 'zwembad zwemles sportveld gymzaal voetbal kleedkamer sporten'],
  [
    /bibliotheek|cultuur|museum|theater|buurthuis|dorpshuis|wijkcentrum|library/iu,
    'bibliotheek boeken buurthuis dorpshuis koffieochtend museum library',
  ],
  [/subsidie|verenig|vrijwillig|volunteer/iu, 'vereniging subsidie vrijwilliger vrijwilligers club'],
  [
    /energie|isolatie|verduurzam|warmtenet|warmtepomp|zonnepane|gasloos|energy|insulation/iu,
    'koud tocht stoken energierekening verwarming zonnepanelen warmtepomp isolatie enkel glas cold heating',
  ],
]
