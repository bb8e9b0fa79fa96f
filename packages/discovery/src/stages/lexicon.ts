/**
 * Stages that trades know by name, and the words of activities that belong to them. A word stands for
 * all that begin with it; `=` asks for exactly this word, `+` for both, `~` finds it anywhere (scripts
 * without spaces). The first stage that knows a word of the title wins, so the particular stand first.
 */
const known: readonly (readonly [title: string, words: string])[] = [
  ['Readmission', 'return+er readmi readmit rehospital wiederaufnahme réadmi reingres'],
  [
    'Returns',
    'return refund rma= retour rückgabe rücksend rückerstatt retourn erstatt rembours= devoluc devoluç reembols reso= restitu rimborso= retoure zwrot iade 退货~ 退款~ 返品~ возврат',
  ],
  [
    'Delivery',
    'ship= shipp shipment deliver dispatch parcel courier track package= out= liefer versand versend ware+verschickt bestellung+verschickt paket+verschickt zustell paket livr expédi expedi colis envio= envío= pedido+enviado enviado+transportadora entreg spedi spedizion consegn pacco bezorg verzend levering pakket wysył dostaw kargo teslim доставк заказ+отправлен посылк 发货~ 配送~ 送货~ 配達~ 発送~ شحن~ توصيل~',
  ],
  [
    'Loyalty',
    'again= product+reviewed order+reviewed review= rating rate= rated recommend refer= referr referral loyal renew newsletter reorder repurchase repeat= advoca share= shared feedback nps= survey bewert empfehl empfohl treue verläng weiterempf avis= recommand renouvel parrain reseñ recomend renova avalia recension consigl rinnov beoordel verleng aanbevel opini отзыв 评价~ 推荐~ 复购~ レビュー~ アンケート~',
  ],
  [
    'Payment',
    'pay= pays paying paid payment invoice bill= billing billed reimburs payout zahl bezahl rechnung auszahl überweis paie paye payé facture pago= pagos= pagad pagar= factura pagament paga= fattura betaal betal factuur płat zapłat ödeme оплат 支付~ 付款~ 支払~ 結제~ دفع~',
  ],
  [
    'Basket',
    'cart= basket bag= wishlist warenkorb merkzettel einkaufswagen panier carrito cesta carrinho carrello winkelwagen koszyk sepet корзин 购物车~ カート~ سلة~',
  ],
  [
    'Purchase',
    'checkout check-out order buy= bought buys purchase subscrib subscription= contract agreement+signed voucher shipping= kasse= kauf= gekauft kaufen bestell vertrag abo= achat achet command contrat compra comprar comprad pedido= pedidos= acquist ordine ordinat contratt koop= gekocht bestel zamów kup= sipariş satın заказ покуп 购买~ 下单~ 订单~ 購入~ 注文~ شراء~ طلب~',
  ],
  [
    'Booking',
    'book= booked booking books reserv appointment запис buch= buchung gebucht reservier réserv prenot prenotaz boek= boeking geboekt rezerw бронир 预订~ 予約~ حجز~',
  ],
  [
    'Trip',
    'check-in checkin boarding board= flight depart arriv hotel= trip= travel ride= flug abflug ankunft reise vol= départ arrivée viaje vuelo viagem volo= viaggio vlucht reis= 登机~ 搭乗~',
  ],
  [
    'Support',
    'support help= helpdesk ticket complain contact call= called caller callcent chat faq= issue problem agent= hotline hilfe beschwer anruf kontakt reklam aide= plainte appel contacter ayuda queja llamad ajuda reclama aiuto reclamo= hulp klacht pomoc yardım şikayet поддерж жалоб 客服~ 投诉~ 問い合わせ~ 返信~ 回答~ 質問~ دعم~',
  ],
  [
    'Tests',
    'leucocyt leukocyt crp= lactic blood= lab= labs laborator x-ray xray scan= sample= samples ecg= mri= untersuch blut labor= analyse= prélèv análisis exame= esami onderzoek bloed анализ обследован 検査~',
  ],
  [
    'Treatment',
    'treat therap antibiotic infus iv= surgery surgic operation= medicat prescri behandl behandel therapie traitement tratam trattament leczen лечен рецепт 治疗~ 治療~ علاج~',
  ],
  [
    'Admission',
    'admission admit= admitted ward= icu= aufnahme= einweis hospitalis ingreso= internaç ricovero opname',
  ],
  [
    'Discharge',
    'release= released discharg entlass sortie= dimission ontslag alta+medica alta+médica alta+hospitalaria выписк 出院~ 退院~',
  ],
  [
    'Decision',
    'decid decision approv reject accept declin grant= granted entscheid genehmig abgelehnt ablehn zusage absage décid décision approuv refus aprob rechaz aprov rifiut beslis goedkeur afgewez decyz karar решени 决定~ 批准~ 承認~ قرار~',
  ],
  [
    'Registration',
    'regist sign-up signup sign+up signed+up email+verified alta= enrol intake= application apply= applied applies submit submiss incoming account= onboard= kyc= anmeld antrag eingang inscri inscrip demande= solicit cadastr iscri iscriz domanda= aanmeld aanvraag rejestr kayıt регистр заявк 注册~ 申请~ 登録~ 申込~ تسجيل~',
  ],
  [
    'Onboarding',
    'onboarding invite invited workspace welcome activat setup= set-up install= installed tutorial trial= aktivier einricht willkomm activ= activat activé instala bienven attiv= attivaz welkom activer wdroż активац 激活~ 有効化~',
  ],
  [
    'Assessment',
    'check= checks checked assess examin determin triage= verif inspect evaluat investigat diagnos reviewed audit= prüf begutacht beurteil vérifi évalu evalua verific contrôl control= controll beoordel likelihood ocen değerlend проверк 审核~ 检查~ 審査~ فحص~',
  ],
  [
    'Completion',
    'close= closed closing complet finish end= ended finali archiv done= resolved resolve= abschluss abgeschloss beendet erledigt clôtur termin= terminé cerrad cerrar fechad fechar chius conclu afgerond gesloten zakończ tamam завершен 完成~ 結束~ 完了~ 解決~ 解决~ إغلاق~',
  ],
  [
    'Cancellation',
    'cancel churn unsubscri storn kündig annul résili baja= opgezeg opzeg отмен 取消~ 解約~ 退会~',
  ],
  ['Claim', 'claim= claims claimant schaden schadens sinistre siniestro sinistro schade='],
  [
    'Use',
    'login= log-in logged use= used usage open= opened session feature dashboard report= reports= app= nutz einlogg anmeldung= utilis connexion usar= uso= accesso gebruik inlog użyc вход 登录~ 使用~ ログイン~',
  ],
  [
    'Consideration',
    'view+item viewed+item item+viewed reviews= product= products detail compar search= searched browse category price= pricing quote= quotes offer= offers plan= plans filter produkt such= suche gesucht vergleich angebot preis= preise angeseh produit recherch prix= devis= producto busc precio oferta produto preço prodotto cerca= confront prezzo offert= zoek vergelijk bekek porówn ürün ara= товар поиск сравн просмотр 浏览~ 搜索~ 比较~ 商品~ 検索~ 閲覧~ عرض~ بحث~',
  ],
  [
    'Awareness',
    'ad= ads= advert campaign impression landing visit social email= e-mail= mail= homepage home= page= pageview click= banner web= website werb anzeige kampagne besuch startseite publicit campagne visite annonce= anuncio campaña visita anúncio campanha annuncio bezoek advertentie reklama odwiedz ziyaret реклам визит посещ 访问~ 广告~ 訪問~ 広告~ زيارة~ إعلان~',
  ],
]

export const stageTitles: readonly string[] = known.map(([title]) => title)

interface Words {
  readonly exact: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly pairs: readonly (readonly string[])[]
  readonly anywhere: readonly string[]
}

const lexicon: readonly Words[] = known.map(([, text]) => {
  const words = text.split(' ')
  const marked = (mark: string) => words.filter((word) => word.endsWith(mark)).map(withoutMark)
  return {
    exact: new Set(marked('=')),
    anywhere: marked('~'),
    pairs: words.filter((word) => word.includes('+')).map((pair) => pair.split('+')),
    stems: words.filter((word) => !/[=~+]/u.test(word)),
  }
})

/** The stage a title speaks of, as an index into `stageTitles`; −1 where no word is known. */
export function lexiconStage(title: string): number {
  const text = title.toLowerCase()
  const spoken = [...text.split(/[^\p{L}\p{M}\d-]+/u), ...text.split(/[^\p{L}\p{M}\d]+/u)]
  return lexicon.findIndex(
    ({ exact, stems, pairs, anywhere }) =>
      pairs.some((pair) => pair.every((word) => spoken.includes(word))) ||
      spoken.some((word) => exact.has(word) || stems.some((stem) => word.startsWith(stem))) ||
      anywhere.some((part) => text.includes(part)),
  )
}

function withoutMark(word: string): string {
  return word.slice(0, -1)
}
