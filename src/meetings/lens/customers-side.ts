/** What customers call it: nobody asks a town hall about its fleet, but about the van that did not come. */
const CALLED_BY_CUSTOMERS: readonly (readonly [RegExp, string])[] = [
  [
    /wagenpark|\bbus(?:je|jes)?\b|voertuig|elektrisch rijden|veegwagen|fleet|vehicle/iu,
    'langskomen busje wagen ophalen vuilnis rijden afspraak te laat',
  ],
  [
    /inhuur|bezetting|formatie|personeel|vacature|verzuim|rooster|vakantie|werkdruk|capaciteit|hire|staff|vacanc|rota/iu,
    'niemand wachten terugbellen telefoon bellen antwoord steeds een ander gesproken',
  ],
  [
    /\bict\b|systeem|server|software|applicatie|storing|digita|website|portaal|inloggen|licentie|app\b|system/iu,
    'website formulier inloggen digitaal computer foutmelding online',
  ],
  [
    /begroting|budget|bezuinig|kosten|tarie|prijs|prijzen|legesverordening|leges|belasting|financi|cijfers|omzet|budget|costs|price/iu,
    'betalen duur geld kosten rekening prijs',
  ],
  [
    /verbouw|huisvesting|gebouw|ruimte|entree|renovatie|inrichting|building|renovation/iu,
    'ingang hal rolstoel wachten zitten parkeren trap',
  ],
  [
    /balie|loket|openingstijd|bereikba|telefo|receptie|counter|opening/iu,
    'balie open avond werken bellen wachten terecht afspraak',
  ],
  [/groen|snoei|maai|bomen|heg|park|plantsoen|speel|hedge|tree/iu, 'heg boom gras stoep snoeien speeltuin bank'],
  [
    /straat|weg(?:en|dek)?\b|verkeer|fiets|verlichting|lantaarn|stoep|veilig|street|road|light/iu,
    'straat lantaarn donker stoep fiets vallen gevaarlijk auto',
  ],
  [/afval|container|inzamel|milieu|reiniging|waste/iu, 'vuilnis container afval ophalen stank bak'],
  [
    /vergunning|aanvraag|doorlooptijd|proces|procedure|formulier|brief|brieven|beschikking|permit|process|form\b/iu,
    'aanvraag formulier brief duurt begrijpen weken wachten',
  ],
  [
    /leverancier|inkoop|voorraad|magazijn|assortiment|levertijd|bezorg|transport|supplier|stock|delivery/iu,
    'levering bezorgen bestelling laat doos aangekomen pakket',
  ],
  [
    /kwaliteit|retour|garantie|klacht|reclamatie|quality|return|complain/iu,
    'kapot kwam niet op dood verkeerd klacht terug',
  ],
  [
    /zorg|pati[eë]nt|cli[eë]nt|bewoner|maaltijd|eten|familie|mantelzorg|dagbesteding|medicatie|wondzorg|care|meal/iu,
    'moeder vader eten zuster medicijnen bezoek kamer douchen',
  ],
  [/bijstand|schuld|armoede|uitkering|inkomen|debt|benefit/iu, 'geld rekening formulier rondkomen'],
  [/paspoort|rijbewijs|burgerzaken|verhuizing|passport/iu, 'paspoort ophalen reis vakantie afspraak'],
]

/** An item said in the words of customers, to find what they said about it; nothing when we know none. */
export const onCustomersSide = (title: string): string =>
  CALLED_BY_CUSTOMERS.filter(([sign]) => sign.test(title))
    .map(([, words]) => words)
    .join(' ')
