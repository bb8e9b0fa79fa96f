/** Whether a dialog or a menu lies open over the screen; a notice is neither, though it is called so. */
export function isLayerOpen(): boolean {
  return document.querySelector('[role=menu], [role=dialog]:not([data-notices] *)') !== null
}
