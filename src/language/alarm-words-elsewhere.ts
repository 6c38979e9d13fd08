const PERSON = 'kind/kinder/baby/junge/mädchen/mann/frau/jemand/person'
const WATER = 'wasser/kanal/fluss/teich/see/hafen/bach'
const THEM = 'ihn/sie/dich/euch/nachbar/nachbarn/nachbarin/mann/frau/jemanden'
const HOUSE = 'haus/wohnung/keller/dach/auto/küche/gebäude/treppenhaus/nachbarn/wald/scheune'
const AN_HOUR = 'uhr/0*/1*/2*/3*/4*/5*/6*/7*/8*/9*'

/** German: the neighbours' language, which many here write. */
const DE = {
  danger: [
    'riecht/stinkt/rieche nach gas, gasgeruch, gasleck, kohlenmonoxid, steht/stehen in flammen, feuer ausgebrochen, bewusstlos, atmet nicht, ertrinkt, blutet stark',
    `brennt & ${HOUSE} & !laterne/lampe/licht/straßenlampe`,
    'schlägt/schlagt mich/meine/uns/kinder, bedroht mich/uns/meine, hat messer/waffe/pistole, mit messer/waffe/pistole, misshandel*, vergewaltigt, einbrecher im/ist',
    `${PERSON} & ins/im ${WATER} & gefallen/liegt/treibt/gesprungen`,
    `ich & bringe/bring ${THEM} um & !${AN_HOUR}`,
    `ich & werde/will/gehe ${THEM} umbringen/töten/abstechen/erschießen/erschiessen/erstechen`,
  ].join(','),
  despair: [
    `bringe/bring/bringt mich/sich um & !${AN_HOUR}`,
    'will/möchte/mag/kann/wollte nicht mehr leben & !hier/in/wohnung',
    'will/möchte/wollte sterben, wäre ich tot, ich wäre tot, lieber tot, tot sein, selbstmord*, suizid*, mich/sich umbringen/umzubringen, leben nehmen, leben beenden, keinen sinn zu leben',
    'schluss mit leben, mache/mach schluss & leben, ohne mich besser dran, mir/sich etwas/was antun/anzutun/antue',
    'springe/springen/springt von/vom brücke/dach/balkon/hochhaus, springe/springen/werfe vor zug',
  ].join(','),
}

/** The plainest words for it in what else is spoken here: French, Polish, Turkish, Ukrainian, Russian, Arabic, Spanish. */
const OTHERS = {
  danger:
    'il me frappe, odeur de gaz, au feu, bije mnie, on mnie bije, czuć gaz, gaz kokuyor, beni dövüyor, huele a gas',
  despair:
    'veux mourir, me suicider, plus envie de vivre, veux plus vivre, chcę umrzeć, nie chcę żyć, zabiję się, samobójstwo, ölmek istiyorum, yaşamak istemiyorum, intihar, хочу померти, не хочу жити, хочу умереть, не хочу жить, أريد أن أموت, لا أريد أن أعيش, quiero morir, no quiero vivir',
}

/** What is heard of danger and despair in the languages that no page here speaks. */
export const ELSEWHERE = {
  danger: [DE.danger, OTHERS.danger].join(','),
  despair: [DE.despair, OTHERS.despair].join(','),
}
