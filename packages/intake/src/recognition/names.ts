import { askedFor } from './asked.ts'

/** Tiers of column names that mean one thing, the plainest first; compared by `plainName`. */
type NameTiers = readonly string[]

/** What a column may stand for. */
export type Role =
  | 'customer'
  | 'activity'
  | 'time'
  | 'channel'
  | 'text'
  | 'score'
  | 'touchpoint'
  | 'id'
  | 'sourceType'

/**
 * Names of columns in the exports of process-mining, analytics, survey and shop systems, in the
 * languages whose exports translate them. Each line is a tier: a name in an earlier line wins.
 */
const roleNames: Readonly<Record<Role, NameTiers>> = {
  customer: [
    'case:concept:name',
    'case id|case|case number|case no|case key|case name|case identifier|trace id|trace|trace name|process instance|process instance id|instance id|fall id|fall|fallnummer|fall nr|fallnr|vorgang id|vorgangsnummer|vorgangs id|caso|id caso|caso id|expediente|id dossier|dossier|numero dossier|cas|id cas|zaak|zaaknummer|zaak id|sak id|sag id|ケース|ケースid|案件|案件id|案例|案例id|케이스|케이스id|кейс|дело|случай|sprawa|przypadek|vaka',
    'customer id|customer|customer no|customer number|customer key|customer ref|client id|client|client no|client number|user id|user|uid|distinct id|person id|person|profile id|member id|member|account id|account|account number|visitor id|visitor|anonymous id|contact id|contact|patient id|patient|subscriber|subscriber id|user pseudo id|client uuid|customer uuid|user uuid|buyer id|buyer|guest id|passenger id|student id|student|respondent id|respondent|kunde|kunden id|kundenid|kundennummer|kunden nr|kundennr|kdnr|kd nr|nutzer|nutzer id|benutzer|benutzer id|besucher|mitglied|mitgliedsnummer|patient nr|cliente|id cliente|cliente id|codigo cliente|codice cliente|numero cliente|usuario|id usuario|usuario id|utilisateur|id utilisateur|numero client|id client|code client|client numero|abonne|klant|klant id|klantnummer|klantnr|gebruiker|gebruiker id|utente|id utente|utilizador|usuario id|kund|kundnr|kund id|kunde id|kunde nr|bruker|bruger|asiakas|asiakas id|klient|id klienta|uzytkownik|zakaznik|musteri|musteri id|kullanici|клиент|id клиента|клиент id|пользователь|id пользователя|покупатель|顧客|顧客id|顧客番号|顧客コード|お客様|お客様番号|ユーザー|ユーザーid|会員|会員id|会員番号|利用者|客户|客户id|客户编号|用户|用户id|会员|顾客|客戶|用戶|고객|고객id|고객번호|사용자|사용자id|회원|العميل|عميل|رقم العميل|المستخدم|לקוח|ลูกค้า|khach hang|ग्राहक',
    'session id|session|visit id|visit|order id|order|order number|order no|ticket id|ticket|ticket number|incident|incident id|incident number|application id|application|request id|request|claim id|claim|claim number|policy id|policy|policy number|contract id|contract|booking id|booking|reservation id|loan id|loan|invoice id|invoice|invoice number|purchase order|po number|shipment id|parcel id|item id|lead id|opportunity id|bestellung|bestellnummer|bestell id|auftrag|auftragsnummer|auftrag id|sitzung|sitzungs id|ticketnummer|antrag|antragsnummer|pedido|id pedido|commande|id commande|numero commande|bestelling|ordine|id ordine|sesion|sessao|sessione|encomenda|注文|注文番号|订单|订单号|订单id|주문번호|заказ|id заказа|zamowienie',
    'cookie id|cookie|device id|email|e mail|email address|mail|e mail adresse|correo|correo electronico|courriel|phone|phone number|msisdn|full name|customer name|kundenname|nombre cliente|nom client|user name|username',
    'id|key|ref|reference|nr|number|no|numero|nummer|識別子|编号',
  ],
  activity: [
    'concept:name',
    'activity|activity name|activity label|aktivitat|aktivitaet|aktivitaten|aktivitatsname|actividad|actividades|activite|nom activite|attivita|nome attivita|activiteit|atividade|aktivitet|aktywnosc|czynnosc|aktivita|aktivite|tevekenyseg|активность|действие|деятельность|アクティビティ|活動|行動|活动|活动名称|활동|نشاط|النشاط|פעילות|กิจกรรม|hoat dong|गतिविधि',
    'event|event name|event label|event type|eventname|evento|nombre evento|evenement|nom evenement|ereignis|ereignisname|gebeurtenis|handelse|haendelse|hendelse|tapahtuma|zdarzenie|udalost|olay|событие|название события|イベント|イベント名|事件|事件名称|이벤트|이벤트명|الحدث|حدث|אירוע',
    'action|action name|act|task|task name|step|step name|operation|interaction|touchpoint|milestone|transaction type|event action|vorgangsschritt|arbeitsschritt|prozessschritt|schritt|aktion|vorgang|tatigkeit|taetigkeit|aufgabe|etape|tache|operation name|accion|paso|tarea|etapa|operacion|azione|passo|fase|compito|acao|tarefa|actie|stap|taak|handling|steg|krok|zadanie|adim|islem|шаг|операция|задача|этап|ステップ|手順|工程|操作|作業|步骤|环节|任务|단계|작업|خطوة|الإجراء',
    'status|state|stage|new status|status name|phase|page|page name|page title|page path|page url|screen|screen name|screen class|url|path|seite|zustand|statut|page vue|estado|pagina|stato|статус|страница|状態|ステータス|ページ|画面|状态|页面|상태|페이지',
    'type|name|label|description|category|kind|title|bezeichnung|beschreibung|nom|libelle|nombre|descripcion|nome|descricao|naam|omschrijving|namn|nazwa|名称|名前|类型|название',
  ],
  time: [
    'time:timestamp',
    'complete timestamp|completion timestamp|completed timestamp|event timestamp|timestamp|time stamp|event time|event datetime|event date|activity timestamp|activity time|occurred at|occured at|happened at|datetime|date time|date and time|zeitstempel|zeitpunkt|datum uhrzeit|datum und uhrzeit|datumzeit|horodatage|date heure|date et heure|dateheure|marca de tiempo|fecha hora|fecha y hora|data ora|data e ora|data hora|data e hora|tijdstip|tijdstempel|datum tijd|datum en tijd|tidsstampel|tidspunkt|tidsstempel|tidpunkt|aikaleima|znacznik czasu|data i godzina|datum cas|zaman damgasi|tarih saat|временная метка|дата и время|время события|タイムスタンプ|日時|発生日時|时间戳|发生时间|日期时间|타임스탬프|일시|발생일시|الطابع الزمني|חותמת זמן',
    'time|ts|date|event ts|datum|zeit|uhrzeit|fecha|hora|date evenement|heure|temps|data|ora|tijd|tid|dato|paivamaara|aika|czas|dzien|cas|zaman|tarih|дата|время|日付|時刻|時間|年月日|日期|时间|時間戳|날짜|시간|التاريخ|الوقت|تاريخ|תאריך|วันที่|เวลา|ngay|thoi gian|दिनांक',
    'sent at|created at|created|created on|created date|creation date|received at|recorded at|logged at|original timestamp|client timestamp|server timestamp|event timestamp utc|timestamp utc|time utc|utc time|utc timestamp|local time|submitted at|submitted|submission date|answered at|answer date|response date|responded at|review date|survey date|posted at|published at|feedback date|visit date|order date|purchase date|date created|date submitted|recorded date|erstellt am|erstellt|erstelldatum|gesendet am|eingegangen am|abgegeben am|cree le|date creation|date reponse|date avis|envoye le|creado|creado en|fecha creacion|fecha respuesta|fecha evento|data creazione|data evento|data risposta|criado em|data criacao|aangemaakt|aangemaakt op|skapad|oprettet|opprettet|utworzono|作成日時|登録日時|回答日時|投稿日|创建时间|提交时间|작성일|등록일',
    'end timestamp|end time|end date|end|completed at|completion time|finish time|finished at|stop time|closed at|updated at|modified at|last modified|ende|endzeit|enddatum|abgeschlossen am|fin|fecha fin|date fin|heure fin|data fine|einde|eindtijd|終了日時|結束時間|结束时间',
    'start timestamp|start time|start date|start|started at|begin|begin time|startzeit|startdatum|beginn|debut|date debut|heure debut|inicio|fecha inicio|inizio|data inizio|starttijd|開始日時|开始时间|epoch|unix|unix time|unixtime|day|tag|jour|dia|giorno|dag|month|monat|mois',
  ],
  channel: [
    'case:channel|channel|channel name|event channel|sales channel|contact channel|communication channel|canal|canal de contact|canal contacto|kanal|kontaktkanal|vertriebskanal|canale|kanaal|kanava|kanał|kanal name|канал|チャネル|チャンネル|経路|渠道|频道|通道|채널|경로|القناة|قناة|ערוץ',
    'source|medium|utm source|utm medium|traffic source|origin|source channel|lead source|via|quelle|herkunft|medium quelle|fuente|medio|origen|origine|fonte|mezzo|bron|herkomst|kalla|kilde|zrodlo|источник|流入元|来源|出处|소스|المصدر',
    'platform|device|device type|device category|app|application name|plattform|gerat|geraet|appareil|plateforme|dispositivo|plataforma|piattaforma|apparaat|платформа|устройство|デバイス|プラットフォーム|设备|平台|기기|플랫폼|touchpoint type|location type|store type|os',
  ],
  text: [
    'comment|comments|verbatim|verbatims|feedback|feedback text|review|review text|review body|review content|answer text|response text|open answer|open text|free text|freetext|text|comment text|customer comment|kommentar|kommentare|bemerkung|freitext|freitextantwort|rezension|bewertungstext|rueckmeldung|ruckmeldung|commentaire|commentaires|avis|verbatim client|explication|texte|texte libre|temoignage|comentario|comentarios|opinion|resena|texto|commento|commenti|recensione|testo|opmerking|opmerkingen|reactie|toelichting|tekst|recensie|kommentti|palaute|komentarz|opinia|komentar|yorum|yorumlar|комментарий|отзыв|текст|コメント|自由記述|自由回答|感想|レビュー|口コミ|ご意見|本文|评论|评价内容|意见|反馈|留言|內容|의견|후기|코멘트|댓글|리뷰|تعليق|التعليق|ملاحظات|תגובה|ความคิดเห็น|binh luan|review comment message|comment message',
    'message|body|content|description|answer|response|reason|why|explanation|note text|summary|details|transcript|utterance|quote|statement|nachricht|inhalt|beschreibung|antwort|grund|begrundung|begruendung|zitat|message client|contenu|reponse|raison|pourquoi|mensaje|contenido|respuesta|motivo|razon|messaggio|contenuto|risposta|mensagem|resposta|bericht|antwoord|reden|meddelande|svar|сообщение|ответ|причина|回答|理由|メッセージ|内容|原因|내용|답변|이유',
    'title|subject|headline|review title|review comment title|betreff|titel|titre|objet|asunto|titulo|oggetto|onderwerp|件名|标题|제목',
  ],
  score: [
    'nps|nps score|net promoter score|nps rating|nps answer|nps wert|note nps|score nps|recommendation score|likelihood to recommend|recommend|recommendation|weiterempfehlung|weiterempfehlungsbereitschaft|recommandation|recomendacion|推奨度|推荐度|추천',
    'csat|csat score|ces|ces score|customer satisfaction|customer effort score|effort score|satisfaction score|rating|ratings|score|stars|star rating|review score|overall rating|grade|overall|bewertung|sterne|punktzahl|gesamtbewertung|zufriedenheit|score global|note|note globale|etoiles|evaluation|puntuacion|calificacion|valoracion|estrellas|puntaje|nota|punteggio|voto|valutazione|stelle|avaliacao|pontuacao|estrelas|beoordeling|cijfer|waardering|sterren|betyg|karakter|vurdering|arvosana|ocena|hodnoceni|puan|оценка|рейтинг|評価|点数|評点|スコア|满意度评分|评分|星级|分数|평점|점수|별점|التقييم|تقييم|דירוג|คะแนน|diem',
    'satisfaction|effort|sentiment score|happiness|satisfaction globale|satisfaccion|soddisfazione|satisfacao|tevredenheid|nojdhet|tilfredshed|満足度|满意度|만족도|удовлетворенность|value|answer value|wert|valeur|valor|waarde|emotion',
  ],
  touchpoint: [
    'touchpoint|touch point|touchpoint name|step|step name|journey step|journey stage|kontaktpunkt|beruhrungspunkt|beruehrungspunkt|schritt|point de contact|etape|punto de contacto|paso|punto di contatto|passo|contactpunt|stap|ponto de contato|точка контакта|шаг|接点|タッチポイント|触点|接触点|접점',
    'activity|event|stage|moment|survey point|trigger|trigger event|phase|topic|subject area|category|concept:name|aktivitat|ereignis|thema|kategorie|activite|evenement|sujet|categorie|actividad|evento|tema|categoria|attivita|onderwerp|アクティビティ|活动',
  ],
  id: [
    'response id|submission id|answer id|review id|feedback id|comment id|survey response id|ticket id|ticket|ticket no|ticket number|ticketnummer|message id|uuid|uniqueid|antwort id|bewertungs id|id reponse|id avis|id respuesta|回答id|评论id',
    'id|row id|record id|nr|no|numero|number|番号|编号',
  ],
  sourceType: ['source type|feedback type|survey type|sourcetype|feedback source|quelle typ'],
}

/** A name as it is compared: no accents, case, punctuation or spaces; camelCase counts as two words. */
export function plainName(name: string): string {
  return words(name).join('')
}

/** Words of a column's name: `userId`, `user_id` and `User ID` are all user + id. */
export function words(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const indexes = new Map<Role, ReadonlyMap<string, number>>()

/** Tier of a name for a role, from 0, or null where the vocabulary does not hold it. */
export function tierOf(role: Role, name: string): number | null {
  const plain = plainName(name)
  const index = indexFor(role)
  const exact = index.get(plain)
  if (exact !== undefined) return exact
  const parts = words(name)
  const asked = askedFor(parts)
  if (asked !== null && (role === 'text' || role === 'score')) return asked === role ? 0.7 : null
  // Exports often put a prefix on every column: `Event: Customer ID`, `fact_timestamp`, `t.user_id`.
  for (let from = 1; from < parts.length; from++) {
    const tail = index.get(parts.slice(from).join(''))
    // One word at the end of another name proves little where the word is common.
    const sure = parts.length - from > 1 || (tail !== undefined && tail < 3)
    if (tail !== undefined && sure) return tail + 0.5
  }
  return null
}

function indexFor(role: Role): ReadonlyMap<string, number> {
  const known = indexes.get(role)
  if (known) return known
  const index = new Map<string, number>()
  for (const [tier, names] of roleNames[role].entries()) {
    for (const name of names.split('|')) {
      const plain = plainName(name)
      if (!index.has(plain)) index.set(plain, tier)
    }
  }
  indexes.set(role, index)
  return index
}
