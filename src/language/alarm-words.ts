import type { SectorTemplate } from '../templates/template.ts'
import { ELSEWHERE } from './alarm-words-elsewhere.ts'

interface Words {
  danger: string
  despair: string
}

// Small grammars: what is dangerous, how it is, and where; who, and what they do. Only the present: "was kapot" is no danger.
const PERSON =
  'kind/kinderen/kindje/jongen/jongetje/jongens/meisje/meisjes/peuter/kleuter/baby/man/vrouw/mevrouw/meneer/iemand/mensen/jongeren/oma/opa/fietser'
const WATER = 'water/gracht/sloot/vijver/kanaal/haven/rivier/plas/zee/singel'
const POWER =
  'stroomkabel/stroomkabels/stroomdraad/stroomdraden/elektriciteitskabel/elektriciteitskabels/elektriciteitsdraad/hoogspanningskabel/hoogspanningsdraad/hoogspanningslijn/bovenleiding'
const WIRED =
  'kabel/kabels/draad/draden/elektriciteitskast/elektriciteitskastje/stroomkast/stroomkastje/meterkast/stopcontact/stekker/schakelkast/lantaarnpaal/laadpaal/lamp/transformatorhuisje'
const BATTERY = 'accu/fietsaccu/batterij/thuisbatterij/lader/oplader/laptop/telefoon/scooter/scootmobiel/ebike'
const CARRIES =
  'brug/bruggetje/viaduct/balkon/balkons/galerij/kade/kademuur/steiger/plafond/dak/muur/gevel/schoorsteen/vloer/tunnel/flat/gebouw'
const OUTSIDE = 'straat/stoep/trottoir/weg/fietspad/voetpad/pad/plein/gras/speelplaats/schoolplein/grond/tuin'
const MINE = 'me/mij/ons/haar/hem/hen/mijn/onze'
const LOVED = 'vrouw/vriendin/man/vriend/kind/kinderen/dochter/zoon/moeder/vader/zus/broer/baby/partner'
// Whom somebody says they will do something to: a person, never a plant or a mosquito.
const THEM =
  'hem/haar/hen/jou/je/jullie/u/iemand/iedereen/buurman/buurvrouw/buren/man/vrouw/ex/vent/kerel/gozer/wethouder/burgemeester/ambtenaar/ambtenaren/medewerker/medewerkers/huisbaas/vader/moeder'
const KILL =
  'vermoorden/doodmaken/doodschieten/doodsteken/doodslaan/neersteken/neerschieten/wurgen/kapotschieten/afmaken'
const BURNS = 'gemeentehuis/stadhuis/kantoor/huis/woning/loket/balie/boel/tent/gebouw/auto'
const HIGH = 'dak/flat/brug/balkon/viaduct/toren/gebouw/galerij/parkeergarage/spoorbrug'

const GRAMMAR_NL: Words = {
  danger: [
    `${POWER} & los/losse/kapot/kapotte/bloot/blote/geknapt/geknapte/gebroken/beschadigd/beschadigde/vonkt`,
    `${POWER} & ligt/liggen/hangt/hangen & op/over/boven ${OUTSIDE}`,
    `${POWER}/${WIRED}/${BATTERY} & vonk/vonken/vonkt/vonkend/smelt/smeulend/smeult`,
    `${BATTERY}/${WIRED} & rookt/rokende/rook & !roken`,
    `${BATTERY} & te roken/sissen`,
    `${CARRIES} & zakt/stort/zakken/storten in/weg/door/scheef`,
    `${CARRIES} & bezwijkt/bezwijken/instort/instorten/inzakt/verzakken & !niet`,
    `${PERSON} & ${WATER} & niet boven`,
    `${PERSON} & ${WATER} & drijft/zinkt/verdrinkt/verdrinken`,
    `${PERSON} & ${WATER} & kopje onder`,
    `${PERSON} & in/door ${WATER}/ijs & gevallen/gezakt/beland/gesprongen/geraakt/gegleden`,
    `${PERSON} & ${WATER} & komt/kan/komen niet uit`,
    `auto/busje/bus/taxi/bestelbus/vrachtwagen/scootmobiel/fietser & ${WATER} & gereden/beland/geraakt/gegleden/gevallen`,
    `auto/busje/bus/taxi/bestelbus/vrachtwagen/scootmobiel/fietser & half/te in/water & ${WATER}`,
    `${PERSON} & op/over/langs rails/spoor/spoorbaan/treinspoor & loopt/lopen/speelt/spelen/zit/zitten/ligt/liggen/staat/staan/rent/rennen`,
    `gooit/gooien & steen/stenen/tegel/tegels/stoeptegels & snelweg/viaduct/trein/treinen/autos/mensen`,
    `dreigt/dreigen/zegt/gaat/wil/probeert & ${MINE} & vermoorden/doodmaken/doodschieten/doodsteken/doodslaan/neersteken/neerschieten/wurgen`,
    `dreigt/zegt/gaat & ${MINE} & dood & maken/maakt/schieten/schiet/slaan/steken/steekt`,
    `slaat/schopt/stompt/wurgt/mishandelt zijn/haar/mijn/de/een/onze ${LOVED}`,
    `hoor/horen & haar/hem/vrouw/iemand/buurvrouw gillen/krijsen/schreeuwen & slaat/geslagen/hulp/slaan`,
    `roept/roepen/schreeuwt/schreeuwen/gilt om hulp`,
    `ligt/liggen & reageert/beweegt/ademt niet & !verkeer`,
    `${LOVED} & reageert/ademt/beweegt niet meer & !op`,
    `gevallen/ineens/plotseling/opeens & praat/spreekt raar/vreemd/onduidelijk/wartaal`,
    `heeft/trekt/pakte/pakt een mes/bijl/wapen/pistool/vuurwapen & !nodig`,
    `zwaait/dreigt/bedreigt/loopt met mes/bijl/wapen/pistool/vuurwapen`,
    `rook/rookontwikkeling & trappenhuis/portiek/hal/gang/kelder/berging/lift & !roker/rokers/roken/sigaret/sigaretten`,
    `haar man/vriend/ex/partner & slaat/wurgt/mishandelt/bedreigt`,
    `ik & vermoord/wurg ${THEM}`,
    `ik & ga/zal/wil/kom ${THEM} ${KILL}`,
    `ik & maak ${THEM} dood`,
    'ik & maak je/jou kapot',
    `ik & steek/schiet/sla ${THEM} neer/dood/overhoop/verrot`,
    `ik & sla ${THEM} in elkaar`,
    `ik & doe ${THEM} iets/wat aan`,
    `ik & ga/zal/wil ${THEM} iets/wat aandoen`,
    'ik & snij/snijd & keel',
    `ik & steek/zet/ga ${BURNS} in brand/fik`,
    `ik & ga/wil/zal ${BURNS} in brand/fik steken/zetten`,
    'buurman/buurvrouw/buren/jullie/wethouder/burgemeester/ambtenaar gaat/gaan eraan',
    'ligt/leg/plaats bom',
  ].join(','),
  despair: [
    `ik & spring/springen & van/vanaf ${HIGH}`,
    `wil/wilt/gaat/dreigt/zegt/ga & van/vanaf ${HIGH} & springen/springt/spring`,
    `rand/reling & ${HIGH} & spring/springen/springt`,
    `ik & pillen/slaappillen/tabletten/touw/strop & klaarliggen/klaargelegd/klaarstaan/opgespaard/gespaard & !apotheek`,
    `pillen/slaappillen/touw/strop & liggen/ligt klaar & vanavond/vannacht/voorbij/genoeg/afscheid/morgen & !apotheek`,
    `ik & stap/stappen & uit/eruit & er/eruit & genoeg/afscheid/vaarwel/leven`,
    `ik & stap/stappen & uit/eruit & kan niet meer`,
    'doe/doet/doen mezelf/mijzelf/zichzelf iets/wat aan, maak/maken me/mij/mijzelf van kant, beroof/berooft/beroven mezelf/me/mij/zich leven',
    'spring/springt/gooi/gooit voor trein/metro/tram, verhang me/mij/mezelf/mijzelf, hang mezelf/mijzelf op, hang me op & !aan',
    'niet verder leven, ben/is leven zat/moe/beu, zie/ziet geen uitweg, geen reden om leven, voor mij hoeft het allemaal/leven niet meer, wil niet meer verder & !met/aanvraag/procedure/formulier',
    `stap/stappen/stapt uit leven, uit leven stap/stapt/stappen, afscheid van leven, niet meer wakker worden`,
  ].join(','),
}

const HELD_EN =
  'child/children/kid/kids/boy/girl/man/woman/somebody/someone/people/toddler/baby/teenagers/youngsters/neighbour/neighbor'
const WATER_EN = 'water/canal/river/pond/ditch/harbour/harbor/lake/sea'
const LOVED_EN =
  'wife/girlfriend/husband/boyfriend/child/children/kids/kid/daughter/son/mother/father/partner/sister/brother'
const HIGH_EN = 'roof/bridge/balcony/building/flat/tower/viaduct/flats'

const GRAMMAR_EN: Words = {
  danger: [
    `cable/cables/wire/wires/socket/fusebox/box & electrical/electric/power & smoke/smoking/sparks/sparking`,
    `cable/cables/wire/wires/socket/battery/charger & sparks/sparking/smoking/melting`,
    `bridge/balcony/ceiling/roof/wall/viaduct/floor & giving/gives way/in`,
    `bridge/balcony/ceiling/roof/wall/viaduct/floor is/are collapsing/sinking`,
    `${HELD_EN} & fell/fallen/gone/slipped in/into/through ${WATER_EN}/ice`,
    `${HELD_EN} & floating/drowning & ${WATER_EN}`,
    `car/van/bus/taxi & ${WATER_EN} & drove/driven/went/gone/rolled into`,
    `${HELD_EN} & on/along/across tracks/railway/rails & walking/playing/lying/sitting/standing/running`,
    `threatens/threatening/says/going/wants/will/tries & kill/stab/shoot/strangle me/us/her/him/them/my`,
    `beating/hitting/kicking/strangling/beats/hits/kicks his/her/my/the/a/their ${LOVED_EN}`,
    `screaming/shouting/calling/crying for help`,
    `i/ill & ill/will/gonna/going kill/stab/shoot/strangle you/him/her/them/neighbour/neighbor/everyone/everybody`,
    'i/ill & ill/will/gonna/going burn down, i/ill & ill/will/gonna/going set fire to',
  ].join(','),
  despair: [
    `i/he/she/they/going/wants/will & jump/jumping & off/from ${HIGH_EN}`,
    `i & pills/tablets/rope & ready/saved/laid & !pharmacy`,
    `don't/not want to be alive, don't/not want to be here anymore, end it all/tonight, say goodbye to life, not wake up again/anymore`,
  ].join(','),
}

// A / stands between words of which any will do. Phrases rather than words: "dood hout", "brandgang" and "ik lach me dood" are nobody's emergency.
const NL: Words = {
  danger: `gaslucht, ruik gas, ruiken gas, ruikt naar gas, stinkt naar gas, gaslek, gas lekt, koolmonoxide, staat in brand, er is brand, brand uitgebroken, brand in, huis brandt, komt rook uit,
    boom valt, elk moment vallen, elk moment omvallen, elk moment instorten, dreigt om te vallen, dreigt te vallen, dreigt in te storten, staat op instorten, hangt half om,
    stroomkabel ligt, kabel ligt bloot, staat onder stroom, mishandel*, mishandeld, slaat mij, slaat me, slaat mijn, word geslagen, wordt geslagen, bedreigt mij, bedreigt me, word bedreigd,
    met een mes, met een wapen, heeft een wapen, nu ingebroken, ingebroken nu, wordt ingebroken, inbreker in, inbreker is, staat iemand binnen, bewusteloos, ademt niet, bloedt hevig,
    kind vermist, vermist kind, iemand aangereden, kind aangereden, ben aangereden, ernstig ongeluk, ongeluk gebeurd, verdrinkt, in het water gevallen, door het ijs,
    stroomkabel/stroomdraad/elektriciteitskabel/hoogspanningskabel los/hangt/geknapt/gebroken/vonkt/bloot, losse/loshangende/geknapte/blote stroomkabel/stroomdraad/elektriciteitskabel/hoogspanningskabel,
    hangt stroomkabel/stroomdraad/elektriciteitskabel, kabel/draad onder stroom, draden liggen bloot, put/rioolput/straatput/mangat staat/ligt open, putdeksel/putdeksels/rioolputdeksel weg/verdwenen/open/gestolen/eraf/ontbreekt,
    staat/ligt putdeksel open, deksel put/rioolput weg/verdwenen/gestolen, kind/iemand in vallen, in levensgevaar, half omgewaaid/omgevallen, hangt half los, boom leunt op/tegen, dakpannen/stenen/brokstukken vallen, vallen dakpannen/stenen/brokstukken,
    sterk/erg naar gas, naar gas ruikt/stinkt/ruiken, gasgeur, geur van gas, melder/koolmonoxidemelder gaat af, kind/iemand/man/vrouw/jongen/meisje/peuter/baby ligt/drijft/gevallen in water/vijver/sloot/gracht/kanaal/rivier,
    kind/iemand/man/vrouw/jongen/meisje/peuter/baby in water/vijver/sloot/gracht/kanaal/rivier gevallen, ligt/drijft kind/iemand/man/vrouw/jongen/meisje/peuter/baby in water/vijver/sloot/gracht/kanaal/rivier,
    aan het verdrinken, auto te water, auto in sloot/gracht/kanaal, kind/kinderen/iemand op het spoor, lopen op het spoor, niet aanspreekbaar, niet meer aanspreekbaar, gevallen en reageert, reageert nergens meer op,
    gaat me/mij/ons/haar/hem vermoorden, slaat haar/zijn kind/kinderen/vrouw/man,
    aangerand, verkracht*, seksueel misbruik*, steekpartij, schietpartij`,
  despair: `wil niet meer leven, wil ik niet meer leven, niet meer verder leven, hoef niet meer te leven, wil dood, dood wil, wil ik dood, liever dood, was ik maar dood, wil er niet meer zijn,
    eind aan mijn leven, einde aan mijn leven, eind aan te maken, einde aan te maken, maak er een eind aan, maak er een einde aan, van het leven beroven, zelfmoord, zelfdoding, suicid*,
    beter af zonder mij, zie het niet meer zitten, zie ik het niet meer zitten, leven heeft geen zin, mezelf/zichzelf/zich/hemzelf/haarzelf iets/wat aandoe*, mezelf/zichzelf/zich iets/wat aan te doen,
    zichzelf pijn doe*, snijdt zichzelf, zichzelf snijd*, niet meer/langer wil/wilt/willen leven, niet meer leven wil/wilt/willen, wilt/willen/wilde niet meer leven, wil niet langer leven,
    geen zin meer om te leven, geen zin meer in het leven, levensmoe, wil/wilt ze/zij/hij dood, willen dood, dood wilt/willen, beter dood, er niet meer wil/wilt/willen zijn, er liefst/liever niet meer zijn,
    eind/einde maken aan leven, eind/einde aan leven maken, eind/einde aan zijn/haar leven, er eind/einde aan wil/wilt/willen/gaat maken, zich/zichzelf/mezelf van kant, zich/zichzelf/mezelf opgehangen/ophangen/verhangen/verhangt,
    polsen doorgesneden/doorsnijden/opengesneden, pillen ingenomen/geslikt, voor de trein springen/gesprongen, mezelf pijn doen, snij mezelf, snijd mezelf, overdosis`,
}

const EN: Words = {
  danger: `smell gas, smell of gas, gas leak, carbon monoxide, is on fire, house is burning, there is a fire, fire in, smoke coming, about to fall, could fall any moment, fall any moment, about to collapse,
    live wire, bare wire, cable/cables/wire/wires sparking/exposed, exposed/loose/live power/electric cable/wire, live/exposed cable/cables/wires, power/electric cable hanging/lying/loose, power line/lines down, open manhole, manhole is open,
    manhole cover gone/missing/stolen/open, missing manhole cover, manhole without cover, child/someone/somebody could fall in, tree half fallen, half fallen tree, tree leaning on, strong smell of gas, smells of/like gas, gas smell,
    child/someone/somebody/man/woman/boy/girl/car in the water/pond/canal/river, children/someone/somebody on the railway/tracks, going to kill me/us,
    child/kid/boy/girl/man/woman/somebody/someone/dog/people/he/she is/are drowning,
    beats me, hits me, is hitting, hurting me, abused, abusing, domestic violence, threatens me, threatening me, threatened me, with a knife, has a knife, has a gun, with a gun,
    breaking in now, breaking in right now, somebody broke in, burglar in, is unconscious, not breathing, bleeding heavily, missing child, child is missing, serious accident, been run over,
    raped, sexually assaulted, stabbed`,
  despair: `do not want to live, don't want to live, dont want to live, not want to live anymore, want to die, wanna die, wish i was dead, wish i were dead, rather be dead, end my life, ending my life, take my own life,
    kill myself, killing myself, suicid*, better off without me, no reason to live, cannot go on living, can't go on living, hurt/hurting/harm/harming myself/herself/himself/themselves, kill/killing herself/himself/themselves, cuts/cutting herself/himself/themselves, doesn't/doesnt want to live any*, does not want to live any*,
    no longer want/wants to live, wants to die, wants to be dead, end/ending his/her life, taken/took all pills, jump in front of a train, cut myself on purpose, overdose`,
}

/** What a sector hears that others hardly do. */
const OF_SECTOR: Partial<Record<SectorTemplate['key'], Words>> = {
  municipality: {
    danger: 'put zonder deksel, open put, tegels storten in, manhole open, sinkhole, weg is ingezakt',
    despair: 'leef op straat en kan niet meer',
  },
  housing: {
    danger:
      'balkon komt los, plafond komt naar beneden, plafond valt, vast in de lift, stuck in the lift, ceiling is coming down',
    despair: '',
  },
  care: {
    danger:
      'gevallen en kan niet opstaan, krijgt geen lucht, stikt, verkeerde medicijnen, fell and cannot get up, cannot breathe, wrong medicine',
    despair: '',
  },
  education: {
    danger: 'met een mes op school, knife at school',
    despair: 'durf niet meer naar school, durf niet meer thuis te zijn',
  },
}

const listed = (...texts: string[]) =>
  texts
    .join(',')
    .split(',')
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean)

/** What an organisation begins with, in both languages and the plainest words of others: customers write in any. */
export function alarmWordsOf(sector: string | null): { danger: string[]; despair: string[] } {
  const own = Object.entries(OF_SECTOR).find(([key]) => key === sector)?.[1] ?? { danger: '', despair: '' }
  return {
    danger: listed(NL.danger, EN.danger, own.danger, GRAMMAR_NL.danger, GRAMMAR_EN.danger, ELSEWHERE.danger),
    despair: listed(NL.despair, EN.despair, own.despair, GRAMMAR_NL.despair, GRAMMAR_EN.despair, ELSEWHERE.despair),
  }
}
