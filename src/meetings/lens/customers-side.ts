/** What customers call it: nobody asks a town hall about its fleet, but about the van that did not come. The most telling first. */
const CALLED_BY_CUSTOMERS: readonly (readonly [RegExp, string])[] = [
  [/medicatie|medicijn|apotheek|medication/iu, 'medicijnen pillen apotheek'],
  [/maaltijd|eten\b|voeding|keuken|koken|meal/iu, 'eten koken honger tafel warm'],
  [/bezoektijd|familie|mantelzorg|bezoek\b|visit/iu, 'bezoekuur bezoek bezoeken familie'],
  [/dossier|\becd\b|privacy|registratie|record/iu, 'dossier vertellen verhaal opnieuw weten'],
  [/uitstap|uitje|activiteit|outing/iu, 'uitje samen mooiste'],
  [/dagbesteding|wachtlijst|waiting list/iu, 'wachten maanden plek'],
  [/vaste gezichten|continu[iï]teit|overdracht|handover/iu, 'andere steeds ander zelfde gezicht opnieuw verhaal'],
  [/nachtdienst|\bnacht\b|night/iu, 'nacht bel zuster komt duurt'],
  [
    /inhuur|bezetting|formatie|personeel|vacature|verzuim|rooster|vakantie|werkdruk|capaciteit|hire|staff|vacanc|rota/iu,
    'niemand wachten terugbellen gebeld ander zuster opnieuw',
  ],
  [/wagenpark|\bbus(?:jes?|sen)?\b|voertuig|veegwagen|fleet|vehicle/iu, 'busje wagen langskomen'],
  [/vervoer|transport|bezorg|koerier|levertijd|logistiek|delivery|carrier/iu, 'bezorger pakket doos laat bezorgd'],
  [/doos|dozen|inpak|verpakking|packag/iu, 'doos verpakking kapot nat'],
  [/kaartje/iu, 'kaartje handgeschreven'],
  [/spaarkaart|vaste klant|loyali|korting|loyalty/iu, 'jaar bestel terug vergeet'],
  [
    /keurmerk|garantie|belofte|retour|reclamatie|kwaliteit|promise|return|warranty|quality/iu,
    'op kwam kapot terug terugsturen nieuwe',
  ],
  [/kassa|afreken|checkout/iu, 'kassa rij afrekenen winkelmand'],
  [/webwinkel|website|portaal|inloggen|digita|online|app\b/iu, 'website online computer foutmelding vinden'],
  [/\bict\b|systeem|server|software|applicatie|storing|system/iu, 'website afspraak foutmelding computer'],
  [
    /tarie|prijs|prijzen|leges|belasting|kosten|begroting|budget|bezuinig|price|costs|fees/iu,
    'betaal betalen duur geld kosten rekening prijs',
  ],
  [
    /verbouw|entree|huisvesting|gebouw|inrichting|renovatie|building|renovation/iu,
    'ingang deur hal rolstoel trap zitten',
  ],
  [/parke/iu, 'parkeren auto lopen plek'],
  [/openingstijd|balie|loket|receptie|counter|opening hours/iu, 'balie loket open dicht werk avond'],
  [/telefo|bereikba|telephone/iu, 'telefoon gebeld wachten lijn terugbellen'],
  [/wachttijd|doorlooptijd|waiting/iu, 'wachten weken duurt klaar'],
  [/brief|brieven|beschikking|begrijpelijk|letter/iu, 'brief begrijpen bladzijden weet'],
  [/vergunning|aanvraag|formulier|permit|form\b/iu, 'vergunning aanvraag formulier formulieren'],
  [/afval|container|inzamel|reiniging|waste/iu, 'vuilnis container afval ophalen stonk'],
  [/verlichting|lantaarn|lighting/iu, 'lantaarn lamp donker'],
  [/snoei|groen|bomen|heg|maai|plantsoen|hedge|tree/iu, 'heg boom bomen gesnoeid stoep'],
  [/speel|jeugd|playground/iu, 'speeltuin kind schommel spelen'],
  [/straat|wegen|verkeer|fiets|stoep|street|road/iu, 'straat stoep fiets gevaarlijk'],
  [/bijstand|schuld|armoede|uitkering|minima|debt|benefit/iu, 'geld formulieren rondkomen wasmachine'],
  [/paspoort|rijbewijs|burgerzaken|reisdocument|passport/iu, 'paspoort ophalen afspraak'],
  [/verhui/iu, 'verhuisd doorgeven'],
  [/voorraad|leverancier|inkoop|assortiment|supplier|stock/iu, 'voorraad uitverkocht besteld'],
  [/klacht|complain/iu, 'klacht niet beantwoord nooit gehoord'],
  [/feest|evenement|event|festival/iu, 'feest muziek straat buren'],
  [/magazijn|opslag|warehouse/iu, 'besteld op voorraad wachten'],
]

/** An item in the words of customers, one line per way of saying it, to find what they said about it. */
export const onCustomersSide = (title: string): string[] =>
  CALLED_BY_CUSTOMERS.filter(([sign]) => sign.test(title)).map(([, words]) => words)
