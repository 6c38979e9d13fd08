import type { DemoQuestion } from './content.ts'
import { type QuestionRow, questionsOf } from './town-questions.ts'

const bestelling: QuestionRow[] = [
  [
    'web',
    'en',
    'Can you add another fifty tulips to my order? I measured the bed again and I was modest.',
    'done, fifty more, in the same box. No extra postage. Modesty is a common mistake in tulips.',
  ],
  [
    'web',
    'en',
    'I will be away on {dag}. Can the box come a day later?',
    'of course. It now comes the day after. If you are held up, the bulbs keep for two weeks in a cool shed.',
  ],
  [
    'mail',
    'en',
    'Could you leave out the invoice? It is a birthday present and she counts.',
    'no invoice in the box, just a card. What shall Ionuț write on it? His handwriting is better than mine.',
  ],
  [
    'web',
    'en',
    'Do you have the purple ones, nearly black? Nothing cheerful, please.',
    'we do, and they are splendidly gloomy. Thirty are set aside under your name until {dag}.',
  ],
  [
    'web',
    'en',
    'When should my daffodils arrive? It is for a churchyard and we have nine volunteers booked on {dag}.',
    'they leave us tomorrow and will be with you two days before your volunteers. Bram is keeping an eye on the ferry.',
  ],
  [
    'phone',
    'nl',
    'Groep 4 plant ze vrijdag zelf. Kunnen er dertig zakjes van drie?',
    'dat kan! Marta telt ze in dertig zakjes, met op elk een naam als je ze stuurt.',
  ],
  [
    'web',
    'en',
    'I typed the wrong house number. It is {nummer}, not the one I gave. My neighbour is lovely but keen.',
    'changed to {nummer}. The driver has it as well, so your neighbour stays lovely.',
  ],
  [
    'web',
    'en',
    'Is there anything that flowers in the first week of May? Our residents look out on one bed.',
    'yes: late doubles, and we can hold them cool so that they come in that very week. Femke will call you about the day.',
  ],
  [
    'mail',
    'nl',
    'Onze tuinclub heeft de lijst nog niet compleet. Mogen we {dag} nog wijzigen?',
    'tot {dag} twaalf uur mag alles. Daarna ook, maar dan zucht Marta.',
  ],
  [
    'web',
    'en',
    'Can I have a mix that is tall at the back and short in front? For a very short garden.',
    'yes. We pack three bags marked back, middle and front. You cannot go wrong, my father tested it on my sister.',
  ],
  [
    'web',
    'en',
    'The voucher code says “expired”. My aunt gave it to me last week.',
    'our clock was wrong, not your aunt. The code works again, and there is a bag of crocus with it.',
    'answered',
  ],
  [
    'web',
    'en',
    'Do you ship to the islands? The ferry here is weather permitting.',
    'we do. We send on Mondays, so that the box never spends a weekend on a quay.',
    'answered',
  ],
]

const klacht: QuestionRow[] = [
  [
    'web',
    'en',
    'I ordered one hundred and counted eighty-eight. Twice.',
    'I believe your counting. Twenty bulbs leave this afternoon: twelve you are owed and eight for counting twice.',
  ],
  [
    'web',
    'en',
    'Six of the bulbs are soft and smell of feet.',
    'that must not happen. Throw those six away, please, not on the compost. New ones go out today.',
  ],
  [
    'phone',
    'en',
    'My box was delivered to an address where nobody lives. I have seen a picture of the door. It is not my door.',
    'we called the driver, he has found the door and the box. It will be at your own door on {dag}.',
  ],
  [
    'web',
    'nl',
    'De zakjes waren nat. Eén bol was al begonnen.',
    'dat was een lek in de wagen. Je krijgt {dag} nieuwe. De bol die al begonnen was mag je in een potje zetten, hij heeft er zin in.',
  ],
  [
    'mail',
    'en',
    'The label says white and what came up is unmistakably orange.',
    'orange it is, I saw your photo. A bag got the wrong label here. You choose: white ones for next year, or your money back, or both half.',
  ],
  [
    'web',
    'en',
    'Customs want 14 pounds from me. Nobody said so.',
    'we should have said so, and we pay it. Please send a photo of the note. The amount is now on the order page.',
    'answered',
  ],
  [
    'web',
    'en',
    'A slug came with the parcel. It is fine. I have called him Dutch.',
    'we are sorry, and we hope he is well. He should not have passed inspection. Do keep him away from the hostas.',
    'answered',
  ],
  [
    'web',
    'en',
    'My parcel says “delivered” and it is not. I have looked under the dog.',
    'I asked the driver for the picture: it stands behind your bin. If it is gone, new ones leave tomorrow.',
  ],
]

const advies: QuestionRow[] = [
  [
    'web',
    'en',
    'How deep do I plant tulips in clay? I have heard three different numbers from three neighbours.',
    'three times the height of the bulb, in clay a little less. So about twelve centimetres. Your neighbours may all be right about their own gardens.',
  ],
  [
    'web',
    'en',
    'Which way up? I am serious.',
    'pointed side up. If you cannot tell, plant it sideways, it will work it out.',
  ],
  [
    'web',
    'en',
    'Squirrels. That is the whole question.',
    'that is the whole problem too. Lay chicken wire over the bed until the shoots come. Or plant daffodils, they hate them.',
  ],
  [
    'mail',
    'en',
    'My grandmother had a striped red tulip with a green heart. Have you any idea what it was?',
    'my father needs a day for this and a chair. If you have a photo, even a bad one, he will find it.',
  ],
  [
    'web',
    'en',
    'Can bulbs live on a fourth-floor balcony with wind and a pigeon?',
    'yes, short ones in heavy pots. Femke suggests three kinds. For the pigeon: a fork, handle down.',
  ],
  [
    'web',
    'nl',
    'Moet ik het blad afknippen als de bloem uitgebloeid is?',
    'wacht tot het geel is. In dat blad zit de bloem van volgend jaar. Lelijk, maar trouw.',
  ],
  [
    'phone',
    'en',
    'All leaves and no flowers, three years now. What did I do?',
    'you did nothing, they are crowded. Lift them in summer, pull them apart and plant them wider. They forgive quickly.',
  ],
  [
    'web',
    'en',
    'I am colour blind. What would look good to me, and not to my mother-in-law?',
    'what a good question. Choose for shape: lily tulips, fringed ones, and something that moves. We wrote it out in words for you.',
  ],
  [
    'web',
    'en',
    'It is nearly the shortest day and the box is still in the shed. Too late?',
    'not if you can get a spade in. Plant today or tomorrow, and expect them two weeks later than the neighbours’.',
  ],
  [
    'web',
    'en',
    'What can I plant on my dog’s grave? He liked digging.',
    'we are sorry about your dog. Crocus: it comes up through everything, and year after year there is more of it. He would have approved.',
  ],
]

const bezoek: QuestionRow[] = [
  [
    'web',
    'en',
    'We are cycling past in spring. May we look at the field for ten minutes?',
    'you may, and it will not be ten minutes. Ring the bell at the barn, then somebody comes along.',
    'answered',
  ],
  [
    'mail',
    'en',
    'Could eleven volunteers come and help pack for a day? We can bring biscuits.',
    'yes please, on {dag}. Marta has work for eleven and opinions on biscuits.',
    'answered',
  ],
  [
    'web',
    'en',
    'Is the field suitable for a wheelchair?',
    'the middle path is, it is made of old concrete. Tell us which day and we keep the tractor off it.',
    'answered',
  ],
  [
    'web',
    'nl',
    'Mag groep 4 komen kijken hoe bollen geteld worden?',
    'graag. {dag} staat de telmachine aan. Wie het dichtst bij het getal zit, mag er tien meenemen.',
    'answered',
  ],
  [
    'web',
    'en',
    'Can we bring our dog for the week? He is large but apologetic.',
    'he is welcome. Ours is small and never apologises, so they will balance.',
    'answered',
  ],
  [
    'phone',
    'en',
    'My mother scattered tulips all her life. May we scatter some of her ashes in your field?',
    'thank you for asking us. Yes. We will keep a row where nothing is lifted, and you may come back each spring.',
    'answered',
  ],
]

const rekening: QuestionRow[] = [
  [
    'web',
    'en',
    'I seem to have paid twice. My bank is certain, I am not.',
    'your bank is right. The second payment went back to you today. It takes three days to arrive.',
  ],
  [
    'mail',
    'nl',
    'De school kan pas in januari betalen. Mag dat?',
    'dat mag. De bollen komen nu, de rekening in januari. Kinderen planten niet op boekjaar.',
    'answered',
  ],
  [
    'web',
    'en',
    'Why is there VAT on something I am going to bury?',
    'a fair question, which I have passed on to nobody in particular. For the UK it is lower than you paid: the difference comes back to you.',
    'answered',
  ],
  [
    'web',
    'en',
    'My husband ordered four hundred bulbs from hospital. He is better now and we cannot pay for four hundred.',
    'we are glad he is better. Keep the fifty you like and send nothing back. The rest of the invoice is gone.',
    'answered',
  ],
]

export const growerQuestions: DemoQuestion[] = questionsOf({ bestelling, klacht, advies, bezoek, rekening })
