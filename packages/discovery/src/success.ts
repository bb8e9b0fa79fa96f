import { type EventLog, logSummary, startsAndEnds } from '@desirepath/mining'

/** Words that name the wished-for outcome in the logs of many trades and languages. */
const SUCCESS_WORDS =
  /(purchase|order[ _.-]?(placed|completed|confirmed)|place[ _.-]?order|checkout[ _.-]?complete|payment[ _.-]?(ok|success|succeeded|received|completed|confirmed)|paid|bought|booked|booking[ _.-]?confirmed|subscribed|subscription[ _.-]?started|contract[ _.-]?signed|policy[ _.-]?issued|activated|converted|kauf|bestellung|bezahlt|gebucht|abgeschlossen|achat|command[eé]|pay[eé]|r[eé]serv[eé]|compra|pedido|pagado|pagamento|acquisto|ordine|betaald|bestelling|购买|支付成功|購入|注文)/iu
const FAILURE_WORDS =
  /(fail|error|cancel|declin|reject|abandon|refund|abbruch|fehler|storn|[eé]chec|annul|fallid|cancelad|errore|mislukt|delivery|review|survey|viewed|started|start)/iu

/**
 * The activity that most likely means success: its name says so and a sizeable share of journeys,
 * but not all, comes to it. Null where no name speaks clearly: a guess from counts alone misleads.
 */
export function guessSuccess(log: EventLog): string | null {
  const { activities, journeys } = logSummary(log)
  const named = activities.filter(
    ({ name, journeys: reached }) =>
      SUCCESS_WORDS.test(name) &&
      !FAILURE_WORDS.test(name) &&
      reached >= 0.02 * journeys &&
      reached <= 0.98 * journeys,
  )
  return named[0]?.name ?? null
}

/** An ending is natural where this share of all journeys end, and of those who reach it … */
const SIZEABLE = 0.1
const OFTEN = 0.25
/** … or where most of those who reach it go no further, however few they are. */
const MOSTLY = 0.5
const LEAST = 3

/** Steps at which journeys end because they are finished, as far as the log can tell. */
export function naturalEndings(visits: EventLog, order: readonly number[]): number[] {
  const reached = new Uint32Array(visits.activities.length)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const met = new Set(
      visits.activity.subarray(visits.offsets[journey], visits.offsets[journey + 1]),
    )
    for (const step of met) reached[step]!++
  }
  const { ends } = startsAndEnds(visits)
  const total = ends.reduce((sum, end) => sum + end.count, 0)
  const first = order[0]
  return ends
    .filter(
      ({ activity, count }) =>
        activity !== first &&
        ((count >= SIZEABLE * total && count >= OFTEN * reached[activity]!) ||
          (count >= LEAST && count >= MOSTLY * reached[activity]!)),
    )
    .map(({ activity }) => activity)
    .sort((a, b) => a - b)
}
