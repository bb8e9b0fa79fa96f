/**
 * Opens what a link of the map leads to in a side panel instead of jumping there; Escape or the button
 * closes it and gives the focus back. Without it the links still lead to the same details.
 */
export const pageScript = `(() => {
  const panel = document.getElementById('panel')
  const content = document.getElementById('panel-content')
  const map = document.getElementById('map-region')
  if (!panel || !content || !map) return
  let opener = null
  const close = () => {
    if (panel.hidden) return
    panel.hidden = true
    content.replaceChildren()
    document.body.classList.remove('with-panel')
    if (opener) {
      opener.classList.remove('open')
      opener.focus()
    }
  }
  const open = (link, target) => {
    const copy = target.cloneNode(true)
    for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id')
    copy.removeAttribute('tabindex')
    content.replaceChildren(copy)
    panel.hidden = false
    panel.scrollTop = 0
    document.body.classList.add('with-panel')
    if (opener) opener.classList.remove('open')
    opener = link
    link.classList.add('open')
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    panel.focus()
  }
  map.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const link = event.target.closest('a')
    const target = link && document.getElementById((link.getAttribute('href') || '').slice(1))
    if (!target) return
    event.preventDefault()
    open(link, target)
  })
  document.getElementById('panel-close').addEventListener('click', close)
  content.addEventListener('click', (event) => {
    if (event.target.closest('a')) close()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
})()`
