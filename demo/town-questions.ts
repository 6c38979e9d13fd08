import type { Channel, DemoQuestion, Tongue } from './content.ts'

/** Channel, language, the question, and a natural reply to it (a greeting comes before it). */
export type QuestionRow = readonly [Channel, Tongue, string, string]

/** Rows per service, as questions. */
export const questionsOf = (rows: Record<string, readonly QuestionRow[]>): DemoQuestion[] =>
  Object.entries(rows).flatMap(([service, list]) =>
    list.map(([channel, language, words, reply]) => ({ service, channel, language, words, reply })),
  )

const groen: QuestionRow[] = [
  [
    'web',
    'nl',
    'Op de {straat} groeit het onkruid tot aan mijn knieën. Ik ben 1.82.',
    'dank u, ook voor de maat. We maken {dag} de stoep onkruidvrij, van de hoek tot nummer {nummer}.',
  ],
  [
    'web',
    'nl',
    'De schommel op het veldje aan de {straat} piept zo hard dat de hond meehuilt.',
    'dat moet de hond niet hoeven. {dag} komt er vet in de lagers en kijken we meteen de rest na.',
  ],
  [
    'phone',
    'nl',
    'Er hangt een dikke tak boven het fietspad bij de {straat}. Bij wind kraakt hij.',
    'goed dat u belde. We hebben de tak vandaag bekeken en het fietspad afgezet. {dag} zagen we hem eraf.',
  ],
  [
    'mail',
    'nl',
    'Mag ik zelf bloemen planten in het lege perkje voor nummer {nummer}?',
    'graag zelfs. Kiest u planten die niet hoger worden dan uw knie, dan zien fietsers elkaar nog. Wij brengen een kuub aarde.',
  ],
  [
    'web',
    'nl',
    'De boom voor ons huis haalt al het licht weg. Kan hij weg?',
    'weghalen doen we niet, hij is gezond en ouder dan wij. We kunnen hem wel dunner maken. Mag ik {dag} binnen komen kijken hoe donker het is?',
  ],
  [
    'counter',
    'nl',
    'Bij de glijbaan ligt glas. Mijn kleinzoon had bijna een snee.',
    'dank u wel, dit kon niet wachten. Onze man was er binnen een uur en heeft het zand gezeefd. U mag weer glijden.',
  ],
  [
    'web',
    'nl',
    'De wortels tillen de stoep op bij de {straat} {nummer}. Mijn vader is al een keer gestruikeld.',
    'we hebben de plek vandaag met verf en een hek veilig gemaakt. {dag} halen we de tegels eruit en leggen we er iets zachts voor terug.',
  ],
  [
    'mail',
    'nl',
    'Jullie hebben gemaaid precies toen de klaprozen bloeiden. Waarom?',
    'dat was te vroeg, u hebt gelijk. De machine stond al ingepland. Volgend jaar slaan we dit stuk over tot juli.',
  ],
  [
    'letter',
    'nl',
    'Al jaren is er geen plek om te zitten bij de {straat}. Ik ben slecht ter been.',
    'dank u voor uw brief. Ik kom {dag} bij u langs, dan wijst u me waar u zou willen zitten. Ik bel twee keer, dan weet u dat ik het ben.',
  ],
  [
    'web',
    'en',
    'Who owns the hedge between my garden and the path? It is taller than my house.',
    'the hedge is ours, so the work is ours too. We will bring it down to two metres on {dag}. If you would like it lower, tell me before then.',
  ],
  [
    'web',
    'nl',
    'De hondenpoepbak op de {straat} zit al een week vol. Het hangt er nu aan, in zakjes.',
    'dat is geen gezicht en geen geur. We legen hem vandaag en zetten deze route voortaan twee keer per week.',
  ],
  [
    'phone',
    'nl',
    'Er zit een wespennest in de boom bij het bankje op de {straat}.',
    'ik heb een lint om het bankje laten zetten. {dag} haalt iemand het nest weg. Wespen prikken daar gelukkig minder van dan wij.',
  ],
  [
    'web',
    'tr',
    'Parktaki salıncak kırık. Çocuklar düşebilir. Ne zaman tamir edilecek?',
    'teşekkürler. Salıncağı bugün kapattık, {dag} yenisini takıyoruz. (Wij hebben de schommel vandaag dichtgemaakt. De nieuwe komt {dag}.)',
  ],
  [
    'web',
    'nl',
    'Waar kan ik de blaadjes kwijt die van júllie boom in míjn tuin vallen?',
    'eerlijke vraag. Vanaf {dag} staat er een bladkorf op de hoek van de {straat}. Wij legen hem elke week.',
  ],
  [
    'mail',
    'nl',
    'Kunnen er nestkastjes in de bomen bij school? Groep 6 heeft er elf getimmerd.',
    'elf! Wij komen {dag} met een ladder. Groep 6 mag wijzen welke boom. Wij hangen, zij tellen straks de mezen.',
  ],
  [
    'web',
    'pl',
    'Gałęzie wchodzą na mój balkon przy {straat} {nummer}. Czy możecie je przyciąć?',
    'tak, przytniemy je {dag}. Proszę wtedy zabrać rzeczy z balkonu. (Wij snoeien de takken {dag}.)',
  ],
]

const straat: QuestionRow[] = [
  [
    'web',
    'nl',
    'Bij nummer {nummer} op de {straat} ligt een tegel die omhoog klapt als je erop stapt. Het is net een tekenfilm, maar dan met mijn enkel.',
    'au. De tegel ligt vandaag nog vast, dat kost ons tien minuten. {dag} kijken we de rest van de stoep na.',
  ],
  [
    'web',
    'nl',
    'Lantaarnpaal 88 op de {straat} knippert. Het lijkt wel een discotheek.',
    'dank u. De lamp is op. {dag} zetten we er een nieuwe in, van het soort dat niet danst.',
  ],
  [
    'phone',
    'nl',
    'De put voor mijn deur is verstopt. Als het regent heb ik een vijver.',
    'we zuigen de put {dag} leeg. Regent het eerder hard, bel me dan rechtstreeks, dan komen we met de pomp.',
  ],
  [
    'web',
    'nl',
    'Er zit een gat in het fietspad aan de {straat}. Een kind kan erin.',
    'we hebben het gat vandaag gevuld met koud asfalt. Dat is een pleister. {dag} maken we het goed.',
  ],
  [
    'mail',
    'nl',
    'Kan er een spiegel komen bij de uitrit op de {straat}? Ik zie niemand aankomen.',
    'een spiegel laat auto’s verder weg lijken dan ze zijn, daarom hangen we ze liever niet op. De struik ervoor kan wel omlaag. Zal ik {dag} met u komen kijken?',
  ],
  [
    'web',
    'nl',
    'Auto’s rijden hier 60 waar je 30 mag. Wij hebben drie katten. Hadden er vier.',
    'wat naar van uw kat. We hangen {dag} voor twee weken een teller op. Met die cijfers bekijken we samen wat helpt: een drempel of bloembakken.',
  ],
  [
    'counter',
    'nl',
    'De drempel bij de apotheek is te hoog voor mijn scootmobiel.',
    'u hebt het me laten zien en ik voelde het ook. {dag} schuren we er een schuine kant aan.',
  ],
  [
    'web',
    'nl',
    'Het straatnaambord van de {straat} staat de verkeerde kant op. De pizza komt steeds koud aan.',
    'dat verklaart een hoop. Het bord is vandaag gedraaid. Eet smakelijk.',
  ],
  [
    'web',
    'en',
    'The street light shines straight into my bedroom. Could it be dimmed?',
    'yes, we can fit a small shade on your side. We will do that on {dag}. The path stays lit.',
  ],
  [
    'phone',
    'nl',
    'Er ligt water in de tunnel en daardoor gaan kinderen over de grote weg.',
    'de pomp was uitgevallen. Hij draait weer sinds vanmiddag. Ik laat u {dag} weten waarom hij uitviel.',
  ],
  [
    'web',
    'nl',
    'Het zebrapad bij de {straat} is bijna weggesleten.',
    'klopt, ik ben er vandaag overheen gelopen en zag het pas toen ik erop stond. {dag} schilderen we het opnieuw, als het droog is.',
  ],
  [
    'web',
    'ar',
    'حجر الرصيف أمام بيتي مكسور. أخاف على أمي من السقوط.',
    'شكراً لك. أصلحنا الحجر مؤقتاً اليوم، وسنضع حجراً جديداً {dag}. (De tegel ligt vast, {dag} komt er een nieuwe.)',
  ],
  [
    'mail',
    'nl',
    'Na het werk aan de kabels ligt de stoep op de {straat} er slechter bij dan ervoor.',
    'dat zagen wij ook. Het bedrijf van de kabels moet het overdoen. Doen ze dat {dag} niet, dan doen wij het en sturen wij hun de rekening.',
  ],
  [
    'web',
    'nl',
    'Er staat al drie weken een paaltje los waar de ambulance langs moet.',
    'dank u. Het paaltje staat weer vast, met een sleutel die de ambulance heeft. Ik heb het uitgeprobeerd.',
  ],
  [
    'web',
    'pl',
    'Lampa przy przystanku nie świeci. Wracam z pracy o 23 i jest ciemno.',
    'dziękuję. Naprawimy lampę {dag}. Napiszę, kiedy będzie gotowe. (De lamp wordt {dag} gemaakt.)',
  ],
]

const container: QuestionRow[] = [
  [
    'web',
    'nl',
    'Mijn grijze container is niet geleegd. Die van de buren wel. Heb ik iets verkeerd gezegd?',
    'u hebt niets verkeerds gezegd, hij stond net achter een bestelbus. We komen {dag} terug om hem te legen.',
  ],
  [
    'phone',
    'nl',
    'Het deksel van mijn groene bak is eraf gewaaid. Het ligt nu bij nummer {nummer}.',
    'bedankt dat u het deksel teruggevonden hebt. {dag} zetten we het er weer op, met nieuwe pennen.',
  ],
  [
    'web',
    'nl',
    'We zijn met z’n zessen en de container is altijd vol. Kan er een tweede?',
    'met zes mensen kan dat. Hij komt {dag}. Een tweede grijze bak kost geld, een tweede groene niet.',
  ],
  [
    'web',
    'nl',
    'Mijn container is te zwaar voor mij. Ik ben 79 en hij weegt meer dan ik.',
    'dan krijgt u een kleine, met grote wielen. Onze magazijnman pompt ze zelf op. We brengen hem {dag} en nemen de oude mee.',
  ],
  [
    'counter',
    'nl',
    'Mijn milieupas doet het niet. Ik stond voor gek bij de milieustraat.',
    'de pas stond nog op uw oude adres. Ik heb hem omgezet. U kunt er meteen weer in.',
  ],
  [
    'web',
    'nl',
    'Wanneer wordt het grofvuil opgehaald op de {straat}? Ik heb een bank en spijt.',
    'we komen {dag} voor de bank. Zet hem na zeven uur ’s ochtends buiten. Voor de spijt weten we niets.',
  ],
  [
    'web',
    'en',
    'We just moved in and there are no bins. What should we do?',
    'welcome! We will bring all three bins on {dag}, with a calendar in English. Until then you can use the bin on the corner of {straat}.',
  ],
  [
    'mail',
    'nl',
    'Iemand gooit steeds pizzadozen in mijn papierbak. Ik eet geen pizza.',
    'vervelend. U kunt gratis een slot krijgen. {dag} leggen we er een op uw stoep, met twee sleutels.',
  ],
  [
    'web',
    'nl',
    'De ondergrondse container op de {straat} zit dicht. De zakken staan ernaast en de meeuwen zijn blij.',
    'de klep zat vast. Hij is vandaag gemaakt en de zakken zijn weg. De meeuwen hebben we niet gesproken.',
  ],
  [
    'web',
    'tr',
    'Konteynerimin tekerleği kırıldı. Yenisini alabilir miyim?',
    'tabii. {dag} yeni bir tekerlek takıyoruz, evde olmanız gerekmez. (Wij maken het wiel {dag}, u hoeft niet thuis te zijn.)',
  ],
  [
    'phone',
    'nl',
    'Waar laat ik een oude koelkast? Ik krijg hem de trap niet af.',
    'wij halen hem {dag} boven bij u op, met twee sterke collega’s. Haalt u hem een dag van tevoren uit het stopcontact?',
  ],
  [
    'web',
    'nl',
    'Mijn container is weg. Of gestolen, of meegenomen door iemand met haast.',
    'er komt {dag} een nieuwe, met uw huisnummer erop. U hoeft geen aangifte te doen.',
  ],
  [
    'mail',
    'nl',
    'Kan de school een extra papierbak krijgen? We hebben 210 kinderen die tekenen.',
    'dat geloof ik direct. Er komt {dag} een grote, met een lage klep zodat kleuters erbij kunnen.',
  ],
  [
    'web',
    'nl',
    'Waarom mag een theezakje niet meer in de groene bak?',
    'omdat er plastic in het zakje zit en dat in de compost blijft. Zonder zakje mag de thee er wel in. Bedankt dat u het zo precies doet.',
  ],
  [
    'letter',
    'nl',
    'De kalender met ophaaldagen is zo klein gedrukt dat ik een loep nodig heb.',
    'u bent niet de enige. Bij deze brief zit er een in grote letters. Volgend jaar krijgt u die vanzelf.',
  ],
]

const paspoort: QuestionRow[] = [
  [
    'web',
    'nl',
    'Mijn paspoort is verlopen en ik ga over drie weken op vakantie. Lukt dat?',
    'dat lukt ruim. Kom voor {dag} langs met een pasfoto en uw oude paspoort. Na vijf werkdagen ligt het nieuwe klaar.',
  ],
  [
    'phone',
    'nl',
    'Ik ben mijn ID-kaart kwijt. Ik denk in de trein naar Zwolle.',
    'wat vervelend. Ik heb de kaart geblokkeerd, niemand kan er iets mee. Voor een nieuwe kunt u {dag} om half elf terecht.',
  ],
  [
    'web',
    'nl',
    'Moet een baby op de pasfoto wakker zijn? De onze doet daar niet aan.',
    'ogen open, dat wel. Mond open mag bij baby’s. De fotograaf op de {straat} heeft er geduld voor, en een eendje.',
  ],
  [
    'web',
    'nl',
    'Mijn man kan het huis niet meer uit. Hoe krijgt hij een nieuwe identiteitskaart?',
    'dan komen wij naar hem. Ik kan {dag} bij u zijn met het apparaat voor de vingerafdruk. Het kost niets extra.',
  ],
  [
    'web',
    'nl',
    'Kan ik mijn paspoort door mijn broer laten ophalen?',
    'helaas niet, u moet zelf tekenen, zo krijgt niemand anders uw paspoort. Wel zijn we donderdag tot acht uur open. Past dat?',
  ],
  [
    'counter',
    'nl',
    'De foto werd afgekeurd omdat ik lachte. Mag je niet lachen?',
    'een beetje vrolijk kijken mag, tanden laten zien niet. Ik heb de fotograaf gebeld: u mag gratis een nieuwe laten maken.',
  ],
  [
    'web',
    'en',
    'I lost my residence card. Is that with you or somewhere else?',
    'a residence card comes from the immigration service, not from us. I called them: you can apply online today, and I have attached the page. If the form is unclear, come by on {dag} and we fill it in together.',
  ],
  [
    'mail',
    'nl',
    'Ik wil met mijn zoontje naar mijn ouders vliegen. Heb ik toestemming van zijn vader nodig?',
    'als u samen het gezag hebt: ja. Ik stuur u het formulier mee. Zijn vader hoeft alleen te tekenen, hij hoeft niet langs te komen.',
  ],
  [
    'web',
    'nl',
    'Wat kost een paspoort en kan ik met contant geld betalen?',
    'voor wie 18 of ouder is € 86,85. Contant betalen kan. Onze kassa heeft ook kleingeld terug.',
  ],
  [
    'web',
    'tr',
    'Oğlumun kimliği için randevu almak istiyorum. Hangi belgeler gerekli?',
    'bir fotoğraf, eski kimlik ve iki ebeveynin imzası yeterli. {dag} saat 15.00 uygun mu? (Een foto, de oude kaart en twee handtekeningen.)',
  ],
  [
    'web',
    'nl',
    'Ik heb nu een rijbewijs. Heb ik dan nog een ID-kaart nodig?',
    'in Nederland kunt u zich met uw rijbewijs legitimeren. Over de grens niet. Gaat u nooit op reis, dan kunt u de kosten sparen.',
  ],
  [
    'phone',
    'nl',
    'Mijn moeder van 92 heeft een verlopen paspoort en wil er geen nieuw. Moet het?',
    'het moet niet altijd. Voor de bank en de notaris wel. Zullen we haar {dag} een kaart aan huis geven? Die is dertig euro goedkoper en ze hoeft niet te lachen.',
  ],
  [
    'web',
    'nl',
    'Er zit een letter te veel in mijn tweede naam. Dertig jaar niet gezien.',
    'gefeliciteerd met de vondst. De fout zit in onze administratie, niet in uw paspoort. Ik verbeter hem en u krijgt {dag} gratis een nieuw.',
  ],
  [
    'web',
    'ar',
    'هل يمكنني الحصول على موعد مساءً؟ أنا أعمل كل يوم حتى الخامسة.',
    'نعم، كل يوم خميس حتى الساعة الثامنة مساءً. حجزت لك {dag} الساعة السادسة. (Donderdag zijn we tot acht uur open.)',
  ],
  [
    'web',
    'nl',
    'Ik sta over vier dagen op het vliegveld en zie nu pas dat mijn paspoort verlopen is. HELP',
    'rustig maar, dit kan nog. Kom vandaag vóór vier uur met een pasfoto. Met spoed ligt het er {dag}. Dat kost € 59,05 extra.',
  ],
]

const verhuizen: QuestionRow[] = [
  [
    'web',
    'nl',
    'Wij verhuizen {dag} naar de {straat} {nummer}. Wanneer moet ik dat doorgeven?',
    'u mag het nu al doen. Ik heb het klaargezet, u hoeft alleen op ja te drukken. Op de dag zelf gaat het vanzelf in.',
  ],
  [
    'web',
    'nl',
    'Mijn dochter gaat op kamers. Gaat haar kinderbijslag dan ook mee?',
    'dat hangt van haar leeftijd af. Zij schrijft zich daar in, wij doen de rest. Over de kinderbijslag belt u de SVB, zij zien de verhuizing vanzelf.',
  ],
  [
    'phone',
    'nl',
    'Onze zoon is vannacht geboren! Moet ik nu meteen komen?',
    'gefeliciteerd! U hebt drie werkdagen. Kom {dag} om elf uur, dan staat er koffie. Ouders van een pasgeborene krijgen bij ons voorrang.',
  ],
  [
    'web',
    'nl',
    'Op mijn adres staat nog de vorige bewoner ingeschreven. Ik krijg zijn boetes.',
    'dat is niet leuk. We zijn een onderzoek begonnen en vragen hem waar hij woont. Schrijf op de post “woont hier niet” en gooi haar terug in de bus.',
  ],
  [
    'web',
    'en',
    'I just arrived in the Netherlands. How do I register?',
    'welcome to Zonnedam. Please bring your passport, your rental contract and, if you have it, your birth certificate on {dag}. It takes half an hour, and afterwards you have a citizen number.',
  ],
  [
    'mail',
    'nl',
    'Ik heb een uittreksel nodig voor mijn nieuwe baan. Ze willen het morgen.',
    'het ligt vanaf twee uur voor u klaar aan de balie. Sturen kan ook, dan is het er {dag}.',
  ],
  [
    'web',
    'nl',
    'Wij willen trouwen op een doordeweekse ochtend zonder gedoe. Kan dat gratis?',
    'ja, op maandag om half tien, met twee getuigen en een goed humeur. {dag} is er nog plek. Zal ik die vasthouden?',
  ],
  [
    'counter',
    'nl',
    'Mijn man is overleden. Wat moet ik allemaal regelen bij jullie?',
    'gecondoleerd. De aangifte doet de uitvaartverzorger, dat is al gebeurd. U hoeft bij ons niets. Ik heb opgeschreven wie u wél zelf moet bellen. Kom gerust langs als het veel is.',
  ],
  [
    'web',
    'nl',
    'Mijn achternaam is fout geschreven in mijn akte. Met één t. Wij zijn van de twee t’s.',
    'de akte komt uit een ander dorp. Ik heb ze gebeld en zij verbeteren hem. U krijgt {dag} bericht, van ze of van mij.',
  ],
  [
    'web',
    'pl',
    'Mieszkam teraz u brata. Czy muszę się zameldować pod tym adresem?',
    'tak, jeśli mieszka Pan tu dłużej niż cztery miesiące. Brat musi podpisać jeden formularz. Może Pan przyjść {dag}, mówię po polsku. Agnieszka',
  ],
  [
    'web',
    'nl',
    'Ik slaap om de beurt bij vrienden. Kan ik ergens mijn post laten komen?',
    'ja, dat heet een briefadres en daar hebt u recht op. Kom {dag} langs, ook zonder papieren. Dan zorgen we dat u in elk geval uw post en uw zorgverzekering houdt.',
  ],
  [
    'web',
    'nl',
    'Ik ga een jaar naar Portugal. Moet ik me uitschrijven?',
    'blijft u langer dan acht maanden weg: ja. Doe het in de vijf dagen voor u gaat. Denk ook aan uw zorgverzekering, die stopt dan.',
  ],
  [
    'mail',
    'nl',
    'We gaan scheiden. Moet een van ons zich meteen ergens anders inschrijven?',
    'nee. Pas als een van u echt ergens anders slaapt. U kunt dit ieder apart met ons regelen, dan ziet de ander dat niet.',
  ],
  [
    'web',
    'nl',
    'Hoeveel mensen wonen er op nummer {nummer}? De brievenbus lijkt wel een flat.',
    'dat mag ik u niet zeggen. Wel heb ik gevraagd of iemand gaat kijken of het er veilig is. Hebt u er last van, schrijf me dan wat u merkt.',
  ],
  [
    'web',
    'ar',
    'ولدت ابنتي في سوريا. كيف أسجل شهادة ميلادها هنا؟',
    'أحضري الشهادة الأصلية والترجمة إن وجدت. سأساعدك {dag} الساعة العاشرة. (Neem de akte mee, Nadia vertaalt. {dag} om tien uur.)',
  ],
]

const feest: QuestionRow[] = [
  [
    'web',
    'nl',
    'Wij willen {dag} een straatfeest op de {straat}, met een springkussen en een buurman met een gitaar.',
    'leuk! Het springkussen mag, als de brandweer er aan één kant langs kan. De gitaar ook, tot elf uur. Zullen wij hekken brengen?',
  ],
  [
    'web',
    'nl',
    'Er komt een verhuiswagen van twaalf meter. Mag die voor de deur op de {straat}?',
    'dat mag. Zet {dag} vanaf zes uur zelf twee stoelen neer, dan brengen wij een dag eerder de borden.',
  ],
  [
    'mail',
    'nl',
    'De schilder heeft een steiger nodig op de stoep. Wat moet ik regelen?',
    'voor twee weken hoeft u niets te betalen. Er moet wel 1,20 meter stoep overblijven, voor rolstoelen en kinderwagens. Stuurt u een schets?',
  ],
  [
    'web',
    'nl',
    'Mag ik citroenlimonade verkopen op de markt? Ik ben negen.',
    'ja! Tot twaalf jaar hoef je niets aan te vragen. Je plek is naast de kaasboer, die lust er ook wel een. Neem je een volwassene mee?',
  ],
  [
    'web',
    'nl',
    'Onze voetbalclub bestaat 75 jaar en wil vuurwerk.',
    'gefeliciteerd! Vuurwerk lukt niet, door de rietdaken ernaast. Een lichtshow met drones wel, en de brandweer komt dan graag kijken. Zullen we bellen?',
  ],
  [
    'phone',
    'nl',
    'Er staat al twee maanden een container met puin op drie parkeerplekken.',
    'de vergunning is vorige week verlopen. De aannemer haalt hem {dag} weg, anders doen wij dat.',
  ],
  [
    'web',
    'en',
    'Can we hold a small Diwali celebration with lights in the park?',
    'what a good idea. For fewer than a hundred people you only need to tell us, and you just did. There is power at the pavilion. Shall we leave it unlocked until ten?',
  ],
  [
    'web',
    'nl',
    'Het terras van het café op de {straat} wordt elke maand een stoel groter.',
    'u hebt goed geteld, het waren er vier te veel. De eigenaar heeft ze weggehaald. We zetten een streep op de stoep, dan hoeft u niet meer te tellen.',
  ],
  [
    'mail',
    'nl',
    'Wij willen met school een lampionnenoptocht lopen door de {straat}.',
    'wat mooi. Wij zetten tussen zes en zeven uur de straat af en doen de helft van de lantaarns uit. Yusuf vindt dat het hoogtepunt van zijn jaar.',
  ],
  [
    'web',
    'nl',
    'Kunnen we een week een biechtstoel… nee, een fotohokje op het plein zetten?',
    'met een biechtstoel was het moeilijker geweest. Het fotohokje mag, naast de bibliotheek, van {dag} tot en met de zondag erna.',
  ],
  [
    'web',
    'tr',
    'Sokakta iftar yapmak istiyoruz, yaklaşık 80 kişi. İzin gerekiyor mu?',
    'ne güzel. 80 kişi için izin ücretsiz. Masaları ve bankları biz getiririz. {dag} sizi arayayım mı? (Gratis, wij brengen tafels en banken.)',
  ],
  [
    'web',
    'nl',
    'De kermis staat te dicht bij de kerk. Tijdens de dienst hoorden we de botsauto’s.',
    'dat was niet netjes van ons. Op zondag gaat de muziek voortaan pas om één uur aan. De kermis vond dat meteen goed.',
  ],
  [
    'counter',
    'nl',
    'Ik wil een kraam met eigen honing op de zaterdagmarkt.',
    'er is één plek vrij, bij de fontein. Eén keer proberen is gratis. Daarna beslist u. {dag}?',
  ],
  [
    'web',
    'nl',
    'Hoe hard mag muziek op een trouwfeest in eigen tuin? De bruidegom is drummer.',
    'tot elf uur 70 decibel bij de gevel van de buren. Dat is een drummer met kwastjes. Vertel het de buren vooraf, dat scheelt meer dan decibels.',
  ],
]

const bijstand: QuestionRow[] = [
  [
    'web',
    'nl',
    'Mijn bril is gebroken en zonder zie ik niets. Kan ik daar geld voor krijgen?',
    'dank u dat u het vraagt. Dit kan waarschijnlijk wel. Ik wil alleen weten wat uw zorgverzekering betaalt. Hebt u een brief van hen, dan is een foto genoeg.',
  ],
  [
    'phone',
    'nl',
    'De koelkast is kapot en het is zomer. Ik durfde niet te bellen.',
    'goed dat u toch belde. Ik kijk er vandaag naar. Voor de komende dagen staat er een leenkoelkast bij de Kringloop, die brengen we.',
  ],
  [
    'web',
    'nl',
    'Ik moet naar de tandarts en de verzekering betaalt de helft.',
    'vraag de tandarts om een begroting en stuur die hier. U hoeft niets voor te schieten. Ik beslis binnen vijf werkdagen.',
  ],
  [
    'web',
    'nl',
    'We hebben eindelijk een huis, maar geen bed, geen gordijnen, niets.',
    'wat fijn van het huis. Voor de eerste spullen kan een deel geld zijn en een deel lenen. Zal ik {dag} bij u komen kijken? Dan gaat het sneller dan met een formulier.',
  ],
  [
    'mail',
    'nl',
    'Mijn zoon kan niet mee op schoolreis door geld. Hij zegt dat hij toch niet wil.',
    'dat zeggen kinderen vaker. Voor schoolreizen is er een potje, hij hoeft niets te weten. Ik betaal het rechtstreeks aan school, deze week nog.',
  ],
  [
    'web',
    'nl',
    'De begrafenis van mijn moeder kost meer dan zij had. Kunt u helpen?',
    'gecondoleerd met uw moeder. Ja, daar kan ik naar kijken. Stuur me de rekening, ook als u nog niet alles weet. Ik vraag de uitvaartverzorger om te wachten.',
  ],
  [
    'counter',
    'nl',
    'Ik kreeg een brief van een advocaat en begrijp er niets van. Hij kost ook nog geld.',
    'we hebben de brief samen gelezen. De eigen bijdrage kunnen wij betalen. U hoeft alleen te tekenen, ik zet een kruisje waar.',
  ],
  [
    'web',
    'en',
    'My child needs a laptop for school. We cannot pay for it. Is there help?',
    'yes. For children at secondary school there is a fund for laptops. You need no bank statements. I ask the school for one line, and the laptop can be there on {dag}.',
  ],
  [
    'web',
    'nl',
    'De energierekening is hoger dan mijn huur. Hoe kan dat?',
    'dat gaan we uitzoeken. Mijn collega van geldzorgen komt {dag} met een meter langs. Ondertussen vraag ik het energiebedrijf om u niet af te sluiten.',
  ],
  [
    'web',
    'ar',
    'هل يمكن أن تدفعوا تكاليف ترجمة شهاداتي؟ أريد أن أعمل.',
    'نعم، هذا ممكن في أغلب الحالات. أرسلي لي سعر الترجمة فقط. (Ja, dat kan meestal. Stuur alleen de prijs van de vertaling.)',
  ],
  [
    'web',
    'nl',
    'Ik kreeg vorig jaar een nee. Nu is mijn man ziek. Mag ik het nog een keer vragen?',
    'altijd. Er is iets veranderd, dus we kijken opnieuw. Van vorig jaar gebruik ik alleen wat nog klopt.',
  ],
  [
    'phone',
    'nl',
    'Het bed van mijn man moet hoger van de verpleging. Zij zegt dat jullie dat betalen.',
    'dat is van een andere wet, maar u hoeft niet opnieuw te bellen. Ik heb het doorgegeven en blijf het volgen tot het bed er staat.',
  ],
]

const idee: QuestionRow[] = [
  [
    'web',
    'nl',
    'Ik werk tot vijf uur. Als de balie om vijf uur dichtgaat, kom ik er nooit.',
    'dat is precies het probleem. Op donderdag zijn we tot acht uur open. Ik hoor graag of dat genoeg is, we bespreken de tijden deze maand.',
  ],
  [
    'mail',
    'nl',
    'Compliment voor de jongen op de veegwagen. Hij stopte om mijn oma te laten oversteken.',
    'dat was Wesley. Hij kreeg uw bericht op zijn telefoon en werd er rood van. Dank u wel.',
  ],
  [
    'web',
    'nl',
    'Aan de balie zei iemand “dat had u moeten weten”. Ik wist het niet. Daarom was ik er.',
    'het spijt me. Dat zeggen we niet tegen mensen. Ik wil graag horen hoe het ging. Mag ik u {dag} bellen?',
  ],
  [
    'letter',
    'nl',
    'Uw brief van drie kantjes had één zin kunnen zijn. Ik heb hem voor u uitgeknipt.',
    'u hebt de goede zin uitgeknipt. Vanaf volgende maand staat die bovenaan. Wilt u de nieuwe brief als eerste lezen?',
  ],
  [
    'web',
    'nl',
    'Idee: zet op de container wanneer hij geleegd wordt. Dan hoef ik niet te raden.',
    'simpel en goed. Ons magazijn gaat het proberen in één straat. Zullen we de {straat} nemen? Dan bent u de eerste.',
  ],
  [
    'web',
    'nl',
    'Ik ben vier keer doorverbonden en kwam uit bij degene met wie ik begon.',
    'dat is knap van ons en vervelend voor u. Ik heb uw vraag nu zelf. U hoort vandaag nog van me, en ik zoek uit waar de cirkel zit.',
  ],
  [
    'web',
    'en',
    'Your website has an English button but behind it everything is Dutch.',
    'you are right, and it is embarrassing. The ten most used pages will be in English by {dag}. Which one did you need? I will answer that now.',
  ],
  [
    'phone',
    'nl',
    'De wachtmuziek is verschrikkelijk. Ik heb hem twintig minuten mogen horen.',
    'twee dingen dus: de muziek en de twintig minuten. De muziek is weg. Aan de minuten werken we, u hoort {dag} hoe.',
  ],
  [
    'web',
    'nl',
    'Kan er in de wachtruimte iets voor kinderen? De mijne hebben nu de folders gesorteerd.',
    'ze deden het beter dan wij. Er komt een leestafel met een klein loket erbij, zodat ze ook “nummertje 12” kunnen roepen.',
  ],
  [
    'mail',
    'nl',
    'Jullie vragen in elk formulier hoe ik heet. Jullie weten hoe ik heet.',
    'dat klopt. We halen die vraag uit de zes formulieren waar u al bekend bent. {dag} is de eerste klaar.',
  ],
  [
    'web',
    'nl',
    'De kinderraad wil weten waarom het zwembad zo vroeg dichtgaat. Wij mogen toch ook meedenken?',
    'zeker. De reden is dat er te weinig badmeesters zijn. Ik kom {dag} in jullie vergadering, neem vragen mee die ik moeilijk vind.',
  ],
  [
    'web',
    'pl',
    'Pani w recepcji mówiła po polsku i wytłumaczyła mi list. Bardzo dziękuję!',
    'cieszę się! Przekazałem to Agnieszce. (Dank u, Agnieszka heeft het gelezen en lachte de hele dag.)',
  ],
  [
    'web',
    'nl',
    'Ik kreeg een boete van 32 euro en een excuus van niemand, terwijl jullie bord verkeerd stond.',
    'het bord stond verkeerd, ik heb het gezien. U krijgt de 32 euro terug, {dag} staat het op uw rekening. En hier is het excuus: sorry.',
  ],
  [
    'counter',
    'nl',
    'De tekst op het scherm in de hal gaat te snel voorbij voor mensen die langzaam lezen.',
    'we hebben hem nu de helft trager gezet. Wilt u de volgende keer even zeggen of het goed is?',
  ],
  [
    'web',
    'nl',
    'Wanneer komt u zelf eens een dag met mijn scootmobiel boodschappen doen, meneer de secretaris?',
    'dat is een uitnodiging die ik niet kan weigeren. {dag} om tien uur, als u mij leert rijden.',
  ],
]

export const townQuestions: DemoQuestion[] = questionsOf({
  groen,
  straat,
  container,
  paspoort,
  verhuizen,
  feest,
  bijstand,
  'klacht-of-idee': idee,
})
