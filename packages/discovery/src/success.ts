import { type EventLog, logSummary, startsAndEnds } from '@desirepath/mining'
import { readableTitle } from './titles.ts'

/**
 * Words that name the wished-for outcome in many trades and languages, the surest first: something is
 * bought, paid, booked or signed; something is granted, activated or solved; something is delivered
 * or done. They are sought in readable titles, in lower case.
 */
const successWords: readonly RegExp[] = [
  new RegExp(
    [
      '(?:^|[^\\p{L}])(?:purchased?|bought|paid|subscribed|booked|converted|conversion|won)(?![\\p{L}])',
      '(?:order|booking|payment|checkout|reservation|contract|subscription|transaction|purchase)s? (?:is |was )?(?:placed|completed?|confirmed|accepted|successful|success|succeeded|received|captured|signed|started|created|paid|esigned)',
      '(?:sale|deal) (?:made|closed|won|completed)|place order|sign(?:ed)? contract|make payment|complete (?:order|purchase|checkout|payment)',
      'gekauft|bestellt|bestellung (?:aufgegeben|abgeschlossen|bestätigt)|^bestellung$|^kauf$|kauf abgeschlossen|bezahlt|zahlung (?:erfolgreich|eingegangen|erhalten)|gebucht|buchung bestätigt|vertrag (?:unterschrieben|unterzeichnet|abgeschlossen)',
      'acheté|^achat|commandé|commande (?:passée|confirmée|validée)|payée?(?![\\p{L}])|paiement (?:accepté|validé|réussi|reçu)|réservée?(?![\\p{L}])|réservation confirmée|souscrit|contrat signé',
      'comprado|^compra$|compra (?:realizada|completada|finalizada|confirmada)|pedido (?:realizado|confirmado|feito)|pagado|pagad[oa]|pago (?:realizado|confirmado|recibido)|pago?amento (?:confirmado|recebido|effettuato)|reservad[oa]|contratado|contrato (?:firmado|assinado)',
      'acquistato|acquisto|ordine (?:effettuato|confermato)|pagat[oa]|prenotat[oa]|prenotazione confermata|contratto firmato',
      'gekocht|besteld|bestelling geplaatst|betaald|betaling ontvangen|geboekt|contract getekend',
      'kupion|zamówienie złożone|opłacon|satın al|sipariş verildi|ödendi|оплач|куплен|заказ оформлен',
      '购买|下单|支付成功|已支付|付款成功|購入|注文(?:確定|完了)?$|決済完了|支払い完了|구매|결제완료|تم الشراء|تم الدفع',
    ].join('|'),
    'u',
  ),
  /(?:approved|granted|activated|resolved|solved|enrolled|hired|issued|payout|admitted)(?!\p{L})|account opened|policy issued|genehmigt|bewilligt|aktiviert|gelöst|eröffnet|approuv|accordé|activée?|résolu|aprobad|aprovad|activad|ativad|resuelt|resolvid|approvat|attivat|risolt|goedgekeurd|geactiveerd|opgelost|активирован|решен|одобрен|已激活|已解决|批准|承認|解決/u,
  /(?:delivered|completed|finished|fulfilled)(?!\p{L})|zugestellt|geliefert|abgeschlossen|livrée?|terminée?|entregad|entregue|completad|concluíd|consegnat|completat|bezorgd|geleverd|afgerond|доставлен|завершен|送达|完成|配達完了|完了/u,
]
const failureWords =
  /(?:fail|error|cancel|declin|reject|abandon|refund|return|not |no[ -]show|un(?:paid|solved|subscri)|expired|complain|churn|withdrawn|(?:^| )lost|abbruch|abgebrochen|fehler|fehlgeschlagen|storn|abgelehnt|kündig|beschwer|reklam|rücksend|retour|échec|annul|refus|rembours|résili|plainte|fallid|cancelad|rechaz|devoluc|devoluç|reembols|reclama|queja|(?:^| )baja(?: |$)|errore|rifiut|reso(?: |$)|rimbors|mislukt|geannuleerd|afgewezen|opgezegd|отмен|отказ|ошибк|возврат|жалоб|失败|取消|エラー|キャンセル|未|却下|返品|返金|解約|退款|退货)/u
/** What is only looked at, asked for or recalled has not been reached yet. */
const openWords = /(?:viewed|opened page|requested|reminder)/u
/** Success is for many, and not for all. */
const SHARES = { least: 0.02, most: 0.98 }

/**
 * The activity that most likely means success: its name says so and a sizeable share of journeys,
 * but not all, comes to it. Null where no name speaks clearly: a guess from counts alone misleads.
 */
export function guessSuccess(log: EventLog): string | null {
  const { activities, journeys } = logSummary(log)
  const possible = activities
    .map((activity) => ({ ...activity, title: readableTitle(activity.name).toLowerCase() }))
    .filter(
      ({ title, journeys: reached }) =>
        !speaksOfFailure(title) &&
        !openWords.test(title) &&
        reached >= SHARES.least * journeys &&
        reached <= SHARES.most * journeys,
    )
  for (const words of successWords) {
    const named = possible
      .filter(({ title }) => words.test(title))
      .sort((a, b) => b.journeys - a.journeys || (a.name < b.name ? -1 : 1))
    if (named[0]) return named[0].name
  }
  return null
}

/** Whether a title says that something failed, was refused, or is given back. */
export function speaksOfFailure(title: string): boolean {
  return failureWords.test(title.toLowerCase())
}

/** An ending is natural where most of those who reach the step go no further, however few they are … */
const MOSTLY = 0.5
const LEAST = 3
/** … or where this share of all journeys end, and of those who reach it, … */
const SIZEABLE = 0.1
const OFTEN = 0.25
/** … if they have come so far by then, in steps, of what those have who end as most do there. */
const FAR = 0.6

/**
 * Steps at which journeys end because they are finished, as far as the log can tell: an end on the
 * way, however frequent, is a leak and no ending.
 */
export function naturalEndings(visits: EventLog, order: readonly number[]): number[] {
  const { reached, met } = comingFar(visits)
  const { ends } = startsAndEnds(visits)
  const total = ends.reduce((sum, end) => sum + end.count, 0)
  const later = ends.filter(({ activity }) => activity !== order[0])
  const sure = later.filter(
    ({ activity, count }) => count >= LEAST && count >= MOSTLY * reached[activity]!,
  )
  const whole = sure.reduce((sum, { activity }) => sum + met[activity]!, 0)
  const usual = whole / sure.reduce((sum, { count }) => sum + count, 0)
  const others = later.filter(
    ({ activity, count }) =>
      !sure.some((end) => end.activity === activity) &&
      count >= SIZEABLE * total &&
      count >= OFTEN * reached[activity]! &&
      met[activity]! / count >= FAR * usual,
  )
  return [...sure, ...others].map(({ activity }) => activity).sort((a, b) => a - b)
}

/** Per step the journeys that reach it, and the different steps met by the journeys that end there, in sum. */
function comingFar(visits: EventLog): { reached: Float64Array; met: Float64Array } {
  const reached = new Float64Array(visits.activities.length)
  const met = new Float64Array(visits.activities.length)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const [start, end] = [visits.offsets[journey]!, visits.offsets[journey + 1]!]
    if (start === end) continue
    const steps = new Set(visits.activity.subarray(start, end))
    for (const step of steps) reached[step]!++
    met[visits.activity[end - 1]!]! += steps.size
  }
  return { reached, met }
}
