import type { Way } from './way.ts'

/** Of shops and workshops: what is ordered, packed, brought and paid. */
export const shop: readonly Way[] = [
  [
    /vervoer|transport|bezorg|koerier|postnl|verzend(?!kosten)|levering|logistiek|wagenpark|\bbus(?:jes?|sen)?\b|voertuig|delivery|shipping|fleet|vehicle/iu,
    'bezorger bezorgd pakket pakje doos busje wagen geleverd bezorging verzending verzendkosten chauffeur parcel box arrived delivered courier',
    /(?<!\p{L})(?:bus|busje|wagen|monteur|vrachtwagen|van)(?!\p{L}).{0,40}(?:komen|kwam|gekomen|te laat|come|came)(?!\p{L})/iu,
  ],
  [
    /doos|dozen|inpak|pakmachine|verpakking|packag/iu,
    'doos dozen verpakking plastic kapot nat packaging box boxes',
    /(?<!(?<!\p{L})(?:wie|who)(?!\p{L}).{0,30})(?<!\p{L})(?:ingepakt|packed)(?!\p{L})/iu, // how, and not who did it
  ],
  [
    /foute? order|verkeerd|vergissing|orderpick|mistake/iu,
    'verkeerde verkeerd besteld andere kleur maat gekregen fout wrong ordered',
  ],
  [
    /kaartje|instructie|handleiding|plantadvies|gebruiksaanwijzing|manual/iu,
    'kaartje handgeschreven handleiding uitleg stond diep instructie manual card label',
  ],
  [
    /spaarkaart|spaaractie|vaste klant|loyali|klantenkaart|klantenpas|loyalty/iu,
    'spaarkaart punten vaste klant jaren bestel trouw vergeten vergeet korting zegels loyal',
  ],
  [
    /keurmerk|garantie|belofte|retour|reclamatie|kwaliteit|ruilen|promise|return|warranty|quality/iu,
    'kapot dood stuk ruilen geruild terug terugsturen bonnetje garantie opgekomen kwaliteit verwelkt returned refund broken came up rotten',
    /(?<!\p{L})niet (?:ge)?bloei|bloei\p{L}* (?:nog |helemaal |maar )?niet(?!\p{L})/iu,
  ],
  [
    /opkwam|opgekomen|opkomen(?!\p{L})/iu,
    'opgekomen kwamen kwam', // the last two only to find it by
    /(?<!\p{L})(?:kwam|kwamen|komt|komen)(?!\p{L}).{0,40}(?<!\p{L})op(?=\s*[.,;!?]|$)|never came up|did ?n.?t come up/iu,
  ],
  [
    /voorraad|leverancier|inkoop|assortiment|collectie|nieuw seizoen|schap|supplier|stock|assortment/iu,
    'voorraad uitverkocht besteld leeg schap lege verkrijgbaar assortiment stock vinden keuze sold out',
  ],
  [
    /\bactie\b|jaarsactie|kortingsactie|aanbieding|folder|reclame|uitverkoop|black friday|promotion/iu,
    'aanbieding actie folder uitverkocht korting reclame op offer',
  ],
  [
    /paskamer|winkelinrichting|schapindeling|indeling|looproute|etalage|presentatie|verbouwing winkel|fitting|window/iu,
    'paskamer etalage omgegooid verplaatst gangpad',
  ],
  [
    /werkplaats|offerte|opdracht|maatwerk|montage|workshop|quote/iu,
    'offerte afgesproken klaar geleverd gemaakt monteur prijs vakman quote',
  ],
  [/statiegeld|flessen/iu, 'flessen automaat tas statiegeld'],
  [/derving|houdbaar|\bvers\b|versafdeling|brood|waste food/iu, 'datum bedorven vers brood beschimmeld oud over fresh'],
  [/magazijn|opslag|warehouse/iu, 'besteld voorraad wachten magazijn'],
]
