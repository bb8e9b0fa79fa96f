import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import styles from './float.module.css'
import type { Notice } from './toast.tsx'

/** The notices on the screen; those that are new are taken over. */
export function NoticeList(props: {
  readonly notices: readonly Notice[]
  readonly onTaken: (notices: readonly Notice[]) => void
}) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      <Taking {...props} />
      <Toast.Portal>
        <Toast.Viewport className={styles.toasts} data-region data-notices>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Taking({
  notices,
  onTaken,
}: {
  readonly notices: readonly Notice[]
  readonly onTaken: (notices: readonly Notice[]) => void
}) {
  const { add, close } = Toast.useToastManager()
  useEffect(() => {
    if (notices.length === 0) return
    for (const { text, action, second, timeout, onGone } of notices) {
      const id = add({
        title: text,
        ...(second && { data: second }),
        ...(timeout !== undefined && { timeout }),
        ...(onGone && { onRemove: onGone }),
        ...(action && {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.run()
              close(id)
            },
          },
        }),
      })
    }
    onTaken(notices)
  }, [notices, add, close, onTaken])
  return null
}

function ToastList() {
  const { toasts, close } = Toast.useToastManager<NonNullable<Notice['second']>>()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Content className={styles.toastBody}>
        <Toast.Title />
        {toast.actionProps && <Toast.Action className={styles.toastAction} />}
        {toast.data && (
          <button
            type="button"
            className={styles.toastAction}
            onClick={() => {
              toast.data?.run()
              close(toast.id)
            }}
          >
            {toast.data.label}
          </button>
        )}
        <Toast.Close className={styles.toastAction} aria-label="Dismiss">
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
