/** Stages that trades know by name, and the words of activities that belong to them; first match wins. */
export const stageLexicon: readonly { readonly title: string; readonly words: RegExp }[] = [
  {
    title: 'Returns',
    words:
      /\b(return|refund|rma|retour|r[üu]ckgabe|r[üu]cksendung|rembours|devoluci|devolu|reembols|reso|rimborso)/iu,
  },
  {
    title: 'Payment',
    words:
      /\b(pay|payment|paid|card|invoice|bill|billing|zahl|bezahl|rechnung|paie|facture|pago|factura|pagament|fattura|betal|factuur)/iu,
  },
  {
    title: 'Loyalty',
    words:
      /\b(review|rate|rating|recommend|refer|loyal|renew|newsletter|reorder|repeat|bewert|empfehl|verl[äa]nger|avis|recommand|renouvel|rese[ñn]a|recomend|renova|recension|consigli|rinnov|beoordel|verleng)/iu,
  },
  {
    title: 'Delivery',
    words:
      /\b(ship|shipp|deliver|dispatch|parcel|courier|track|package|liefer|versand|zustell|paket|livr|exp[eé]di|colis|env[ií]|entreg|spedi|consegn|pacco|bezorg|verzend)/iu,
  },
  {
    title: 'Basket',
    words:
      /\b(cart|basket|bag|wishlist|warenkorb|panier|carrito|cesta|carrinho|carrello|winkelwagen)/iu,
  },
  {
    title: 'Purchase',
    words:
      /\b(checkout|order|buy|purchase|book|booking|subscribe|contract|sign|kauf|bestell|buch|vertrag|achat|command|r[eé]serv|contrat|compr|pedido|acquist|ordin|prenot|contratt|koop|bestel|boek)/iu,
  },
  {
    title: 'Registration',
    words:
      /\b(regist|sign ?up|enrol|intake|application|apply|submit|receipt|incoming|anmeld|registr|antrag|eingang|inscri|demande|solicit|cadastr|iscri|domanda|aanmeld|aanvraag)/iu,
  },
  {
    title: 'Support',
    words:
      /\b(support|help|ticket|complain|contact|call|chat|faq|issue|problem|agent|hilfe|beschwerde|anruf|kontakt|aide|plainte|appel|ayuda|queja|llamada|ajuda|aiuto|reclamo|hulp|klacht)/iu,
  },
  {
    title: 'Treatment',
    words:
      /\b(treat|therap|antibiotic|liquid|surgery|admission|medicat|behandl|traitement|tratamiento|trattament|behandel)/iu,
  },
  {
    title: 'Tests',
    words: /\b(leucocyt|crp|lactic|blood|lab|x ?ray|scan|sample|untersuch|analyse)/iu,
  },
  { title: 'Release', words: /\b(release|discharge|entlass|sortie|alta|dimission|ontslag)/iu },
  {
    title: 'Decision',
    words:
      /\b(decide|decision|approv|reject|accept|entscheid|genehmig|abgelehnt|d[eé]cid|d[eé]cision|approuv|refus|aprob|rechaz|aprov|approv|rifiut|beslis|goedkeur)/iu,
  },
  {
    title: 'Assessment',
    words:
      /\b(check|assess|examin|determin|triage|verif|inspect|evaluat|investigat|diagnos|pr[üu]f|begutacht|v[eé]rifi|exam|evalua|verific|contr[oô]l|beoordeling|likelihood)/iu,
  },
  {
    title: 'Completion',
    words:
      /\b(close|closed|complete|completed|finish|end|finali|archiv|abschluss|beendet|cl[oô]tur|termin|cerrar|fechar|chius|afgerond)/iu,
  },
  {
    title: 'Onboarding',
    words:
      /\b(onboard|welcome|activat|set ?up|install|tutorial|verify|confirm|aktivier|einricht|willkommen|activ|installa|bienvenue|bienvenid|attiv|welkom)/iu,
  },
  {
    title: 'Use',
    words:
      /\b(login|log in|use|open|start session|feature|dashboard|nutz|einloggen|utilis|connexion|uso|usa|accesso|gebruik)/iu,
  },
  {
    title: 'Consideration',
    words:
      /\b(view|product|detail|compare|search|browse|list|category|price|quote|offer|produkt|such|vergleich|angebot|preis|produit|recherch|compar|prix|devis|producto|busc|precio|oferta|produto|busca|pre[çc]o|prodotto|cerca|confront|prezzo|offert|zoek|vergelijk)/iu,
  },
  {
    title: 'Awareness',
    words:
      /\b(ad|ads|advert|campaign|impression|landing|visit|social|email|mail|search engine|homepage|home|page|werb|anzeige|kampagne|besuch|publicit|campagne|visite|anuncio|campa[ñn]a|visita|an[úu]ncio|campanha|annuncio|bezoek|advertentie)/iu,
  },
]

/** The stage a title speaks of, as an index into the lexicon; −1 where no word is known. */
export function lexiconStage(title: string): number {
  return stageLexicon.findIndex(({ words }) => words.test(title))
}
