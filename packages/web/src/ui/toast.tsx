import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './float.module.css'

export interface Notice {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Milliseconds until it goes by itself. */
  readonly timeout?: number
  readonly onGone?: () => void
}

/** Short notices at the bottom of the screen, with an undo where there is one. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.toasts} data-region data-notices>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

/** Shows a notice. */
export function useNotice(): (notice: Notice) => void {
  const manager = Toast.useToastManager()
  return ({ text, action, timeout, onGone }) => {
    const id = manager.add({
      title: text,
      ...(timeout !== undefined && { timeout }),
      ...(onGone && { onRemove: onGone }),
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            action.run()
            manager.close(id)
          },
        },
      }),
    })
  }
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Content className={styles.toastBody}>
        <Toast.Title />
        {toast.actionProps && <Toast.Action className={styles.toastAction} />}
        <Toast.Close className={styles.toastAction} aria-label="Dismiss">
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
