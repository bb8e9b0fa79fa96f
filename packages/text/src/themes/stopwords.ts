/**
 * Words that name no theme, per language: function words, and the general praise and blame
 * (“great”, “schlecht”) that says how somebody feels but not about what. Small on purpose: what is
 * frequent in the texts themselves is found by document frequency.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about above after again all almost already also although always am an and any anyone anything are aren't around as
    at away back be became because been before being below between both but by came can can't cannot could couldn't day days did
    didn't do does doesn't doing don't done down each either else enough etc even ever every everyone everything few first for from
    get gets getting give given go goes going gone got had hadn't has hasn't have haven't having he her here hers him his
    how however i i'd i'll i'm i've if in into is isn't it it's its itself just keep kept know last least less let like
    lot lots made make makes making many may maybe me might mine month months more most much must my myself need needed never new next no
    nobody none nor not nothing now of off often ok okay on once one ones only onto or other others our ours out over own
    people please pretty put quite rather re really said same say saying see seem seems several shall she should shouldn't since so some
    someone something soon still such sure take takes taken than that that's the their theirs them themselves then there there's
    these they they're thing things think this those though through thus till time times to today together too took toward tried try trying
    two under until up upon us use used using usually ve very via want wanted wants was wasn't way we we're week weeks well went were
    weren't what what's whatever when where whether which while who whole whom whose why will with within without won't would
    wouldn't yes yet you you're your yours im ive dont didnt doesnt cant wont thats isnt wasnt lol pls u ur omg tbh imo btw
    second half twice hour hours minute minutes three four five six ten year years
    good great bad nice excellent perfect terrible horrible awful love loved happy best better worst amazing awesome
    fantastic wonderful brilliant super poor disappointed disappointing thanks thank thx cheers satisfied annoying
    annoyed bit little maybe special overall basically straight thing things found find done end pity sure hi hello dear team regards wishes joke ridiculous absolutely totally completely honestly definitely highly would recommend top fine lovely`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bisher bist da dabei dadurch dafür
    dagegen daher dahin damals damit danach daneben dann daran darauf darf darum das dass davon dazu dein deine dem den denen
    denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses dir doch dort du durch eben eher ein eine einem
    einen einer eines einfach einige einmal er erst erste es etwas euch euer eure fast für gab ganz gar geht gegen gemacht genau
    genug gerade gern gerne gewesen gibt ging gleich hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kam kann kaum kein keine keinem keinen keiner
    kommen kommt konnte konnten könnte leider lange letzte machen macht mal man mehr mein meine meinem meinen meiner mich mir
    mit mittlerweile muss musste müssen nach nachdem nein nicht nichts nie niemand noch nochmal nun nur ob oder oft ohne paar
    schon sehr sei seid sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche soll sollte sollten somit
    sondern sonst statt tage tag tagen trotz trotzdem tun über um und uns unser unsere unter viel viele vielen vom von vor
    vorher wann war waren wäre warum was weder wegen weil weiter welche wenig weniger wenn wer werde werden wie wieder will
    wir wird wirklich wo wochen woche wohl wollte worden wurde wurden würde zeit zu zum zur zwar zwei zwischen echt halt nix
    bitte ne nen is nem zweite hälfte stunde stunden minuten minute jahr jahre monat monate drei vier fünf endlich
    gut gute guter gutes guten schlecht schlechte schlechter toll tolle tolles super klasse prima perfekt bestens okay ok
    schön schöne danke dank vielen zufrieden unzufrieden enttäuscht enttäuschend schade top empfehlen empfehlung hervorragend
    ausgezeichnet furchtbar schrecklich katastrophe mega nett nervig nervt frechheit total absolut völlig komplett gerne
    geworden gekommen gewesen bekommen mag hallo grüße team liebes guten freundlichen ernst etwas bissl trotzdem finde insgesamt besonderes überhaupt`,
  fr: `a à afin ai aie ailleurs ainsi alors après as au aucun aucune aujourd'hui auprès auquel aura aurait aussi autre autres aux
    avait avant avec avez avoir avons bah beaucoup bien bon car ce ceci cela celle celles celui cependant certain certaines certains ces
    cet cette ceux chaque chez ci comme comment contre d dans de déjà depuis des dès deux devrait dit dois doit donc dont du elle
    elles en encore entre envers es est et étaient était étant été être eu eux fait faire fais faites faut fois font grand
    hors ici il ils j jamais je jour jours jusqu l la là le les leur leurs lors lorsque lui m ma mais malgré me même mêmes mes
    mien moi moins mois mon n ne ni non nos notre nous on ont ou où oui par parce parfois pas pendant peu peut peuvent peux
    plus plusieurs plutôt pour pourquoi pourrait pouvoir près presque puis qu quand que quel quelle quelles quelque quelques quels qui quoi rien
    s sa sans sauf se sera serait ses seul seulement si sien soit sommes son sont sous souvent suis sur t ta tant te tel telle
    tellement tes toi ton toujours tous tout toute toutes très trop trouve trouver trouvé tu un une va vais vas vers veut voici voilà voir vos votre
    vous vraiment vu y ya ça qu'il qu'on j'ai c'est n'est d'un d'une etc afin aller assez suite lors cas peut-être semaine semaines an ans
    heure heures minutes minute toujours niveau manque nombreux
    bonne bons bonnes bonjour merci parfait parfaite excellent excellente super génial nul mauvais mauvaise mauvaises bravo content contente satisfait
    satisfaite satisfaction déçu déçue mieux top agréable agréables recommande aime j'aime sympa beau belle correct correcte bref rapport dommage ait soit soient êtes sinon cordialement ensemble spécial redire faudrait serait aurais aurai`,
  es: `a al algo alguien algún alguna algunas alguno algunos ante antes aquel aquella aquí así aun aún aunque bastante bien cada casi como
    cómo con contra cosa cosas cual cuales cualquier cuando cuanto cuenta da dado de debe deben del demás dentro desde después
    día días dice donde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta está
    estaba están estar este esto estos estoy fue fueron gran ha había hace hacen hacer hacia han hasta hay he hecho hemos hoy
    la las le les lo los luego más me mejor menos mi mis mientras misma mismo momento mucha muchas mucho muchos muy nada nadie
    ni ningún ninguna no nos nosotros nuestra nuestro nunca o os otra otras otro otros para parece pero poca poco poder podía
    por porque primera primero puede pueden pues que qué quien quiero sabe se sé sea según ser si sí sido siempre sigue sin
    sino sobre sois solo sólo somos son soy su sus tal también tan tanto te tener tengo tiempo tiene tienen toda todas todavía todo
    todos tras tu tus tuve un una unas uno unos usted va vamos van varias veces vez vi voy y ya yo semana semanas mes meses
    año años hora horas minuto minutos además llegó
    bueno buena buenas buenos buen genial excelente perfecto perfecta malo mala mal peor fatal contento contenta gracias feliz encanta
    encantado encantada recomiendo recomendable super fantástico horrible pésimo pésima satisfecho decepcionado especial general normal cumple`,
  pt: `a ao aos agora ainda algo alguém algum alguma algumas alguns ali além antes ao apenas após aquela aquele aqui as assim até bem cada
    casa coisa com como contra da dar das de depois desde dessa desse desta deste dia dias do dois dos durante e é ela elas ele
    eles em enquanto entre era eram essa essas esse esses esta está estão estava estar este estes estou eu faz fazer fez ficou
    foi for foram fui há hoje isso isto já la lá lhe lo logo mais mas me mesma mesmo meu meus minha minhas muita muitas muito muitos
    na nada não nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nosso num numa nunca o onde os ou outra
    outras outro outros para parece pela pelas pelo pelos per pode podem pois por porque pouco pra precisa preciso qual quando quanto
    que quem quer quero sabe se seja sem sempre sendo ser será seu seus si sido só sobre sou sua suas também tão te tem têm
    tempo tenho ter teve tinha tive toda todas todo todos tudo um uma umas uns vai vem vez vezes você vocês vou semana semanas mês
    meses ano anos hora horas minuto minutos
    bom boa bons boas ótimo ótima ótimos excelente perfeito perfeita péssimo péssima ruim mau má melhor pior adorei gostei amei
    feliz obrigado obrigada recomendo satisfeito satisfeita insatisfeito decepcionado maravilhoso super parabéns legal geral normal`,
  it: `a ad adesso ai al alla alle allo allora altra altre altri altro anche ancora anni appena aver avere aveva ha hai ho hanno
    bene c c'è che chi ci ciò circa col come con contro cosa così cui da dagli dai dal dalla dalle dato degli dei del dell della
    delle dello dentro di dice dopo dove due dunque durante e è ecco ed era erano essere esso fa fare fatto fino fra già giorni giorno
    gli i il in infatti insomma invece io l la là le lei li lì lo loro lui ma mai me meno mentre mi mia mie mio molta molte
    molti molto nei nel nella nelle nemmeno nessun nessuna nessuno niente no noi non nostra nostro nulla o ogni oggi oltre ora
    per perché però persone più po poco poi possibile posso prima primo proprio può qua qualche qualcosa quale quando quanto
    quasi quel quella quelle quelli quello questa queste questi questo qui quindi sarà se sei sembra sempre senza si sia siamo
    sono solo sopra soprattutto sotto stata stati stato su sua subito sue sul sulla suo suoi tanto te ti tra troppo tutta tutte
    tutti tutto un una uno va vari verso vi via voi volta volte vostra vostro settimana settimane mese mesi anno ora ore minuti
    arrivato arrivata buono buona buoni ottimo ottima ottimi eccellente perfetto perfetta pessimo pessima brutto male meglio peggio
    contento contenta soddisfatto soddisfatta deluso grazie consiglio consigliato super fantastico bravi bello bella speciale complesso normale`,
  nl: `aan achter af al alle alleen alles als altijd ander andere anders beetje ben best beter bij bijna binnen daar daarna dag dagen dan dat de
    deze die dit doe doen door dus echt een eens eerst eerste en er erg even gaan gaat ga geen gedaan gewoon ging goed had
    hadden heb hebben hebt heeft heel helaas hele hem hen het hier hij hoe hun ieder iedereen iemand iets ik in is ja je jij jou
    jullie kan keer komen komt kon krijg krijgen kreeg kunnen laat maar maken me meer meest meestal men met mij mijn moest moet
    moeten na naar net niemand niet niets niks nog nooit nu of om omdat onder ons onze ook op over paar per snel steeds te tegen
    ten toch toen tot tussen twee u uit uur van veel vaak verder via vind voor waar waarom was wat we weer weet weken week wel
    welke wel werd werden wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zoals zonder zou zouden maand maanden minuten jaar
    goede slecht slechte prima top super perfect geweldig fijn fijne mooi bedankt dank tevreden ontevreden teleurgesteld
    uitstekend verschrikkelijk waardeloos leuk aanrader jammer bijzonders algemeen klachten`,
  sv: `alla allt att av bara blev bli blir bra de dem den denna det detta dig din du där efter eller en ett finns fick från får för
    gå går han har hade hon hur här i icke ingen inget inte ja jag kan kom kommer kunde man med men mer mig min mitt mycket
    måste ni nu när någon något och också om oss på samma sig sin ska skulle som så till under upp ut utan vad var vara varit
    vi vid vill väl är även dåligt dålig tack jättebra super väldigt dagar vecka bättre`,
  da: `af alle alt at blev blive bliver da de dem den denne der deres det dette dig din du efter eller en er et for fra få fik får
    god godt ham han har havde hvad hvor i ikke ind ingen jeg jo kan kom kun kunne man med meget men mere mig min mit når
    noget nogle nu og også om op os over på sig skal skulle som super så til ud uden under var ved vi vil ville være været
    dårlig dårligt tak dage uge`,
  no: `alle alt at av ble bli blir bra da de dem den denne der deres det dette deg din du du etter eller en er et for fra få fikk
    får god godt han har hadde hva hvor i ikke ingen jeg kan kom kun kunne man med meget men mer meg min mitt mye når noe
    noen nå og også om opp oss over på seg skal skulle som super så til ut uten under var ved veldig vi vil ville være vært
    dårlig takk dager uke`,
  fi: `ei eikä että ja jo joka jos kaikki kanssa kuin kun minun mutta myös mukaan ne niin nyt oli olisi on ollut olla ovat se sen
    sitten siis sekä tai tämä vain vielä voi hyvä hyvin huono kiitos todella erittäin päivää`,
  pl: `a aby ale ani bardzo bez bo by był była było być ci co czy dla do dobra dobre dobry dobrze gdy go i ich ile im ja jak jako
    jest jestem jeszcze już każdy kiedy kto która które który lub ma mam mi mnie moja mogę na nad nie nic niż no o od oraz
    pan pani po pod polecam przed przez przy są się super ta tak także tam te tego tej ten też to tu tylko w we wszystko z za
    że ze zawsze źle zły dziękuję dni świetny świetnie`,
  cs: `a aby ale ani bez byl byla bylo být co do dobře dobrý i ja jak jako je jen jsem jsme jsou k kde která které který ma mám
    mi na ne nebo nic o od po pro při s se si super ta tak také to tu u už v ve velmi více vše z za ze že děkuji špatně dní`,
  tr: `acaba ama ancak ben bana beni bile bir biraz biz bu bunu çok da daha de değil diye en gibi hem hep her hiç için ile ise iyi
    kadar ki kötü mi mı mu mü ne neden o olan olarak oldu olduğu on onu sadece siz sonra şey şu tüm ve veya ya yok var güzel
    teşekkürler teşekkür gayet gün süper`,
  ru: `а без бы был была были было быть в вам вас весь во вот все всё всего всех вы где да даже для до его ее её если есть еще ещё
    же за и из или им их к как когда который которые кто ли мне может можно мой мы на над надо нам нас не него нет ни них но ну
    о об однако он она они от очень по под после потом при про просто с сам свой себя со так также такой там те то того тоже
    только тут ты у уже хорошо хороший хорошая отлично отличный плохо плохой ужасно спасибо супер что чтобы это этот эта эти я
    день дней дня раз никто ничего`,
  uk: `а але без би був була були було в вам вас ви все від він вона вони де для до є з за і із й його її їх як коли мене мені ми
    на нас не немає ні о по при про с та так те ти то тільки у це цей що щоб я дуже добре погано дякую днів ще вже`,
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن ان أن إن أنا أنت هو هي هم نحن كان كانت يكون قد كل بعض أو و ثم حتى
    إذا لكن لأن بعد قبل عند عندما منذ جدا جداً كثيرا غير فقط أيضا كما بين تم ولا ولم وما به بها له لها لي لنا فيه فيها منه منها يوم أيام ايام
    جيد جيدة ممتاز ممتازة رائع رائعة سيء سيئة سيئ شكرا أفضل أحد احد مرة`,
  zh: `的 了 是 我 你 他 她 它 们 我们 你们 他们 也 很 都 在 就 不 和 有 没 没有 这 那 这个 那个 个 一 一个 上 下 来 去 到 说 要 会 可以 能 对 把 被 给 让
    从 还 还是 又 再 太 非常 真 真的 比较 特别 最 更 吧 吗 呢 啊 呀 哦 而 但 但是 因为 所以 如果 虽然 与 及 等 跟 得 地 着 过 什么 怎么 为什么 自己
    感觉 觉得 有点 一直 已经 现在 时候 天 两 三 次 好 不错 很好 满意 不满意 差 喜欢 推荐 谢谢 完全 今天 昨天 才 只 里 多 大 小 不是 就是 一下 东西 几 人 快 用`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という
    あり まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ できる それ う ので
    なお のみ でき き つ における および いう さらに でも ら たり です ます ました でした ません まし ください とても すごく 非常 大変 良い 良かっ よかっ よかった いい 悪い 最高 最悪
    ありがとう ありがとうござい 満足 不満 思い 思う 感じ 日 人 方 時 中 何 少し もう まだ やっと 一 二 三 今回 私 今 後 前 回 ところ 届き`,
  ko: `이 그 저 것 수 등 및 더 또 또는 너무 정말 매우 아주 진짜 좀 잘 안 못 에서 으로 하고 그리고 하지만 그런데 좋아요 좋습니다 좋은 좋았어요 감사합니다
    합니다 있습니다 없습니다 있어요 없어요 했습니다 입니다 만족 최고`,
  th: `ที่ และ ใน ของ เป็น มี ได้ ไม่ ว่า ให้ กับ ก็ จะ มา ไป แต่ อยู่ จาก นี้ นั้น แล้ว มาก มากๆ ๆ คือ การ ความ ด้วย ถึง ยัง เลย ค่ะ ครับ คะ นะ
    จน อีก ทำ ต้อง ถ้า เพราะ แบบ กว่า ดี ดีมาก แย่ ชอบ ขอบคุณ วัน ผม ฉัน เรา คน หนึ่ง สอง สาม ใคร ไหน อะไร ทุก หรือ เอา ขึ้น ลง เข้า ออก ตัว`,
  vi: `và của là có không được cho với này đó các những một rất tôi mình thì mà ở đã đang sẽ cũng như từ trong ra vào lại còn nhưng
    nên khi nếu vì ngày tốt tuyệt vời ok cảm ơn quá lắm hàng`,
}

const SETS = new Map<string, ReadonlySet<string>>(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
)

/** The stop words of a language, null where we have no list and frequency must do alone. */
export function stopWordsOf(language: string): ReadonlySet<string> | null {
  return SETS.get(language) ?? null
}
