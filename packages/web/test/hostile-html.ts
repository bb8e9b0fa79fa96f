/** What somebody might put on a clipboard to get into a page; every one raises `alarm` if it runs. */
export const hostileHtml: readonly {
  readonly name: string
  readonly html: string
  readonly words: string
}[] = [
  { name: 'a script', html: 'kept<script>alarm++</script>' },
  { name: 'a script in a table', html: `<table><tr><td>kept<script>alarm++</script></table>` },
  { name: 'a picture with a handler', html: '<img src=x onerror=alarm++>kept' },
  { name: 'an SVG that loads', html: '<svg onload=alarm++><script>alarm++</script></svg>kept' },
  {
    name: 'an SVG with foreign content',
    html: `<svg><foreignObject><img src=x onerror="alarm++"></foreignObject></svg><p>kept</p>`,
  },
  {
    name: 'MathML that turns into HTML',
    html: '<math><mtext><table><mglyph><style><img src=x onerror=alarm++></style></mglyph></table></mtext></math><p>kept</p>',
  },
  {
    name: 'a noscript that is read twice',
    html: '<noscript><p title="</noscript><img src=x onerror=alarm++>"></noscript>kept',
  },
  { name: 'a template', html: '<template><img src=x onerror=alarm++></template>kept' },
  {
    name: 'a frame with a document',
    html: `<iframe srcdoc="<script>parent.alarm++</script>"></iframe>kept`,
  },
  {
    name: 'an object',
    html: '<object data="javascript:alarm++"></object><embed src="javascript:alarm++">kept',
  },
  {
    name: 'a form',
    html: '<form action="javascript:alarm++"><button formaction="javascript:alarm++">kept</button></form>',
  },
  {
    name: 'a base, a refresh and a sheet',
    html: '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=javascript:alarm++"><link rel=stylesheet href=https://evil.example/x.css>kept',
  },
  {
    name: 'a style that hides the page',
    html: '<style>*{display:none!important}</style><span style="position:fixed;inset:0;background:url(https://evil.example/x)">kept</span>',
  },
  { name: 'a link that runs', html: '<a href="javascript:alarm++">kept</a>' },
  {
    name: 'a link that runs, in disguise',
    html: '<a href="&#1;java&#10;script:alarm++">kept</a> <a href="JaVaScRiPt:alarm++">x</a>',
  },
  {
    name: 'links to other kinds of scripts',
    html: '<a href="vbscript:x">kept</a> <a href="data:text/html,<script>alarm++</script>">x</a> <a href="file:///etc/passwd">x</a>',
  },
  {
    name: 'a link that breaks out of Markdown',
    html: '<a href="https://a.example/)[x](javascript:alarm++)">kept</a>',
  },
  { name: 'words that look like a running link', html: 'kept [x](java\u200bscript:alarm++)' },
  {
    name: 'words that look like elements',
    html: 'kept &amp;lt;img src=x onerror=alarm++&amp;gt;'.replace('onerror', 'on-error'),
  },
  {
    name: 'handlers on everything',
    html: '<p onclick=alarm++ onmouseover=alarm++ onfocus=alarm++ tabindex=0 autofocus>kept</p><details open ontoggle=alarm++>x</details>',
  },
  {
    name: 'a marquee, a video and an input',
    html: '<marquee onstart=alarm++>kept</marquee><video><source onerror=alarm++></video><input autofocus onfocus=alarm++>',
  },
  {
    name: 'an unclosed comment and attribute',
    html: '<p>kept</p><!--><img src=x onerror=alarm++>--><img src="x` `<script>alarm++</script>"` `>',
  },
  {
    name: 'a clobbered document',
    html: '<form name=body><input name=childNodes><input name=parentNode></form><img name=getElementById>kept',
  },
  // A parser would take seconds: the plain words are taken instead.
  { name: 'eight thousand nested elements', html: `${'<div><b>'.repeat(4000)}kept` },
  { name: 'two thousand nested tables', html: `kept${'<table><tr><td>'.repeat(2000)}deep` },
  { name: 'a million letters', html: `<p>kept ${'x'.repeat(1_000_000)}</p>` },
  { name: 'signs that turn the direction', html: 'kept \u202egnp.exe\u202c\u2066x\u2069\u0000' },
  {
    name: 'the slice of an editor',
    html: `<p data-pm-slice='1 1 ["heading",{"level":"<img src=x onerror=alarm++>"}]'>kept</p>`,
  },
].map((each) => ({ words: 'kept', ...each }))
