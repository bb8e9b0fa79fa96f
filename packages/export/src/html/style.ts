import { tokenDeclarations } from '@desirepath/render'

interface StyleOptions {
  /** `@font-face` rules. */
  readonly fonts: string
  /** Widths of the two pictures of the map, which share the page in print. */
  readonly railWidth: number
  readonly bodyWidth: number
}

/** The page’s style sheet. */
export function pageStyle({ fonts, railWidth, bodyWidth }: StyleOptions): string {
  return `${fonts}
:root{color-scheme:light;${tokenDeclarations('light')}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${tokenDeclarations('dark')}}}
${base}
@media print{.rail{flex:${railWidth}}.body{flex:${bodyWidth}}}`
}

const base = `*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;font:15px/1.5 Inter,"Noto Sans","Liberation Sans",system-ui,sans-serif;color:var(--dp-ink);background:var(--dp-ground);overflow-wrap:break-word}
.page{max-width:1600px;margin:0 auto;padding:28px 20px 64px}
h1{font-size:28px;line-height:1.2;margin:0 0 8px;font-weight:600;letter-spacing:-.01em}
h2{font-size:20px;line-height:1.3;margin:44px 0 10px;font-weight:600}
h3{font-size:15px;line-height:1.35;margin:2px 0 6px;font-weight:600}
h3.under{margin-top:20px;color:var(--dp-ink-2)}
p{margin:0 0 8px}a{color:var(--dp-accent)}
:focus-visible{outline:2px solid var(--dp-accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:12px;background:var(--dp-paper);padding:8px 12px;z-index:9}
.source,.quiet,small{color:var(--dp-ink-2)}small{font-size:13px}
.quiet{font-size:13.5px}
.badge{display:inline-block;background:var(--dp-paper);border:1px solid var(--dp-line);border-left:4px solid var(--dp-delight);border-radius:8px;padding:6px 12px;margin:2px 0 8px}
.badge.priorities{border-left-color:var(--dp-middle)}.badge.workshop{border-left-color:var(--dp-pain)}
.warnings{margin:0 0 10px;padding:8px 12px 8px 30px;background:var(--dp-opportunity-bg);border:1px solid var(--dp-opportunity-line);border-radius:8px}
.brief{display:flex;flex-wrap:wrap;gap:4px 28px;margin:8px 0 0}.brief dt{color:var(--dp-ink-2);font-size:13px}.brief dd{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:4px 6px;list-style:none;margin:18px 0 0;padding:0}
nav a{display:block;padding:4px 10px;border:1px solid var(--dp-line);border-radius:999px;background:var(--dp-paper);color:var(--dp-ink);text-decoration:none;font-size:13.5px}
nav a:hover{border-color:var(--dp-accent)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:10px;list-style:none;margin:18px 0 0;padding:0}
.tiles li{background:var(--dp-paper);border:1px solid var(--dp-line);border-radius:8px;padding:12px 14px;display:flex;flex-direction:column}
.tiles b{font-size:24px;line-height:1.2;font-weight:600}
.scroll,.map{overflow-x:auto;background:var(--dp-paper);border:1px solid var(--dp-line);border-radius:8px}
.map{display:flex;position:relative}.map svg{display:block}
.rail{position:sticky;inset-inline-start:0;z-index:1;flex:none;background:var(--dp-rail)}.body{flex:none}
.map a{cursor:pointer}.map a:hover rect:first-child{stroke:var(--dp-accent)}.map a:hover text{text-decoration:underline}
.map a.open rect:first-child,.map a.open>g:first-child rect{stroke:var(--dp-accent);stroke-width:2}
@media (min-width:900px){body.with-panel{padding-right:400px}}
.map a:focus-visible{outline:2px solid var(--dp-accent);outline-offset:2px}
.legend{margin-top:10px;overflow-x:auto}.legend svg{display:block}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(340px,100%),1fr));gap:12px;align-items:start}
article{background:var(--dp-paper);border:1px solid var(--dp-line);border-radius:8px;padding:14px 16px;min-width:0;scroll-margin-top:16px}
article:target,li:target{outline:2px solid var(--dp-accent);outline-offset:1px}
article.painPoint{border-top:3px solid var(--dp-pain)}article.delight{border-top:3px solid var(--dp-delight)}
article.opportunity{border-top:3px solid var(--dp-opportunity)}article.solution{border-top:3px solid var(--dp-solution)}
.kind{font-size:12.5px;color:var(--dp-ink-2);margin:0}.painPoint .kind b{color:var(--dp-pain)}.delight .kind b{color:var(--dp-delight)}.opportunity .kind b{color:var(--dp-opportunity)}
.draft{border:1px dashed currentColor;border-radius:4px;padding:0 5px;font-size:11.5px}
.moment{font-weight:600}
dl{margin:8px 0}article dl div{display:grid;grid-template-columns:112px 1fr;gap:8px;margin:2px 0}article dt{color:var(--dp-ink-2);font-size:13.5px}article dd{margin:0;min-width:0;font-size:13.5px}
.dots{color:var(--dp-pain);letter-spacing:2px}.dots i{opacity:.28;font-style:normal}
.evidence{list-style:none;margin:10px 0 0;padding:0;display:grid;gap:8px}
.evidence li{border-left:2px solid var(--dp-line);padding-left:10px}.evidence .figure{border-left-color:var(--dp-accent);font-size:13.5px}
blockquote{margin:0;font-style:italic;color:var(--dp-ink-2)}
.short{margin:0;padding:14px 18px 14px 34px;background:var(--dp-paper);border:1px solid var(--dp-line);border-radius:8px}.short li{margin:4px 0;max-width:90ch}
.story{padding-left:22px;max-width:76ch}.story li{margin:4px 0}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{text-align:start;padding:6px 10px;border-bottom:1px solid var(--dp-line-2);vertical-align:top}th{font-weight:600}
.scroll th,.scroll td{white-space:nowrap}.scroll tbody th{font-weight:400}
table.plain th{font-weight:400;color:var(--dp-ink-2)}table.plain{margin:6px 0}table.plain th,table.plain td{padding:4px 8px 4px 0}
.number{text-align:end!important;white-space:nowrap}#trust .number{text-align:start!important;white-space:normal;font-weight:600}
footer{margin-top:48px;color:var(--dp-ink-2);font-size:13px}
.panel{position:fixed;top:0;right:0;bottom:0;width:min(400px,100vw);background:var(--dp-paper);border-left:1px solid var(--dp-line);box-shadow:0 0 24px rgb(0 0 0/.12);overflow:auto;padding:14px 18px 28px;z-index:5}
.panel[hidden]{display:none}.panel article,.panel li{border:0;padding:0;list-style:none}
.close{float:right;font:inherit;font-size:13.5px;padding:6px 12px;border:1px solid var(--dp-line);border-radius:8px;background:var(--dp-paper);color:var(--dp-ink);cursor:pointer;min-height:32px}
@media (max-width:600px){.page{padding:18px 12px 48px}h1{font-size:23px}.panel{top:auto;max-height:75vh;width:100vw;border-left:0;border-top:1px solid var(--dp-line);border-radius:12px 12px 0 0}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tiles b{font-size:20px}article dl div{grid-template-columns:96px 1fr}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{@page{size:A4 landscape;margin:10mm}body{background:#fff;font-size:10pt}nav,.skip,.panel{display:none!important}.page{max-width:none;padding:0}.map,.scroll{overflow:visible;border:0}.map svg{width:100%;height:auto;max-height:150mm}#map{break-before:page;break-inside:avoid}#map h2{margin-top:0}.legend svg{width:100%;height:auto}.legend{overflow:visible}.rail{position:static}article{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}.cards{grid-template-columns:1fr 1fr}}`
